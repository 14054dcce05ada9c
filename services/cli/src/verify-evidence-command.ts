import { table } from './answers/aligned.ts'
import { command } from './command/command.ts'
import { checkActs } from './verify-evidence/check-acts.ts'
import { checkStreams } from './verify-evidence/check-streams.ts'
import { checkCuts } from './verify-evidence/check-cuts.ts'
import { checkFiles } from './verify-evidence/check-files.ts'
import { checkTables, tablesIn } from './verify-evidence/check-tables.ts'
import { readEvidenceFile } from './verify-evidence/read-evidence-file.ts'
import { CHECK_COLUMNS } from './verify-quote-command.ts'

/** Calls neither the api nor the database, because the proof of the appeal is in the file. */
export const verifyEvidenceCommand = command({
  noun: 'verify',
  verb: 'evidence',
  summary: 'Hold the evidence of an appeal against itself, from its file alone, and name what does not hold',
  args: { 'evidence.zip': 'The evidence, as the api answered it' },
  options: {
    table: {
      takes: 'file',
      repeats: true,
      about: 'The whole export of a price table, CSV: its rows in the evidence are held against it; one for each',
    },
  },
  async run({ args, options }) {
    const evidence = await readEvidenceFile(args['evidence.zip'])
    const { checks: ofTables, unheld } = await checkTables(evidence, options.table ?? [])
    const { checks: ofActs, acts } = checkActs(evidence, await tablesIn(evidence))
    const checks = [
      ...checkFiles(evidence),
      ...(await checkStreams(evidence)),
      ...ofTables,
      ...ofActs,
      ...(await checkCuts(evidence, acts)),
    ]
    const differing = checks.filter(({ ok }) => !ok)
    const isRefused = differing.length > 0
    const verdict = isRefused
      ? `${differing.length} of ${checks.length} differ: ${differing.map(({ check }) => check).join(', ')}.`
      : `All ${checks.length} hold.`
    const notes = unheld.map(
      (digest) => `Rows of price table ${digest} are held against no export: give it by --table.\n`,
    )
    return {
      json: { holds: !isRefused, checks, tables_not_held: unheld },
      text: `${table(isRefused ? differing : checks, CHECK_COLUMNS, '')}\n\n${notes.join('')}${verdict}`,
      isRefused,
    }
  },
})
