import { Quote } from '@vigencia/contracts/pricing/quote-fields.ts'
import { Snapshot } from '@vigencia/contracts/snapshots/snapshot.ts'
import { table } from './answers/aligned.ts'
import { command, UsageError } from './command/command.ts'
import { exportIn, jsonIn, readAs } from './evidence-files.ts'
import { checkQuote, TABLE_NEEDED, type Check } from './verify-quote/check-quote.ts'
import { snapshotDigest } from './verify-quote/snapshot-digest.ts'
import { told } from './command/told.ts'

/** Calls neither the api nor the database, because the proof of the quote is in the files. */
export const verifyQuoteCommand = command({
  noun: 'verify',
  verb: 'quote',
  summary: 'Reckon a quote again from files alone: its snapshot, and the export of the price table',
  args: { 'quote.json': 'The quote, as the api answered it' },
  options: {
    snapshot: { takes: 'file', required: true, about: "The snapshot of its period at the quote's revision, JSON" },
    table: {
      takes: 'file',
      repeats: true,
      about: 'The export of the price table that the snapshot names, CSV; if it priced the quote',
    },
  },
  async run({ args, options }) {
    const quote = readAs(args['quote.json'], 'quote', Quote, await jsonIn(args['quote.json']))
    const json = await jsonIn(options.snapshot)
    const snapshot = readAs(options.snapshot, 'snapshot', Snapshot, json)
    const tables = await Promise.all((options.table ?? []).map(exportIn))
    const checks = checkQuote({ quote, snapshot, digest: snapshotDigest(json as object), tables })
    if (checks === TABLE_NEEDED)
      throw new UsageError(told`--table is missing: the price hangs on price table "${snapshot.cbhpm_table_version}".`)
    const differing = checks.filter(({ ok }) => !ok)
    const isRefused = differing.length > 0
    const verdict = isRefused
      ? `${differing.length} of ${checks.length} differ: ${differing.map(({ check }) => check).join(', ')}.`
      : `All ${checks.length} hold.`
    return { json: { holds: !isRefused, checks }, text: `${table(checks, CHECK_COLUMNS, '')}\n\n${verdict}`, isRefused }
  },
})

/** A line for each comparison. */
export const CHECK_COLUMNS = {
  check: ({ check }: Check) => check,
  result: ({ ok }: Check) => (ok ? 'equal' : 'DIFFERS'),
  said: ({ said: stated }: Check) => String(stated),
  found: ({ ok, said: stated, found }: Check) => (ok && stated === found ? '' : String(found)),
}
