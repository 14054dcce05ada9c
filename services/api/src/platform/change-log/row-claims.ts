import type { StoredEntry } from '@vigencia/database/change-log/verify-stream.ts'
import { isBulkTable, isOfPlans, type BulkRows } from './bulk-rows.ts'

/** Rows that an entry answers for: they must still be what it digested. */
export interface Claim {
  readonly revision: number
  /** How many, and in which place; of a price table, its export. */
  readonly rows: BulkRows | { readonly table: 'price_table_rows'; readonly digest: string }
}

/** Gathers what the entries of one chain say of rows, as the entries pass by in order. */
export class RowClaims {
  readonly #claims = new Map<string, Claim[]>()

  /** By place, the oldest first: of those with one digest only that one. */
  byPlace(): (readonly Claim[])[] {
    return [...this.#claims.values()]
  }

  async *from(entries: AsyncIterable<StoredEntry>): AsyncGenerator<StoredEntry> {
    for await (const entry of entries) {
      yield entry // who verifies has looked at it when it comes back for the next one
      this.#take(entry)
    }
  }

  #take({ revision, entry: text }: StoredEntry): void {
    if (!SPEAKS_OF_ROWS.test(text)) return
    const { affected_table, period_id, new_values } = JSON.parse(text) as RowClaim
    // a draft's children may change after a bulk change: what was said of them before holds no more
    if (period_id !== null) this.#claims.delete(`${affected_table} ${period_id}`)
    for (const rows of bulkRowsIn(new_values?.rows)) this.#claim(placeOf(rows), { revision, rows })
    if (typeof new_values?.digest !== 'string') return
    if (affected_table === IMPORTED) this.#claims.delete(IMPORTED) // it replaces all rows of a draft
    if (affected_table === IMPORTED || affected_table === 'price_tables')
      this.#claim(IMPORTED, { revision, rows: { table: IMPORTED, digest: new_values.digest } })
  }

  #claim(place: string, claim: Claim): void {
    const before = this.#claims.get(place) ?? []
    if (before.every(({ rows }) => rows.digest !== claim.rows.digest)) this.#claims.set(place, [...before, claim])
  }
}

const IMPORTED = 'price_table_rows'

/** A look that is cheaper than reading the JSON of each entry. */
const SPEAKS_OF_ROWS = /"rows":\[|"affected_table":"(overrides|type_rules|price_tables|price_table_rows)"/

interface RowClaim {
  readonly affected_table: string
  readonly period_id: string | null
  readonly new_values: { readonly rows?: unknown; readonly digest?: unknown } | null
}

function bulkRowsIn(rows: unknown): BulkRows[] {
  return Array.isArray(rows) ? rows.filter((one: { table?: unknown } | null) => isBulkTable(one?.table)) : []
}

function placeOf(rows: BulkRows): string {
  if (isOfPlans(rows)) return `${rows.table} ${rows.known_from}`
  return rows.table === 'particular_price_versions'
    ? `${rows.table} ${rows.convenio_id} ${rows.known_from}`
    : `${rows.table} ${rows.period_id}`
}
