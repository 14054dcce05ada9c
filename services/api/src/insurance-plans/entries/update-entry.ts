import { daysUntilNextStart, isRetroactive } from '@vigencia/domain/calendar/dated-versions.ts'
import { inWords } from '@vigencia/domain/calendar/validity.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { ChangeFacts } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { entriesTable, naturalKeyOf, type Catalogue, type CatalogueCards, type Values } from './catalogue.ts'
import { changeEntry } from './change-entry.ts'
import { correctEntry, CORRECTS } from './correct-entry.ts'
import { valuesOf } from './create-entry.ts'
import { datedChange, type StatedChange } from './dated-change.ts'
import { daysKnownBefore } from './days-known-before.ts'
import { earlierDaysUnchanged } from './earlier-days-unchanged.ts'
import { hasWindow, windowFields } from './entry-window.ts'
import { versionsOf, type KnownVersion, type VersionMoves } from './entry-versions.ts'
import { findEntry, keyMustBeFree, type Entry } from './find-entry.ts'
import { referencesMustBeThere } from './missing-references.ts'
import { openPlans } from './open-plans.ts'
import { showWritten } from './written-entry.ts'
import type { PlanWarning } from './plan-warning.ts'

/** What a change moves, and how the change log and the answer tell it. */
interface Changed extends VersionMoves {
  readonly is_active: boolean
  readonly told: Pick<ChangeFacts, 'change_description' | 'retroactive'>
  readonly warnings: readonly PlanWarning[]
}

export function updateEntry<Cards extends CatalogueCards>(catalogue: Catalogue<Cards>): UseCase<Cards['update']> {
  const { form } = catalogue.cards
  const fieldsOf = valuesOf(form.fields)
  const update: UseCase<CatalogueCards['update']> = async (work, input) => {
    const id = input[form.idName] as number
    const stated = { ...(input as unknown as StatedChange), values: fieldsOf(input) }
    const change = await openPlans(work)
    const entry = await findEntry(work, catalogue, id)
    const natural_key = await keyAfter(work, catalogue, { ...entry, values: stated.values })
    await referencesMustBeThere(work, catalogue, stated.values)
    const known = await versionsOf(work, catalogue, [id])
    const decide = input[CORRECTS] === true ? corrected : changedFrom
    const { told, warnings, ...changed } = await decide(work, catalogue, entry, known, stated)
    await changeEntry(work, change, catalogue, { id, natural_key, ...changed }, { change_type: 'update', ...told })
    return showWritten(work, catalogue, id, warnings)
  }
  return update
}

type Decide = (
  work: UnitOfWork,
  catalogue: Catalogue,
  entry: Entry,
  known: readonly KnownVersion[],
  stated: StatedChange,
) => Changed | Promise<Changed>

/** From a day on, which the caller has named or which is today. */
const changedFrom: Decide = ({ today }, catalogue, entry, known, stated) => {
  const { days, ...changed } = datedChange(entry, known, stated, today)
  const change_description = `Changed ${catalogue.cards.form.one}: ${entry.id}, ${inWords(days)}`
  return {
    ...changed,
    told: { change_description, retroactive: isRetroactive(days.start, today) },
    warnings: earlierDaysUnchanged(catalogue, known, { ...stated, from: days.start }),
  }
}

/** As a screen means it that shows one state. */
const corrected: Decide = async (work, catalogue, entry, known, { values, is_active }) => {
  const { today } = work
  const correction = {
    values,
    is_active,
    fromToday: daysUntilNextStart(known, today),
    window: hasWindow(catalogue) ? windowFields(values) : null,
  }
  const knownBefore = await daysKnownBefore(work, catalogue, entry.id)
  const mended = correctEntry(entry.id, known, knownBefore, correction, today)
  const change_description = `Mended ${catalogue.cards.form.one}: ${entry.id}, ${mended.inWords}`
  return {
    closed: mended.closed,
    opened: mended.opened,
    is_active: mended.isLast ? is_active : entry.is_active,
    told: { change_description, retroactive: mended.retroactive },
    warnings: [],
  }
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
