import { markdownTable } from '../bench/report/markdown-table.ts'
import { missing } from './elsewhere/elsewhere.ts'
import { NOT_RUN, PROMISES, type Promised } from './promises.ts'
import type { SuiteRun } from './run-suite.ts'

/** What one promise's proof came to. */
export interface ProvenPromise {
  readonly name: string
  readonly run: SuiteRun
}

/** The whole suite in one time zone. */
export interface ZoneRun {
  readonly zone: string
  readonly run: SuiteRun
}

export interface ProveFacts {
  /** YYYY-MM-DD. */
  readonly day: string
  readonly size: string
  readonly seed: number
  readonly node: string
  readonly processors: number
}

/** What `recordProof` in the tests wrote: part, size, seed and what was met. */
interface Recorded {
  readonly part: string
  readonly size: string
  readonly seed: number | null
  readonly facts: Readonly<Record<string, number | string>>
}

/** The report as Markdown, without paths of the machine: what was proven, at what size, and what was not. */
export function proveReport(facts: ProveFacts, proven: readonly ProvenPromise[], zones: readonly ZoneRun[]): string {
  const runs = [...proven, ...zones].map(({ run }) => run)
  const held = runs.filter((run) => run.failed === 0).length
  return [
    `# Proofs of ${facts.day}`,
    '',
    `Node ${facts.node}, PostgreSQL ${[...new Set(runs.map((run) => run.postgres))].join(', ')}, ` +
      `${facts.processors} processors, ${facts.size} size, seed ${facts.seed}. ${held} of ${runs.length} runs held.`,
    ...(proven.length === 0 ? [] : ['', ...summary(proven)]),
    ...proven.flatMap(details),
    ...zonesPart(zones),
    '',
    '## Not run',
    '',
    ...notRun(proven, zones).map(([what, why]) => `- ${what}: ${why}.`),
    '',
  ].join('\n')
}

const minutes = (seconds: number) => (seconds / 60).toFixed(1)
const resultOf = (run: SuiteRun) => (run.failed === 0 ? 'holds' : '**does not hold**')

function summary(proven: readonly ProvenPromise[]): string[] {
  const rows = proven.map(({ name, run }) => [
    PROMISES[name]?.promise ?? name,
    resultOf(run),
    run.line,
    minutes(run.seconds),
  ])
  return [markdownTable(['promise', 'result', 'tests', 'minutes'], rows)]
}

function details({ name, run }: ProvenPromise): string[] {
  const records = run.records
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Recorded)
  const failed = run.files.flatMap(({ path, failed }) =>
    failed.map((sentence) => `- **Failed** in ${path}: ${sentence}`),
  )
  return [
    '',
    `## ${PROMISES[name]?.promise ?? name}`,
    '',
    ...records.map(recordLine),
    ...run.files.map(({ path, passed, failed, seconds }) => {
      const count = `${passed} tests passed${failed.length > 0 ? `, ${failed.length} failed` : ''}`
      return `- \`${path}\`: ${count}, ${minutes(seconds)} minutes`
    }),
    ...failed,
  ]
}

function recordLine({ part, size, seed, facts }: Recorded): string {
  const met = Object.entries(facts).map(([fact, value]) => `${fact}: ${value}`)
  return `- ${part}: ${size}${seed === null ? '' : `, seed ${seed}`}${met.length > 0 ? `; ${met.join('; ')}` : ''}`
}

function zonesPart(zones: readonly ZoneRun[]): string[] {
  if (zones.length === 0) return []
  const rows = zones.map(({ zone, run }) => [zone, resultOf(run), run.line, minutes(run.seconds)])
  const failed = zones.flatMap(({ zone, run }) =>
    run.files.flatMap(({ path, failed }) => failed.map((sentence) => `- **Failed** in ${zone}, ${path}: ${sentence}`)),
  )
  const title = ['', '## Every test, in other time zones', '']
  return [...title, markdownTable(['time zone', 'result', 'tests', 'minutes'], rows), ...spaced(failed)]
}

const spaced = (lines: readonly string[]) => (lines.length === 0 ? [] : ['', ...lines])

function notRun(proven: readonly ProvenPromise[], zones: readonly ZoneRun[]): (readonly [string, string])[] {
  const left = Object.entries(PROMISES).filter(([name]) => !proven.some((one) => one.name === name))
  return [
    ...left.map(([, promised]) => [promised.promise, whyNotRun(promised)] as const),
    ...(zones.length === 0 ? [['Every test in other time zones', 'not asked for this time'] as const] : []),
    ...NOT_RUN,
  ]
}

function whyNotRun({ elsewhere }: Promised): string {
  return (elsewhere === undefined ? null : missing(elsewhere)) ?? 'not asked for this time'
}
