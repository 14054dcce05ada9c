import { inWords } from '@vigencia/domain/calendar/validity.ts'
import { isRetroactive } from '@vigencia/domain/calendar/dated-versions.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { entriesTable, naturalKeyOf, type Catalogue, type CatalogueCards, type Values } from './catalogue.ts'
import { changeEntry } from './change-entry.ts'
import { valuesOf, type Stated } from './create-entry.ts'
import { datedChange } from './dated-change.ts'
import { versionsOf } from './entry-versions.ts'
import { findEntry, keyMustBeFree } from './find-entry.ts'
import { referencesMustBeThere } from './missing-references.ts'
import { openPlans } from './open-plans.ts'
import { showEntries } from './shown-entries.ts'

export function updateEntry<Cards extends CatalogueCards>(catalogue: Catalogue<Cards>): UseCase<Cards['update']> {
  const { form } = catalogue.cards
  const fieldsOf = valuesOf(form.fields)
  const update: UseCase<CatalogueCards['update']> = async (work, input) => {
    const id = input[form.idName] as number
    const { is_active, valid_from } = input as unknown as Stated
    const values = fieldsOf(input)
    const change = await openPlans(work)
    const entry = await findEntry(work, catalogue, id)
    const natural_key = await keyAfter(work, catalogue, { ...entry, values })
    await referencesMustBeThere(work, catalogue, values)
    const known = await versionsOf(work, catalogue, [id])
    const { days, ...changed } = datedChange(entry, known, { values, is_active, valid_from }, work.today)
    await changeEntry(
      work,
      change,
      catalogue,
      { id, natural_key, ...changed },
      {
        change_type: 'update',
        change_description: `Changed ${form.one}: ${id}, ${inWords(days)}`,
        retroactive: isRetroactive(days.start, work.today),
      },
    )
    const [shown] = await showEntries(work, catalogue, [id])
    return shown
  }
  return update
}

/**
 * The natural key that an entry has after a change.
 * @throws Refusal of the catalogue's `taken`, or `code_fixed`
 */
async function keyAfter(
  work: UnitOfWork,
  catalogue: Catalogue,
  { id, natural_key, values }: { readonly id: number; readonly natural_key: string; readonly values: Values },
): Promise<string> {
  const whole = { ...(await keysOf(work, catalogue, id)), ...values }
  const after = naturalKeyOf(catalogue, whole)
  await keyMustBeFree(work, catalogue, whole, id)
  if (after === natural_key || catalogue.keepsKey !== true) return after
  const detail = `${catalogue.cards.form.one} keeps its code: create another for ${JSON.stringify(values['code'])}.`
  const sentence = detail.charAt(0).toUpperCase() + detail.slice(1)
  throw new Refusal('code_fixed', sentence, [{ path: ['code'], message: 'stays as it is' }])
}

/** The fields that an entry has for ever. */
async function keysOf(work: UnitOfWork, catalogue: Catalogue, id: number): Promise<Values> {
  const names = Object.keys(catalogue.cards.form.keys)
  if (names.length === 0) return {}
  const [keys] = await work.sql<Values>(
    `select ${names.join(', ')} from ${entriesTable(catalogue)} where tenant_id = $1 and id = $2`,
    [work.tenant.id, id],
  )
  return keys ?? {}
}
