import { availableParallelism } from 'node:os'
import type { Part } from './parts.ts'
import { runPart, type PartResult } from './run-part.ts'

/**
 * Runs the parts, as many at once as there are processors, and reports each as it ends. Answers 0 if all passed, 1 if
 * one failed, and 130 if it was asked to stop.
 */
export async function verify(parts: readonly Part[], stop: AbortSignal, log: (line: string) => void): Promise<number> {
  const started = performance.now()
  const waiting = [...parts]
  const results: PartResult[] = []
  const work = async () => {
    for (let part = waiting.shift(); part !== undefined && !stop.aborted; part = waiting.shift()) {
      const result = await runPart(part, stop)
      results.push(result)
      if (!stop.aborted) log(report(result))
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  if (stop.aborted) return 130
  const failed = results.filter(({ passed }) => !passed).map(({ part }) => part.name)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  log(failed.length === 0 ? `verified in ${seconds} s` : `not verified: ${failed.join(', ')} (${seconds} s)`)
  return failed.length === 0 ? 0 : 1
}

function report({ part, passed, output, seconds }: PartResult): string {
  const line = `${passed ? 'passed' : 'FAILED'}  ${part.name.padEnd(10)} ${seconds.toFixed(1).padStart(5)} s`
  return passed ? line : `\n${line}\n${output}\n${part.name}: ${part.remedy}\n`
}
