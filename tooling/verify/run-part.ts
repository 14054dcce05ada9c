import { spawn } from 'node:child_process'
import type { Part } from './parts.ts'

export interface PartResult {
  readonly part: Part
  readonly passed: boolean
  readonly output: string
  readonly seconds: number
}

/** Runs one part to its end, with its output kept; a part that is asked to stop has failed. */
export function runPart(part: Part, stop: AbortSignal): Promise<PartResult> {
  const started = performance.now()
  return new Promise((resolve) => {
    const guarded = ['--import', import.meta.resolve('../run/stop-with-parent.ts'), ...part.args]
    const child = spawn(process.execPath, guarded, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
    const chunks: string[] = []
    const end = (passed: boolean) =>
      resolve({ part, passed, output: chunks.join('').trim(), seconds: (performance.now() - started) / 1000 })
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => void chunks.push(text))
    }
    stop.addEventListener('abort', () => child.kill('SIGTERM'))
    child.on('error', (error) => {
      chunks.push(error.message)
      end(false)
    })
    child.on('close', (code) => end(code === 0))
  })
}
