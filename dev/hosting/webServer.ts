/** What is needed to try a web server with its configuration in hosting/. */
export interface WebServer {
  /** Arguments with which the program says its version. */
  sayVersion: readonly string[]
  /** What its own configuration is called. */
  file: string
  /** A whole configuration around `sites`, under which the server writes into `directory` alone. */
  configuration(directory: string, sites: string): string
  /**
   * Serves the built site in `files` on a port of 127.0.0.1, with the headers of hosting/.
   * @param path where on that host; begins and ends with a slash
   */
  site(port: number, files: string, path: string): string
  /** Arguments to run in the foreground with this configuration. */
  run(file: string): string[]
  /** Arguments to look whether this configuration could be run. */
  check(file: string): string[]
}
