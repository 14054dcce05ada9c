import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { vigencia } from '../../api/vigencia.ts'

/** Something that was found, and where it is. */
export interface Found {
  readonly id: string
  readonly kind: 'price' | 'log' | 'table' | 'plan'
  readonly text: string
  readonly detail: string
  /** Below `/app`. */
  readonly path: string
}

const FEW = 8

/** What the services find by a part of a name. Persons are not looked for here: their names belong into no address. */
export const foundThings = (search: string, scopes: readonly string[]) =>
  queryOptions({
    queryKey: ['search', 'everywhere', search],
    enabled: search.length > 0,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<readonly Found[]> => {
      const mayReadAgreements = scopes.includes('contracts:read')
      const [convenios, tables, plans] = await Promise.all([
        mayReadAgreements ? vigencia.convenios.list.query({ search, limit: FEW }, { signal }) : null,
        mayReadAgreements ? vigencia.priceTables.list.query({ search, limit: FEW }, { signal }) : null,
        scopes.includes('plans:read') ? vigencia.insurancePlans.list.query({ search, limit: FEW }, { signal }) : null,
      ])
      const payers = (convenios?.items ?? []).flatMap(({ id, name, ans_code }): Found[] => {
        const one = { text: name, detail: ans_code ?? '' }
        return [
          { ...one, id: `price ${id}`, kind: 'price', path: `/price?convenio=${id}` },
          { ...one, id: `log ${id}`, kind: 'log', path: `/log?convenio=${id}` },
        ]
      })
      const publications = (tables?.items ?? []).map(({ version, errata, name }): Found => ({
        id: `table ${version} ${errata}`,
        kind: 'table',
        text: errata === 0 ? version : `${version} / ${errata}`,
        detail: name ?? '',
        path: `/agreements/tables/${encodeURIComponent(version)}${errata === 0 ? '' : `?errata=${errata}`}`,
      }))
      const found = (plans?.items ?? []).map(({ id, description, code }): Found => ({
        id: `plan ${id}`,
        kind: 'plan',
        text: description ?? '',
        detail: code ?? '',
        path: `/plans/${id}`,
      }))
      return [...payers, ...publications, ...found]
    },
  })
