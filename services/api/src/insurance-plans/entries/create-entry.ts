import { z } from 'zod'
import type { Day } from '@vigencia/domain/calendar/day.ts'
import { isRetroactive } from '@vigencia/domain/calendar/dated-versions.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { addEntries } from './add-entries.ts'
import type { Catalogue, CatalogueCards, Values } from './catalogue.ts'
import { movedValues } from './entry-versions.ts'
import { keyMustBeFree } from './find-entry.ts'
import { heldBefore } from './held-before.ts'
import { referencesMustBeThere } from './missing-references.ts'
import { openPlans } from './open-plans.ts'
import { showWritten } from './written-entry.ts'

/** The fields of a creation beside those of the catalogue. */
export interface Stated {
  readonly is_active: boolean
  readonly valid_from: Day | null
}

export function createEntry<Cards extends CatalogueCards>(catalogue: Catalogue<Cards>): UseCase<Cards['create']> {
  const { form } = catalogue.cards
  const keysOf = valuesOf(form.keys)
  const fieldsOf = valuesOf(form.fields)
  const create: UseCase<CatalogueCards['create']> = async (work, input) => {
    const { is_active, valid_from } = input as unknown as Stated
    const keys = keysOf(input)
    const values = fieldsOf(input)
    const change = await openPlans(work)
    const like = await keyMustBeFree(work, catalogue, { ...keys, ...values }, null)
    await referencesMustBeThere(work, catalogue, { ...keys, ...values })
    const opened = await addEntries(work, change, catalogue, [
      { keys, values, is_active, valid_from, again: await heldBefore(work, catalogue, like) },
    ])
    const [{ id, days }] = opened as [(typeof opened)[number]]
    await change.record({
      change_type: 'create',
      change_description: `Created ${form.one}: ${id}`,
      affected_table: catalogue.many,
      new_values: { ...keys, ...movedValues({ closed: [], opened }).new_values },
      retroactive: isRetroactive(days.start, work.today),
    })
    return showWritten(work, catalogue, id, [])
  }
  return create
}

/** Reads some fields from an input, as the wire and the database write them. */
export function valuesOf(fields: z.core.$ZodLooseShape): (input: Record<string, unknown>) => Values {
  const Fields = z.object(fields)
  return (input) =>
    z.encode(Fields, Object.fromEntries(Object.keys(fields).map((name) => [name, input[name]]))) as Values
}
