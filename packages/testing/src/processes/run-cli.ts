import { execFile } from 'node:child_process'
import { PassThrough, Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { NOUNS } from '@vigencia/cli/nouns.ts'
import { readAll, readLine } from '@vigencia/cli/read-line.ts'
import { runCommandLine } from '@vigencia/cli/run-command-line.ts'

const MAIN = fileURLToPath(import.meta.resolve('@vigencia/cli/main.ts'))
/** A folder with no data in it: whatever runs on this machine is not found by chance. */
const NOWHERE = { VIGENCIA_DATA: '/nonexistent' }

export interface CliRun {
  readonly code: number
  readonly out: string
  readonly error: string
  /** What it wrote with --json. */
  readonly json: any // eslint-disable-line typescript/no-explicit-any -- a test says itself what it expects of the answer
}

/** The command line as a process of its own, with these settings and no other, and `input` piped into it. */
export function runCli(words: readonly string[], settings: NodeJS.ProcessEnv = {}, input = ''): Promise<CliRun> {
  const { PATH, NODE_COMPILE_CACHE } = process.env
  const env = { PATH, NODE_COMPILE_CACHE, ...NOWHERE, ...settings }
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [MAIN, ...words], { env }, (fault, out, error) => {
      resolve(withJson(words, fault === null ? 0 : Number(fault.code), out, error))
    })
    child.stdin?.end(input)
  })
}

/** The same in this process, which is faster: for what is not about the process. */
export async function callCli(words: readonly string[], settings: NodeJS.ProcessEnv = {}, input = ''): Promise<CliRun> {
  let out = ''
  let error = ''
  const code = await runCommandLine(
    NOUNS,
    words,
    { ...NOWHERE, ...settings },
    {
      out: (text) => void (out += text),
      error: (text) => void (error += text),
      output: new Writable({ write: (bytes: Buffer, _, done) => ((out += bytes.toString('utf8')), done()) }),
      readLine: (what) => readLine(what, Readable.from([input]), new PassThrough()),
      readAll: () => readAll(Readable.from([input])),
      confirm: async () => null,
    },
  )
  return withJson(words, code, out, error)
}

function withJson(words: readonly string[], code: number, out: string, error: string): CliRun {
  return { code, out, error, json: words.includes('--json') && out !== '' ? JSON.parse(out) : undefined }
}
