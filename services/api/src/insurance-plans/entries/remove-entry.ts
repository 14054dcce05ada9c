import { isBefore } from '@vigencia/domain/calendar/day.ts'
import { holds } from '@vigencia/domain/calendar/validity.ts'
import { claimDays } from '@vigencia/domain/calendar/dated-versions.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { Catalogue, CatalogueCards } from './catalogue.ts'
import { changeEntry } from './change-entry.ts'
import { versionsOf, type KnownVersion } from './entry-versions.ts'
import { entryNotFound, findEntry } from './find-entry.ts'
import { openPlans } from './open-plans.ts'

/** Input beyond the card: the old wire tells its clerks that an entry has ended already. Here that changes nothing. */
export const REFUSES_ENDED = 'refuses_ended'

export function removeEntry<Cards extends CatalogueCards>(catalogue: Catalogue<Cards>): UseCase<Cards['remove']> {
  const { form } = catalogue.cards
  const remove: UseCase<CatalogueCards['remove']> = async (work, input) => {
    const change = await openPlans(work)
    const entry = await findEntry(work, catalogue, input[form.idName] as number)
    const known = await versionsOf(work, catalogue, [entry.id])
    const fromToday = { start: work.today, end: null }
    const { closed, left } = claimDays(known, fromToday)
    if (!closed.some((version) => version.is_active)) {
      if (input[REFUSES_ENDED] === true) throw entryNotFound(catalogue, entry.id, 'has ended')
      return null
    }
    // the entry is still shown, as it was last
    const last = closed.find(({ days }) => holds(days, work.today)) ?? lastOf(known, work.today)
    const opened = [...left, { id: entry.id, days: fromToday, is_active: false, values: last.values }]
    await changeEntry(
      work,
      change,
      catalogue,
      { ...entry, is_active: false, closed, opened },
      { change_type: 'remove', change_description: `Ended ${form.one}: ${entry.id}, ${work.today.toString()} on` },
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
