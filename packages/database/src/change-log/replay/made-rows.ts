import type { LoggedValues } from '../change.ts'
import type { Reader } from './reader.ts'

/**
 * A kind of rows that one change makes by the thousand and that later changes may alter one by one.
 * An entry holds their count, their digest, and the place and instant by which they are found again.
 */
export interface MadeRows {
  readonly table: string
  /**
   * A function in SQL of five parameters: tenant, place, instant, the ids of rows that were touched since, and what
   * these were before. It answers `count` and `digest`.
   */
  readonly digest: string
  /** The name of the rows in a sentence, as in `overrides of period …`. */
  inWords(place: MadeAt): string
}

/** Where rows were made, and at which instant of their stream: no other change of it has the same. */
export interface MadeAt {
  readonly period_id: string
  readonly made_at: string
}

/** The value under `new_values.made` in the change log. */
export type Made = MadeAt & { readonly table: string; readonly count: number; readonly digest: string }

/** Rows that later entries changed one by one: their ids, and what those that are in the digest were before. */
export interface Touched {
  readonly ids: readonly string[]
  readonly before: readonly LoggedValues[]
}

const UNTOUCHED: Touched = { ids: [], before: [] }

/** Counts and digests the rows that one change made, as they were then. */
export async function digestMade(
  { sql, tenant }: Reader,
  { table, digest: call }: MadeRows,
  { period_id, made_at }: MadeAt,
  { ids, before }: Touched = UNTOUCHED,
): Promise<Made> {
  const [row] = await sql<{ count: string; digest: string }>(
    `select count::text, digest from ${call}($1, $2, $3, $4, $5)`,
    [tenant.id, period_id, made_at, ids, JSON.stringify(before)],
  )
  if (row === undefined) throw new Error(`${call} answered nothing`)
  return { table, period_id, made_at, count: Number(row.count), digest: row.digest }
}
