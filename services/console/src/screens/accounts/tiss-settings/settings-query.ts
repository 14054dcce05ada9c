import { queryOptions } from '@tanstack/react-query'
import { vigencia } from '../../../api/vigencia.ts'

/** What was agreed with a payer about TISS. */
export const settingsOf = (convenio_id: string) =>
  queryOptions({
    queryKey: ['billing', 'settings', convenio_id],
    queryFn: ({ signal }) => vigencia.tissSettings.get.query({ convenio_id }, { signal }),
  })
