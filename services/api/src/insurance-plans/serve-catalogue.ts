import { bind } from '@vigencia/server/operations/bind.ts'
import { serve } from '@vigencia/server/trpc/serve.ts'
import type { Catalogue, CatalogueCards } from './entries/catalogue.ts'
import { createEntry } from './entries/create-entry.ts'
import { getEntry } from './entries/get-entry.ts'
import { importEntries } from './imports/import-entries.ts'
import { listEntries } from './entries/list-entries.ts'
import { removeEntry } from './entries/remove-entry.ts'
import { updateEntry } from './entries/update-entry.ts'

/** The operations of a catalogue, each bound to the use case that all catalogues share. */
export function serveCatalogue<Cards extends CatalogueCards>(catalogue: Catalogue<Cards>) {
  const { create, list, get, update, remove, importFile } = catalogue.cards
  return {
    create: serve(create as Cards['create']).mutation(bind(create as Cards['create'], createEntry(catalogue))),
    list: serve(list as Cards['list']).query(bind(list as Cards['list'], listEntries(catalogue))),
    get: serve(get as Cards['get']).query(bind(get as Cards['get'], getEntry(catalogue))),
    update: serve(update as Cards['update']).mutation(bind(update as Cards['update'], updateEntry(catalogue))),
    remove: serve(remove as Cards['remove']).mutation(bind(remove as Cards['remove'], removeEntry(catalogue))),
    importFile: serve(importFile as Cards['importFile']).mutation(
      bind(importFile as Cards['importFile'], importEntries(catalogue)),
    ),
  }
}
