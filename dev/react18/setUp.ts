import { createRequire } from "node:module"

/**
 * Makes React 18 of React for one test file, whoever asks: our own code, Testing Library, TanStack Query, and React DOM itself. An alias
 * of Vite's does not reach what packages `require` of each other; that React DOM gets the React that belongs to it is why npm is told
 * by `overrides` not to mind.
 */
const require = createRequire(import.meta.url)

const stands = {
  react: require.resolve("react-18"),
  "react/jsx-runtime": require.resolve("react-18/jsx-runtime"),
  "react/jsx-dev-runtime": require.resolve("react-18/jsx-dev-runtime"),
  "react-dom": require.resolve("react-dom-18"),
  "react-dom/client": require.resolve("react-dom-18/client"),
  "react-dom/test-utils": require.resolve("react-dom-18/test-utils"),
}

for (const [name, path18] of Object.entries(stands)) {
  require(path18)
  require.cache[require.resolve(name)] = require.cache[path18]
}
