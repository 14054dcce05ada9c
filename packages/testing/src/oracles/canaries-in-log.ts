import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { canariesIn } from './canaries.ts'

const MOST = 20

/** What of the tests' personal values stands in a log, each with its line: the first of them. `from` is a byte. */
export async function canariesInLog(file: string, from = 0): Promise<string[]> {
  const found: string[] = []
  for await (const line of createInterface({ input: createReadStream(file, { start: from }) })) {
    if (found.length >= MOST) break
    found.push(...canariesIn(line).map((canary) => `${canary} in: ${line.slice(0, 300)}`))
  }
  return found
}
