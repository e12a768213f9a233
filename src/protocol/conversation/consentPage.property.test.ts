import fc from "fast-check"
import { holds } from "../testing/cases.ts"
import { isLoopbackHost } from "../url.ts"
import { judgePage } from "./consentPage.ts"

const scheme = fc.constantFrom(
  "https:",
  "http:",
  "HTTPS:",
  "javascript:",
  "data:",
  "file:",
  "blob:",
  "view-source:",
  "ftp:",
  "intent:",
  "\tjava\nscript:",
)
const host = fc.oneof(
  fc.domain(),
  fc.ipV4(),
  fc.ipV6().map((ip) => `[${ip}]`),
  fc.constantFrom(
    "localhost",
    "LOCALHOST.",
    "127.1",
    "0x7f000001",
    "2130706433",
    "[::1]",
    "[::ffff:7f00:1]",
    "0",
    "ⅼocalhost",
  ),
)
const credentials = fc.constantFrom(
  "",
  "",
  "user@",
  "user:password@",
  ":@",
  "auth.example%40",
  "auth.example\\@",
)
const rest = fc.oneof(fc.constantFrom("", "/", "/link?code=AB", "#x", "/javascript:alert(1)"), fc.webPath())
const built = fc
  .tuple(
    fc.oneof(fc.constant("https:"), scheme),
    fc.constantFrom("//", "//", "//", "//", "/", "", "\\\\", "///"),
    credentials,
    host,
    rest,
  )
  .map((parts) => parts.join(""))
const anyAddress = fc.oneof(built, built, fc.webUrl(), fc.string(), fc.string({ unit: "binary" }))
const homeserver = fc.constantFrom("https://hs.example", "https://hs.example", "http://localhost:8008", "")

holds(
  "R18, R19: whatever the new device names, the page that opens is https, or here where our homeserver is, without credentials",
  fc.property(
    anyAddress,
    fc.option(anyAddress, { nil: undefined }),
    homeserver,
    (verification_uri, verification_uri_complete, ours) => {
      const judged = judgePage({ verification_uri, verification_uri_complete }, ours)
      if ("refusal" in judged) return judged.refusal.length > 0
      const isLocal = ours === "http://localhost:8008"
      return [verification_uri, verification_uri_complete || undefined, judged.page.url].every((text) => {
        if (text === undefined) return true
        const url = new URL(text)
        const isHere = isLoopbackHost(url.hostname)
        return (
          (url.protocol === "https:" || (url.protocol === "http:" && isLocal)) &&
          (!isHere || isLocal) &&
          url.username + url.password === ""
        )
      })
    },
  ),
)

holds(
  "the host that is shown is the one that opens",
  fc.property(anyAddress, (verification_uri) => {
    const judged = judgePage({ verification_uri }, "https://hs.example")
    return "refusal" in judged || new URL(judged.page.url).host === judged.page.host
  }),
)
