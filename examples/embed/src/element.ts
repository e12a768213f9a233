import "link-new-device/element"
import "link-new-device/style.css"
import type { MatrixClient } from "matrix-js-sdk"
import { credentialsIn, startClient } from "./client.ts"

const form = document.querySelector("form")
const button = document.querySelector<HTMLButtonElement>("#link")
const status = document.querySelector("[role=status]")
if (!form || !button || !status) throw new Error("the page is not whole")

function link(client: MatrixClient) {
  const wizard = document.createElement("link-device")
  wizard.client = client
  wizard.addEventListener("linked", (event) => {
    status!.textContent = `Linked: ${event.detail.device.id}, ${event.detail.trust}`
  })
  wizard.addEventListener("done", () => wizard.remove())
  document.body.append(wizard)
}

form.addEventListener("submit", (event) => {
  event.preventDefault()
  status.textContent = "Signing in"
  startClient(credentialsIn(new FormData(form))).then(
    (client) => {
      status.textContent = ""
      form.remove()
      button.hidden = false
      button.onclick = () => link(client)
    },
    (error: unknown) => {
      status.textContent = String(error)
    },
  )
})
