import { useEffect, useState } from "react"
import { bytesFromText } from "./bytesFromText.ts"
import { Camera } from "./Camera.tsx"
import { bytesFromImage } from "./qrFromPixels.ts"

interface Props {
  onCode: (qr: Uint8Array) => void
}

/** Every way to get the bytes of a code into this phone: camera, picture (chosen, pasted or dropped), or the bytes as text. */
export function CodeReader({ onCode }: Props) {
  const [problem, setProblem] = useState("")
  const [camera, setCamera] = useState(false)

  const readImage = (image: Blob) => {
    bytesFromImage(image).then(
      (qr) => (qr ? onCode(qr) : setProblem("There is no code in this picture.")),
      () => setProblem("This is not a picture."),
    )
  }

  useEffect(() => {
    const take = (data: DataTransfer | null) => {
      const file = data?.files[0]
      if (file) readImage(file)
    }
    const paste = (event: ClipboardEvent) => take(event.clipboardData)
    const over = (event: DragEvent) => event.preventDefault()
    const drop = (event: DragEvent) => {
      event.preventDefault()
      take(event.dataTransfer)
    }
    addEventListener("paste", paste)
    addEventListener("dragover", over)
    addEventListener("drop", drop)
    return () => {
      removeEventListener("paste", paste)
      removeEventListener("dragover", over)
      removeEventListener("drop", drop)
    }
  })

  const readText = (form: FormData) => {
    const entered = form.get("bytes")
    const qr = bytesFromText(typeof entered === "string" ? entered : "")
    if (qr) onCode(qr)
    else setProblem("These are not bytes in base64 or hex.")
  }

  return (
    <>
      <h1>Sign in with QR code</h1>
      <p>
        Take a picture of the code that your other device shows, or drop or paste a screenshot of it here.
      </p>
      {camera ? (
        <Camera onCode={onCode} onProblem={setProblem} />
      ) : (
        <button type="button" onClick={() => setCamera(true)}>
          Use the camera
        </button>
      )}
      <label className="button">
        Choose a picture
        <input
          type="file"
          accept="image/*"
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file) readImage(file)
          }}
        />
      </label>
      <details>
        <summary>For developers: enter the bytes</summary>
        <form action={readText}>
          <label>
            Base64 or hex
            <textarea name="bytes" rows={4} spellCheck={false} />
          </label>
          <button type="submit">Use these bytes</button>
        </form>
      </details>
      <p role="alert">{problem}</p>
    </>
  )
}
