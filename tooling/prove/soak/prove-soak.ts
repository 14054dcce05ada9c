import { mkdir, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { soakReport } from './soak-report.ts'
import { soak } from './soak.ts'

const MINUTES = 30
const FOLDER = new URL('../../../test/proofs/', import.meta.url)

/** `pnpm prove soak [--minutes 30]`: answers the exit code. A run of less than ten minutes shows its report and keeps none. */
export async function proveSoak(cliArguments: readonly string[], day: string, stop: AbortSignal): Promise<number> {
  const [flag, text = ''] = cliArguments
  const minutes = flag === undefined ? MINUTES : Number(text)
  if (
    (flag !== undefined && flag !== '--minutes') ||
    cliArguments.length > 2 ||
    !(minutes >= 1 && minutes <= 24 * 60)
  ) {
    console.error('Usage: pnpm prove soak [--minutes 1 to 1440]')
    return 2
  }
  const soaked = await soak(minutes, stop)
  if (soaked === null) return 130
  const facts = { day, minutes, node: process.versions.node, processors: availableParallelism() }
  const report = soakReport(facts, soaked)
  console.log(`\n${report}`)
  if (minutes >= 10) {
    await mkdir(FOLDER, { recursive: true })
    await writeFile(new URL(`${day}-soak.md`, FOLDER), report)
    console.log(`test/proofs/${day}-soak.md`)
  }
  return soaked.verdicts.every(({ holds }) => holds) ? 0 : 1
}
