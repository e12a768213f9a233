import { root } from "../stack/paths.ts"
import type { WebServer } from "./webServer.ts"

/** nginx, with the configuration of hosting/. */
export const nginx: WebServer = {
  sayVersion: ["-v"],
  file: "nginx.conf",
  // In one process, which may read what only this user may.
  configuration: (directory, sites) => `daemon off;
master_process off;
pid ${directory}/nginx.pid;
error_log stderr;
events {}
http {
  access_log off;
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${directory}/${name};`)
    .join("\n  ")}
${sites}
}
`,
  site: (port, files, path) => `server {
  listen 127.0.0.1:${port};
  ${
    path === "/"
      ? `root ${files};
  include ${root}hosting/nginx.conf;`
      : `location ${path} {
    alias ${files}/;
    include ${root}hosting/nginx.conf;
  }`
  }
}`,
  run: (file) => ["-e", "stderr", "-c", file],
  check: (file) => ["-e", "stderr", "-t", "-c", file],
}
