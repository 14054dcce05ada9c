import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { entriesTable, naturalKeyOf, type Catalogue, type Values } from './catalogue.ts'

/** An entry without its versions, as a command loads it. */
export interface Entry {
  readonly id: number
  readonly natural_key: string
  readonly is_active: boolean
}

export function entryNotFound({ cards: { form } }: Catalogue, id: number, why = 'is unknown'): Refusal {
  const name = form.one.replace(/^an? /, '')
  return new Refusal(form.refusals.notFound, `${name.charAt(0).toUpperCase()}${name.slice(1)} ${id} ${why}.`)
}

/** @throws Refusal of the catalogue's `notFound` */
export async function findEntry(work: UnitOfWork, catalogue: Catalogue, id: number): Promise<Entry> {
  const [found] = await work.sql<Entry>(
    `select id, natural_key, is_active from ${entriesTable(catalogue)} where tenant_id = $1 and id = $2`,
    [work.tenant.id, id],
  )
  if (found === undefined) throw entryNotFound(catalogue, id)
  return found
}

/** Entries that have, or had, one of these natural keys. */
export function entriesLike(work: UnitOfWork, catalogue: Catalogue, naturalKeys: readonly string[]): Promise<Entry[]> {
  return work.sql<Entry>(
    `select id, natural_key, is_active from ${entriesTable(catalogue)}
      where tenant_id = $1 and natural_key = any ($2::text[]) order by id`,
    [work.tenant.id, naturalKeys],
  )
}

/**
 * Whether an entry keeps others of its natural key out. One that may be made again after its end does so while it
 * holds.
 */
export function keepsOthersOut({ cards }: Catalogue, { is_active }: Entry): boolean {
  return is_active || Object.keys(cards.form.keys).length === 0
}

/**
 * A natural key belongs to one entry. A unique index guards it under any race.
 * @throws Refusal of the catalogue's `taken`
 */
export async function keyMustBeFree(
  work: UnitOfWork,
  catalogue: Catalogue,
  values: Values,
  except: number | null,
): Promise<readonly Entry[]> {
  const like = await entriesLike(work, catalogue, [naturalKeyOf(catalogue, values)])
  const twin = like.find((entry) => entry.id !== except && keepsOthersOut(catalogue, entry))
  if (twin !== undefined) throw takenBy(catalogue, values, twin)
  return like
}

function takenBy({ cards: { form }, naturalKey }: Catalogue, values: Values, twin: Entry): Refusal {
  const named = naturalKey.map((field) => `${field} ${JSON.stringify(values[field])}`).join(' and ')
  const detail = `There is ${form.one} with ${named} already: ${twin.id}${twin.is_active ? '' : ', which has ended'}.`
  return new Refusal(
    form.refusals.taken,
    detail,
    naturalKey.map((field) => ({ path: [field], message: `is that of ${twin.id} already` })),
  )
}
