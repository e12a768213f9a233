/** What hosts say of elements in general: a reset, as many begin with, and looks that no wizard should take. */
export const hostStyles = {
  "a reset": `
    *, ::before, ::after { margin: 0; padding: 0; border: 0 solid; box-sizing: border-box }
    h1, h2, h3 { font-size: inherit; font-weight: inherit }
    ol, ul { list-style: none }
    a { color: inherit; text-decoration: inherit }
    button, input { background: transparent; color: inherit; font: inherit; letter-spacing: inherit }
    img, input, svg, video { display: block; max-width: 100%; height: auto; vertical-align: middle }`,
  "looks of its own": `
    body { color: red; cursor: crosshair; font: italic bold small-caps 10px / 1 serif; letter-spacing: 3px; text-align: center;
      text-indent: 20px; text-shadow: 1px 1px red; text-transform: uppercase; white-space: pre; word-break: break-all }
    section { padding: 40px; background: pink }
    h2, p { margin: 2em 0; border-bottom: 1px solid; color: red; font-family: serif }
    button { width: 100%; border-radius: 0; background: blue; box-shadow: 0 0 4px red; color: white }
    a, summary { color: red; list-style: none; text-decoration: underline }
    form label { color: red; font-size: 9px }
    input { width: 50px; border: 3px solid red; background: yellow }
    ul li, ol li { margin: 8px; list-style: square }
    svg { width: 100% }
    video { max-width: 100px }`,
} as const
