import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { codeForm } from '@vigencia/domain/pricing/procedure-code.ts'
import { exportedRows } from '../../agreements/price-tables/exported-rows.ts'
import type { ProvingAct } from './acts-of-appeal.ts'

/** The rows of a price table that acts were looked up in, as its export has them. */
export interface TableRows {
  readonly digest: string
  readonly file: string
  readonly content: Buffer
}

interface NamedTable {
  readonly price_table_id: string | null
  readonly price_table_digest: string | null
}

/** The rows of each table that a snapshot names, for the codes of the acts alone. */
export async function tablesOfActs(work: UnitOfWork, acts: readonly ProvingAct[]): Promise<readonly TableRows[]> {
  const codes = new Map<string, { readonly id: string; readonly forms: Set<string> }>()
  for (const { act, snapshots } of acts)
    for (const { content } of snapshots) {
      const snapshot = JSON.parse(content.toString('utf8')) as NamedTable & {
        readonly price_tables?: readonly NamedTable[]
      }
      for (const { price_table_id, price_table_digest } of snapshot.price_tables ?? [snapshot]) {
        if (price_table_id === null || price_table_digest === null) continue
        const table = codes.get(price_table_digest) ?? { id: price_table_id, forms: new Set<string>() }
        codes.set(price_table_digest, table)
        for (const { procedure_code } of act.lines) table.forms.add(codeForm(procedure_code))
      }
    }
  const found: TableRows[] = []
  for (const [digest, { id, forms }] of codes)
    found.push({ digest, file: `tables/${digest}.csv`, content: Buffer.from(await exportedRows(work, id, [...forms])) })
  return found.toSorted((a, b) => (a.digest < b.digest ? -1 : 1))
}
