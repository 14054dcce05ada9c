import { createHash } from 'node:crypto'
import { canonicalJson } from '@vigencia/database/canonical-json.ts'
import type { QuotedAct } from '@vigencia/domain/acts/quote-of-act.ts'
import { isDeclined } from '@vigencia/domain/pricing/pricing.ts'
import { compared, type Check } from '../verify-quote/check-quote.ts'
import type { ExportedTable } from '../verify-quote/read-table-export.ts'
import type { ReadSnapshot } from '../verify-quote/read-evidence.ts'
import { exportOf, tablesOfSnapshot } from '../verify-quote/sources-of-snapshot.ts'
import { provableParts, type ProvableParts } from './provable-parts.ts'
import { recomputeAct, type ReadAct, type SnapshotAndTables } from './recompute-act.ts'

type QuotedLine = QuotedAct['lines'][number]

/** The evidence of an act. Its own digest, and those of snapshots, are computed from the files as they are. */
export interface ActEvidence {
  readonly act: ReadAct
  readonly json: object
  readonly snapshots: readonly (SnapshotAndTables & { readonly digest: string })[]
}

/** Whether the evidence is whole and belongs together, and whether every field of the act follows from it. */
export function checkAct({ act, json, snapshots }: ActEvidence): readonly Check[] {
  const { digest, question, ...answer } = act
  const evidence = [
    compared('digest', digest, digestOf(json)),
    ...snapshots.flatMap(({ snapshot, digest: found, tables }) => [
      compared(`snapshot ${snapshot.period_id} digest`, snapshot.digest ?? 'none: it shows a draft', found),
      compared(`snapshot ${snapshot.period_id} convenio_id`, question['convenio_id'], snapshot.convenio_id),
      compared(`snapshot ${snapshot.period_id} revision`, act.revision, snapshot.revision),
      ...tableChecks(snapshot, tables),
    ]),
  ]
  const found = recomputeAct(act, snapshots)
  if (isDeclined(found)) return [...evidence, compared('price', act.price_cents, `${found.code}: ${found.detail}`)]
  const { lines, ...sums } = found
  const known = snapshots.map(({ snapshot }) => snapshot)
  const names = lines.map(({ line, role }) => `line ${line}${role === null ? '' : ` ${role}`}`)
  return [
    ...evidence,
    compared('lines', answer.lines.length, lines.length),
    ...names.flatMap((name, place) => {
      const [stated, of] = [answer.lines[place], lines[place] as QuotedLine]
      const provable = provableParts(known, of.period_id)
      return differences(name, comparedLine(stated, provable), comparedLine(of, provable))
    }),
    ...differences('', answer, sums),
  ]
}

/** A line with as much of its parts as can be proven. */
function comparedLine(line: Pick<QuotedLine, 'parts'> | undefined, [name, of]: ProvableParts): object {
  if (line === undefined) return {}
  const { parts, ...rest } = line
  return { ...rest, [name]: of(parts) }
}

/** Whether each table that a snapshot names is the export that was given. */
function tableChecks(snapshot: ReadSnapshot, tables: readonly ExportedTable[]): Check[] {
  const named = tablesOfSnapshot(snapshot)
  return named.flatMap((table) => {
    const found = exportOf(table, tables, named.length === 1)
    return found === null
      ? []
      : [compared(`price table ${table.version} digest`, table.price_table_digest, found.digest)]
  })
}

/**
 * A comparison for each field that was said. One that is found beside them is of a later version: the act's digest is
 * over what its own said.
 */
function differences(of: string, stated: object, found: object): Check[] {
  const [one, other] = [new Map(Object.entries(stated)), new Map(Object.entries(found))]
  one.delete('lines')
  return [...one.keys()].map((field) =>
    compared(of === '' ? field : `${of}: ${field}`, inOneLine(one.get(field)), inOneLine(other.get(field))),
  )
}

/** Names sorted, because a file may have them in any order. */
function inOneLine(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? canonicalJson(value) : value
}

function digestOf(json: object): string {
  const { digest, ...digested } = json as Record<string, unknown>
  return createHash('sha256').update(canonicalJson(digested)).digest('hex')
}
