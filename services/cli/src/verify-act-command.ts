import { ActQuote } from '@vigencia/contracts/acts/act-answer.ts'
import { ActInput } from '@vigencia/contracts/acts/act-question.ts'
import { Snapshot } from '@vigencia/contracts/snapshots/snapshot.ts'
import { dayNumberOf } from '@vigencia/domain/calendar/day.ts'
import { table } from './answers/aligned.ts'
import { command, UsageError } from './command/command.ts'
import { told } from './command/told.ts'
import { exportIn, jsonIn, readAs } from './evidence-files.ts'
import { checkAct } from './verify-act/check-act.ts'
import { holdsFor, type ReadAct } from './verify-act/recompute-act.ts'
import { CHECK_COLUMNS } from './verify-quote-command.ts'
import type { ExportedTable } from './verify-quote/read-table-export.ts'
import type { ReadSnapshot } from './verify-quote/read-evidence.ts'
import { exportOf, sourcesOfSnapshot, tablesOfSnapshot } from './verify-quote/sources-of-snapshot.ts'
import { snapshotDigest } from './verify-quote/snapshot-digest.ts'

/** Calls neither the api nor the database, because the proof of the act is in the files. */
export const verifyActCommand = command({
  noun: 'verify',
  verb: 'act',
  summary: 'Reckon an act again from files alone: the snapshots of its periods, and the exports of their price tables',
  args: { 'act.json': 'The act with its question, as the api answered it' },
  options: {
    snapshot: {
      takes: 'file',
      required: true,
      repeats: true,
      about: "The snapshot of a period of its days at the act's revision, JSON; one for each",
    },
    table: {
      takes: 'file',
      repeats: true,
      about: 'The export of a price table that a snapshot names, CSV; one for each',
    },
  },
  async run({ args, options }) {
    const json = await jsonIn(args['act.json'])
    const act = readAs(args['act.json'], 'priced act', ActQuote, json)
    const tables = await Promise.all((options.table ?? []).map(exportIn))
    const snapshots = await Promise.all(
      options.snapshot.map(async (file) => {
        const read = await jsonIn(file)
        const snapshot = readAs(file, 'snapshot', Snapshot, read)
        return { snapshot, digest: snapshotDigest(read as object), tables }
      }),
    )
    mustHaveTables(
      snapshots.map(({ snapshot }) => snapshot),
      tables,
    )
    mustCoverDays(
      args['act.json'],
      act,
      snapshots.map(({ snapshot }) => snapshot),
    )
    const checks = checkAct({ act, json: json as object, snapshots })
    const differing = checks.filter(({ ok }) => !ok)
    const isRefused = differing.length > 0
    const verdict = isRefused
      ? `${differing.length} of ${checks.length} differ: ${differing.map(({ check }) => check).join(', ')}.`
      : `All ${checks.length} hold.`
    return { json: { holds: !isRefused, checks }, text: `${table(checks, CHECK_COLUMNS, '')}\n\n${verdict}`, isRefused }
  },
})

/** @throws UsageError where the export of a table that prices is missing */
function mustHaveTables(snapshots: readonly ReadSnapshot[], tables: readonly ExportedTable[]): void {
  for (const snapshot of snapshots) {
    const pricing = new Set(sourcesOfSnapshot(snapshot, tables).sources.map(({ tableId }) => tableId))
    const named = tablesOfSnapshot(snapshot)
    for (const table of named)
      if (
        pricing.has(table.price_table_id) &&
        table.price_table_id !== null &&
        exportOf(table, tables, named.length === 1) === null
      )
        throw new UsageError(told`--table is missing: the price hangs on price table "${table.version}".`)
  }
}

/** @throws UsageError where a day on which a period was in force has no snapshot */
function mustCoverDays(file: string, act: ReadAct, snapshots: readonly ReadSnapshot[]): void {
  const question = readAs(file, 'priced act', ActInput, act.question)
  const lines = [...question.procedures, ...question.expenses]
  const days = new Map(lines.map(({ line, event_date }) => [line, event_date ?? question.event_date]))
  for (const { line, period_id } of act.lines) {
    const day = days.get(line)
    if (period_id === null || day === undefined) continue
    if (snapshots.some((snapshot) => holdsFor(snapshot, dayNumberOf(day)))) continue
    throw new UsageError(told`--snapshot is missing: nothing prices line "${line}" on ${day.toString()}.`)
  }
}
