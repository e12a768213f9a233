/** A fenced block of a document. */
export interface Block {
  /** What stands behind the fence: the language, perhaps with a word more where one language means several things. */
  kind: string
  code: string
  /** Of its first line, counted from 1. */
  line: number
}

/** The fenced blocks of a Markdown document. */
export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = []
  let open: Block | undefined
  for (const [index, text] of markdown.split("\n").entries()) {
    if (!text.startsWith("```")) {
      if (open) open.code += `${text}\n`
    } else if (open) {
      blocks.push(open)
      open = undefined
    } else {
      open = { kind: text.slice(3).trim(), code: "", line: index + 2 }
    }
  }
  if (open) throw new Error(`line ${open.line}: this block does not end`)
  return blocks
}
