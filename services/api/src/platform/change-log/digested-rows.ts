import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

type Reader = Pick<UnitOfWork, 'sql' | 'tenant'>

/**
 * A kind of rows that one change makes by the thousand and that stay as they are: how they are found and digested.
 * The noun that owns their table declares it, and the service gathers all of them.
 */
export interface DigestedRows<Place extends object = object> {
  readonly table: string
  /** A call in SQL that answers `count` and `digest`. `$1` is the tenant; the parameters come behind it. */
  readonly digest: string
  parametersOf(place: Place): readonly (string | number)[]
  /** The name of the rows in a sentence, as in `the overrides of period …`. */
  inWords(place: Place): string
}

/** The value under `new_values.rows` in the change log: a count and a digest that can be computed again. */
export type BulkRows<Place extends object = object> = Place & {
  readonly table: string
  readonly count: number
  readonly digest: string
}

/** Rows that an import replaces as a whole. The entries of imports and publications bear their digest themselves. */
export interface ReplacedRows {
  /** The two tables that such an entry names: an import, which ends earlier claims, and a publication. */
  readonly table: string
  readonly publishedIn: string
  readonly inWords: string
  /** The rows as they are now, and the digest that their owner bears. */
  digestNow(reader: Reader, ownerId: string): Promise<{ digest: string; count: number; borne: string | null }>
}

/** Every kind of rows that entries of the log digest. */
export interface RowKinds {
  readonly bulk: readonly DigestedRows[]
  readonly replaced: ReplacedRows
}

/** Counts the rows in their place and digests them, as they are now. */
export async function digestRows<Place extends object>(
  work: Reader,
  kind: DigestedRows<Place>,
  place: Place,
): Promise<BulkRows<Place>> {
  const [row] = await work.sql<{ count: string; digest: string }>(`select count::text, digest from ${kind.digest}`, [
    work.tenant.id,
    ...kind.parametersOf(place),
  ])
  if (row === undefined) throw new Error(`${kind.digest} answered nothing`)
  return { table: kind.table, ...place, count: Number(row.count), digest: row.digest }
}
