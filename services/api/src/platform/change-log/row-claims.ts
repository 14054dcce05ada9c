import type { StoredEntry } from '@vigencia/database/change-log/verify-stream.ts'
import type { BulkRows, DigestedRows, ReplacedRows, RowKinds } from './digested-rows.ts'

/** Rows that an entry claims: they must still be what it digested. */
export type Claim = { readonly revision: number; readonly digest: string } & (
  | { readonly kind: DigestedRows; readonly rows: BulkRows }
  | { readonly kind: ReplacedRows; readonly rows: null }
)

/** Gathers the claims of one stream's entries, while these pass by in order. */
export class RowClaims {
  readonly #claims = new Map<string, Claim[]>()
  readonly #bulk: ReadonlyMap<unknown, DigestedRows>
  readonly #replaced: ReplacedRows
  /** A search for these words is cheaper than reading an entry's JSON. */
  readonly #speaksOfRows: RegExp

  constructor({ bulk, replaced }: RowKinds) {
    this.#bulk = new Map(bulk.map((kind) => [kind.table, kind]))
    this.#replaced = replaced
    const tables = [...bulk, replaced].map(({ table }) => table)
    this.#speaksOfRows = new RegExp(`"rows":\\[|"affected_table":"(${[...tables, replaced.publishedIn].join('|')})"`)
  }

  /** The claims by place, the oldest first. Of those with one digest only the oldest counts. */
  byPlace(): (readonly Claim[])[] {
    return [...this.#claims.values()]
  }

  async *from(entries: AsyncIterable<StoredEntry>): AsyncGenerator<StoredEntry> {
    for await (const entry of entries) {
      yield entry // the caller has looked at it by the time it asks for the next one
      this.#take(entry)
    }
  }

  #take({ revision, entry: text }: StoredEntry): void {
    if (!this.#speaksOfRows.test(text)) return
    const { affected_table, period_id, new_values } = JSON.parse(text) as RowClaim
    // a draft's children may change after a bulk change, which ends earlier claims on them
    if (period_id !== null) this.#claims.delete(`${affected_table} ${period_id}`)
    for (const [kind, rows] of this.#bulkRowsIn(new_values?.rows)) {
      const place = [kind.table, ...kind.parametersOf(rows)].join(' ')
      this.#claim(place, { revision, digest: rows.digest, kind, rows })
    }
    if (typeof new_values?.digest !== 'string') return
    const { table, publishedIn } = this.#replaced
    if (affected_table === table) this.#claims.delete(table) // an import replaces all rows of a draft
    if (affected_table === table || affected_table === publishedIn)
      this.#claim(table, { revision, digest: new_values.digest, kind: this.#replaced, rows: null })
  }

  #claim(place: string, claim: Claim): void {
    const before = this.#claims.get(place) ?? []
    if (before.every(({ digest }) => digest !== claim.digest)) this.#claims.set(place, [...before, claim])
  }

  #bulkRowsIn(rows: unknown): [DigestedRows, BulkRows][] {
    if (!Array.isArray(rows)) return []
    return rows.flatMap((one: BulkRows | null) => {
      const kind = this.#bulk.get(one?.table)
      return kind === undefined || one === null ? [] : [[kind, one] as [DigestedRows, BulkRows]]
    })
  }
}

interface RowClaim {
  readonly affected_table: string
  readonly period_id: string | null
  readonly new_values: { readonly rows?: unknown; readonly digest?: unknown } | null
}
