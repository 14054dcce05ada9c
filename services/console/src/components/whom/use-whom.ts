import { useLingui } from '@lingui/react/macro'
import { useQueries, useQueryClient } from '@tanstack/react-query'
import { NO_NAMES, qualifierNames } from '../../api/qualifier-names.ts'
import type { Qualifiers } from '../../api/qualifiers.ts'
import { whomWords } from './whom-words.ts'

const keyOf = ({ plan_id = null, provider_id = null }: Qualifiers) => `${plan_id} ${provider_id}`

const distinctOf = (all: readonly Qualifiers[]) => [
  ...new Map(all.flatMap((one) => (one.plan_id || one.provider_id ? [[keyOf(one), one]] : []))).values(),
]

/** Tells for whom each of these is, by names once they are here. Empty: for anybody. */
export function useWhom(convenio: string, all: readonly Qualifiers[]): (one: Qualifiers) => string {
  const { i18n } = useLingui()
  const distinct = distinctOf(all)
  const found = useQueries({ queries: distinct.map((one) => qualifierNames(convenio, one)) })
  const names = new Map(distinct.map((one, place) => [keyOf(one), found[place]?.data]))
  return (one) => whomWords(one, names.get(keyOf(one)) ?? NO_NAMES, i18n)
}

/** The same of rows that were just read, such as those of a file: it waits for the names. */
export function useWhomOnce(convenio: string): (all: readonly Qualifiers[]) => Promise<(one: Qualifiers) => string> {
  const { i18n } = useLingui()
  const queries = useQueryClient()
  return async (all) => {
    const read = distinctOf(all).map(
      async (one) => [keyOf(one), await queries.ensureQueryData(qualifierNames(convenio, one))] as const,
    )
    const names = new Map(await Promise.all(read))
    return (one) => whomWords(one, names.get(keyOf(one)) ?? NO_NAMES, i18n)
  }
}
