import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

export default defineConfig({
  plugins: [react()],
  build: {
    target: "es2022",
    rolldownOptions: { input: ["index.html", "element.html"] },
  },
})
