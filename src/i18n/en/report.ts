/** What a helper needs to know of a link that failed. */
export const report = {
  lead: "For whoever helps you. It holds no keys, codes, tokens or messages.",
  copy: "Copy the report",
  copied: "Copied",
  notCopied: "This browser did not allow copying. Select the text and copy it yourself.",
}
