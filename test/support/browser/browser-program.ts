/** A browser of Chromium's family that is on this machine. */
export interface BrowserProgram {
  readonly executablePath: string
  /** What it needs beside the environment of this process. */
  readonly env: Readonly<Record<string, string>>
}
