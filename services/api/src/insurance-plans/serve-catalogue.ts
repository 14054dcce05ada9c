import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { bind, type UseCase } from '@vigencia/server/operations/bind.ts'
import { serve } from '@vigencia/server/trpc/serve.ts'
import type { Catalogue, CatalogueCards } from './entries/catalogue.ts'
import { createEntry } from './entries/create-entry.ts'
import { getEntry } from './entries/get-entry.ts'
import { importEntries } from './imports/import-entries.ts'
import { listEntries } from './entries/list-entries.ts'
import { removeEntry } from './entries/remove-entry.ts'
import { updateEntry } from './entries/update-entry.ts'

/** A creation or a change of an entry, and what adds to its warnings. */
type Write = (work: UnitOfWork, input: Record<string, unknown>) => Promise<unknown>
type AddWarnings = (catalogue: string, idName: string, write: Write) => Write

/** The operations of a catalogue, each bound to the use case that all catalogues share. */
export function serveCatalogue<Cards extends CatalogueCards>(
  catalogue: Catalogue<Cards>,
  addWarnings: AddWarnings = (_catalogue, _idName, write) => write,
) {
  const { create, list, get, update, remove, importFile, form } = catalogue.cards
  const warned = <Case>(write: Case) => addWarnings(catalogue.many, form.idName, write as Write) as Case
  const created: UseCase<Cards['create']> = warned(createEntry(catalogue))
  const updated: UseCase<Cards['update']> = warned(updateEntry(catalogue))
  return {
    create: serve(create as Cards['create']).mutation(bind(create as Cards['create'], created)),
    list: serve(list as Cards['list']).query(bind(list as Cards['list'], listEntries(catalogue))),
    get: serve(get as Cards['get']).query(bind(get as Cards['get'], getEntry(catalogue))),
    update: serve(update as Cards['update']).mutation(bind(update as Cards['update'], updated)),
    remove: serve(remove as Cards['remove']).mutation(bind(remove as Cards['remove'], removeEntry(catalogue))),
    importFile: serve(importFile as Cards['importFile']).mutation(
      bind(importFile as Cards['importFile'], importEntries(catalogue)),
    ),
  }
}
