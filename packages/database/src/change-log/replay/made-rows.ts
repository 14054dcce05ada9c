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
   * Where rows may be replaced, a sixth holds the instants at which some were.
   */
  readonly digest: string
  /** A function in SQL of tenant, place and instant: what one change replaced by others, and deleted at its instant. */
  readonly replacedDigest?: string
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

/** The value under `new_values.replaced` in the change log. */
export interface Replaced {
  readonly table: string
  readonly period_id: string
  readonly replaced_at: string
  readonly count: number
  readonly digest: string
}

/** Rows that later entries changed one by one: their ids, and what those that are in the digest were before. */
export interface Touched {
  readonly ids: readonly string[]
  readonly before: readonly LoggedValues[]
}

const UNTOUCHED: Touched = { ids: [], before: [] }

/** Counts and digests the rows that one change made, as they were then. */
export async function digestMade(
  { sql, tenant }: Reader,
  { table, digest: call, replacedDigest }: MadeRows,
  { period_id, made_at }: MadeAt,
  { ids, before }: Touched = UNTOUCHED,
  replaced: readonly string[] = [],
): Promise<Made> {
  const parameters = [tenant.id, period_id, made_at, ids, JSON.stringify(before)]
  const [row] = await sql<{ count: string; digest: string }>(
    replacedDigest === undefined
      ? `select count::text, digest from ${call}($1, $2, $3, $4, $5)`
      : `select count::text, digest from ${call}($1, $2, $3, $4, $5, $6)`,
    replacedDigest === undefined ? parameters : [...parameters, replaced],
  )
  if (row === undefined) throw new Error(`${call} answered nothing`)
  return { table, period_id, made_at, count: Number(row.count), digest: row.digest }
}

/** Counts and digests the rows that one change replaced by others. */
export async function digestReplaced(
  { sql, tenant }: Reader,
  { table, replacedDigest: call }: MadeRows,
  { period_id, replaced_at }: Pick<Replaced, 'period_id' | 'replaced_at'>,
): Promise<Replaced> {
  const [row] = await sql<{ count: string; digest: string }>(`select count::text, digest from ${call}($1, $2, $3)`, [
    tenant.id,
    period_id,
    replaced_at,
  ])
  if (row === undefined) throw new Error(`${call} answered nothing`)
  return { table, period_id, replaced_at, count: Number(row.count), digest: row.digest }
}
