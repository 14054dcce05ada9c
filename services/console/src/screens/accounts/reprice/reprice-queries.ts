import { queryOptions } from '@tanstack/react-query'
import { vigencia } from '../../../api/vigencia.ts'

/** Billed lines of a payer and of some days, to be priced again. */
export interface WantedDays {
  readonly convenio_id: string
  readonly from: string
  readonly to: string
  readonly show: 'changed' | 'all'
}

/** A page of them, guide by guide. */
export function repriced(
  wanted: WantedDays & { readonly offset: number; readonly limit: number },
  signal?: AbortSignal,
) {
  return vigencia.billingBatches.reprice.query({ ...wanted, by: 'guide' }, signal === undefined ? {} : { signal })
}

/** The sums of all of them. */
export const repricedSums = (wanted: WantedDays) =>
  queryOptions({
    queryKey: ['billing', 'repriced', wanted, 'sums'],
    queryFn: ({ signal }) => repriced({ ...wanted, offset: 0, limit: 1 }, signal),
  })
