import { queryOptions } from '@tanstack/react-query'
import type { Api, CallOptions, FileToUpload } from '@vigencia/client'
import { vigencia } from '../../../api/vigencia.ts'
import type { CatalogueId } from './catalogue-ids.ts'
import { CATALOGUES } from './catalogue-forms.ts'
import type { Entry } from './entry.ts'

export type Values = Readonly<Record<string, unknown>>

export interface Warned {
  readonly warnings: readonly { readonly code: string; readonly detail: string }[]
}

interface Revision {
  readonly context: { readonly ifMatch: number }
}

/** The operations that every catalogue has. */
interface EntryCalls {
  readonly list: {
    query(input: Values, options?: CallOptions): Promise<{ readonly items: readonly Entry[]; readonly total: number }>
  }
  readonly get: { query(input: Values, options?: CallOptions): Promise<Entry> }
  readonly create: { mutate(input: Values): Promise<Entry & Warned> }
  readonly update: { mutate(input: Values, options: Revision): Promise<Entry & Warned> }
  readonly remove: { mutate(input: Values, options: Revision): Promise<unknown> }
  readonly importFile: { upload(input: Values, file: FileToUpload): Promise<Api.OverrideImport> }
}

/** One engine serves all catalogues, so here they are one too; the client types each by its own fields. */
export function callsOf(catalogue: CatalogueId): EntryCalls {
  return vigencia[catalogue] as unknown as EntryCalls
}

export const entryOf = (catalogue: CatalogueId, id: number, on: string | null = null) =>
  queryOptions({
    queryKey: [catalogue, id, on],
    queryFn: ({ signal }) => callsOf(catalogue).get.query({ [CATALOGUES[catalogue].idName]: id, on }, { signal }),
  })
