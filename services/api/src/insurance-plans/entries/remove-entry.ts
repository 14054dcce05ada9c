import { isBefore } from '@vigencia/domain/calendar/day.ts'
import { holds } from '@vigencia/domain/calendar/validity.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { Catalogue, CatalogueCards } from './catalogue.ts'
import { changeEntry } from './change-entry.ts'
import { correctEntry, CORRECTS } from './correct-entry.ts'
import { daysKnownBefore } from './days-known-before.ts'
import { versionsOf, type KnownVersion } from './entry-versions.ts'
import { entryNotFound, findEntry } from './find-entry.ts'
import { openPlans } from './open-plans.ts'

/**
 * Ends an entry from today on. The old wire corrects: what was added today is gone for every day, and its clerks are told
 * where an entry has ended already.
 */
export function removeEntry<Cards extends CatalogueCards>(catalogue: Catalogue<Cards>): UseCase<Cards['remove']> {
  const { form } = catalogue.cards
  const remove: UseCase<CatalogueCards['remove']> = async (work, input) => {
    const change = await openPlans(work)
    const entry = await findEntry(work, catalogue, input[form.idName] as number)
    const known = await versionsOf(work, catalogue, [entry.id])
    const fromToday = { start: work.today, end: null }
    const corrects = input[CORRECTS] === true
    const knownBefore = corrects ? await daysKnownBefore(work, catalogue, entry.id) : known.map(({ days }) => days)
    // the entry is still shown, as it was last
    const { values } = known.find(({ days }) => holds(days, work.today)) ?? lastOf(known, work.today)
    const ending = { values, is_active: false, fromToday, window: null }
    const { closed, opened, inWords, retroactive } = correctEntry(entry.id, known, knownBefore, ending, work.today)
    if (!closed.some((version) => version.is_active)) {
      if (corrects) throw entryNotFound(catalogue, entry.id, 'has ended')
      return null
    }
    await changeEntry(
      work,
      change,
      catalogue,
      { ...entry, is_active: false, closed, opened },
      { change_type: 'remove', change_description: `Ended ${form.one}: ${entry.id}, ${inWords}`, retroactive },
    )
    return null
  }
  return remove
}

/** Where nothing holds today: the next version, which every entry has that is still to come. */
function lastOf(known: readonly KnownVersion[], today: Parameters<typeof isBefore>[0]): KnownVersion {
  const next = known.find(({ days }) => days.start !== null && isBefore(today, days.start))
  return (next ?? known.at(-1)) as KnownVersion
}
