import { root } from "../stack/paths.ts"
import type { WebServer } from "./webServer.ts"

/** Caddy, with the configuration of hosting/. */
export const caddy: WebServer = {
  sayVersion: ["version"],
  file: "Caddyfile",
  // Without its own door for administrators, and without certificates.
  configuration: (directory, sites) => `{
	admin off
	auto_https off
	storage file_system ${directory}
}
${sites}
`,
  site: (port, files, path) => `http://127.0.0.1:${port} {
	bind 127.0.0.1
	${path === "/" ? "" : `handle_path ${path}* {`}
		root * ${files}
		import ${root}hosting/Caddyfile
		file_server
	${path === "/" ? "" : "}"}
}`,
  run: (file) => ["run", "--config", file, "--adapter", "caddyfile"],
  check: (file) => ["validate", "--config", file, "--adapter", "caddyfile"],
}
