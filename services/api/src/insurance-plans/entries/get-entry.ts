import type { Day } from '@vigencia/domain/calendar/day.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { Catalogue, CatalogueCards } from './catalogue.ts'
import { entryNotFound } from './find-entry.ts'
import { showEntries } from './shown-entries.ts'

export function getEntry<Cards extends CatalogueCards>(catalogue: Catalogue<Cards>): UseCase<Cards['get']> {
  const get: UseCase<CatalogueCards['get']> = async (work, input) => {
    const id = input[catalogue.cards.form.idName] as number
    const [shown] = await showEntries(work, catalogue, [id], (input['on'] as Day | null) ?? work.today)
    if (shown === undefined) throw entryNotFound(catalogue, id)
    return shown
  }
  return get
}
