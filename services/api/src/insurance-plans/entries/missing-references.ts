import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { entriesTable, type Catalogue, type Values } from './catalogue.ts'

/** A field that names an entry which does not exist. */
export interface MissingReference {
  /** Its place in the input. */
  readonly index: number
  readonly field: string
  readonly reason: string
}

/** The references of some entries to what does not exist. An entry that has ended exists. */
export async function missingReferences(
  work: UnitOfWork,
  { references }: Catalogue,
  entries: readonly Values[],
): Promise<MissingReference[]> {
  const missing: MissingReference[] = []
  for (const { field, to, called, mayBeUnknown } of references) {
    if (mayBeUnknown === true) continue
    const wanted = [...new Set(entries.map((values) => values[field]).filter((id) => typeof id === 'number'))]
    if (wanted.length === 0) continue
    const found = await work.sql<{ id: number }>(
      `select id from ${entriesTable(to)} where tenant_id = $1 and id = any ($2::integer[])`,
      [work.tenant.id, wanted],
    )
    const there = new Set<unknown>(found.map(({ id }) => id))
    for (const [index, values] of entries.entries()) {
      const id = values[field]
      if (typeof id === 'number' && !there.has(id))
        missing.push({ index, field, reason: `there is no ${called} ${id}` })
    }
  }
  return missing
}

/** @throws Refusal `reference_not_found` that names every field */
export async function referencesMustBeThere(work: UnitOfWork, catalogue: Catalogue, values: Values): Promise<void> {
  const missing = await missingReferences(work, catalogue, [values])
  if (missing.length === 0) return
  throw new Refusal(
    'reference_not_found',
    `${missing.map(({ field, reason }) => `"${field}": ${reason}`).join('; ')}.`,
    missing.map(({ field, reason }) => ({ path: [field], message: reason })),
  )
}
