import { useQuery } from '@tanstack/react-query'
import { payerNames } from '../../../api/payers.ts'

/** The name of a payer by its id; its id where it is not known yet. */
export function usePayerName(): (convenio: string) => string {
  const { data } = useQuery(payerNames)
  return (convenio) => data?.get(convenio) ?? (data === undefined ? '' : convenio)
}
