import { mkdir, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { runMain } from '../run/run-main.ts'
import { missing } from './elsewhere/elsewhere.ts'
import { PROMISES, ZONES, ZONES_NAME } from './promises.ts'
import { proveReport, type ProvenPromise, type ZoneRun } from './prove-report.ts'
import { runSuite } from './run-suite.ts'
import { proveSoak } from './soak/prove-soak.ts'

const FOLDER = fileURLToPath(new URL('../../test/proofs/', import.meta.url))
const NAMES = [...Object.keys(PROMISES), ZONES_NAME]
const USAGE = `Usage: pnpm prove [${NAMES.join('|')} …] [--short]
       pnpm prove soak [--minutes 30]
Proves what is promised at full size, and writes a report into test/proofs.
PROOF_SEED=<number> repeats a run; --short takes the sizes of npm test and prints the report.`

await runMain(async (stop) => {
  const cliArguments = process.argv.slice(2).filter((argument) => argument !== '--')
  const day = new Date().toISOString().slice(0, 10)
  // by itself: it measures time, so nothing else may run
  if (cliArguments[0] === 'soak') return proveSoak(cliArguments.slice(1), day, stop)
  const names = cliArguments.filter((argument) => argument !== '--short')
  const unknown = names.filter((name) => !NAMES.includes(name))
  if (unknown.length > 0) {
    console.error(`There is no proof ${unknown.join(', ')}.\n${USAGE}`)
    return 2
  }
  const seed = Number(process.env['PROOF_SEED'] ?? day.replaceAll('-', ''))
  const size = cliArguments.includes('--short') ? 'short' : 'full'
  const isChosen = (name: string) => names.length === 0 || names.includes(name)
  console.log(`Proofs at ${size} size, seed ${seed}`)

  const env = { PROOF: size, PROOF_SEED: String(seed) }
  const proven: ProvenPromise[] = []
  for (const [name, { files, elsewhere }] of Object.entries(PROMISES)) {
    if (!isChosen(name) || stop.aborted || (elsewhere !== undefined && missing(elsewhere) !== null)) continue
    // one file at a time: what races in a proof has the machine to itself
    const run = await runSuite(
      ['--no-file-parallelism', ...files],
      { ...env, ...elsewhere?.env },
      stop,
      elsewhere?.start,
    )
    proven.push({ name, run })
  }
  const zones: ZoneRun[] = []
  for (const zone of isChosen(ZONES_NAME) ? ZONES : []) {
    if (!stop.aborted) zones.push({ zone, run: await runSuite([], { PROOF: 'short', TZ: zone }, stop) })
  }
  if (stop.aborted) return 130

  const facts = { day, size, seed, node: process.versions.node, processors: availableParallelism() }
  const report = proveReport(facts, proven, zones)
  const failed = [...proven, ...zones].filter(({ run }) => run.failed > 0)
  const result = failed.length === 0 ? 'everything held' : `${failed.length} did not hold`
  if (size === 'short') console.log(`\n${report}\n${result}`)
  else console.log(`\n${await keep(report, [day, ...names].join('-'))}: ${result}`)
  return failed.length === 0 ? 0 : 1
})

async function keep(report: string, name: string): Promise<string> {
  await mkdir(FOLDER, { recursive: true })
  await writeFile(`${FOLDER}${name}.md`, report)
  return `test/proofs/${name}.md`
}
