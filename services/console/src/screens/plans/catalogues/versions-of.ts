import { queryOptions } from '@tanstack/react-query'
import type { CatalogueId } from './catalogue-ids.ts'
import { CATALOGUES } from './catalogue-forms.ts'
import { callsOf } from './entry-calls.ts'
import type { Entry } from './entry.ts'
import { neighbours } from './neighbours.ts'

/** The versions of an entry, as they are known now. */
export const versionsOf = (catalogue: CatalogueId, entry: Entry) =>
  queryOptions({
    queryKey: [catalogue, entry.id, 'versions', entry.revision],
    queryFn: ({ signal }) => {
      const id = { [CATALOGUES[catalogue].idName]: entry.id }
      return neighbours(entry, (on) => callsOf(catalogue).get.query({ ...id, on }, { signal }))
    },
  })
