import { queryOptions } from '@tanstack/react-query'
import { vigencia } from '../../../api/vigencia.ts'

export const convenioOf = (convenio_id: string) =>
  queryOptions({
    queryKey: ['convenios', convenio_id],
    queryFn: ({ signal }) => vigencia.convenios.get.query({ convenio_id }, { signal }),
  })

/** The link period of a provider and a payer that holds now; null: the provider does not accept it. */
export const linkOf = (provider_id: string, convenio_id: string) =>
  queryOptions({
    queryKey: ['providers', 'link', provider_id, convenio_id],
    queryFn: async ({ signal }) => {
      for await (const period of vigencia.providers.listConvenios.all({ provider_id }, { signal }))
        if (period.convenio_id === convenio_id) return period
      return null
    },
  })
