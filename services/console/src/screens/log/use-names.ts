import { useQueries } from '@tanstack/react-query'
import { qualifierNames } from '../../api/qualifier-names.ts'
import type { Qualifiers } from '../../api/qualifiers.ts'
import type { Difference } from './differences.ts'

/** What an id of a plan or a provider is called; null: it is none, or its name is not here. */
export function useNames(convenio: string | undefined, all: readonly Difference[]) {
  const named = all.flatMap(({ field, before, after }) =>
    [before, after].flatMap((value) => qualifierIn(field, value) ?? []),
  )
  const distinct = [...new Map(named.map((one) => [JSON.stringify(one), one])).values()]
  const found = useQueries({
    queries: (convenio === undefined ? [] : distinct).map((one) => qualifierNames(convenio ?? '', one)),
  })
  const names = new Map(distinct.map((one, place) => [JSON.stringify(one), found[place]?.data]))
  return (field: string, value: unknown): string | null => {
    const of = names.get(JSON.stringify(qualifierIn(field, value)))
    return of?.plan ?? of?.provider ?? null
  }
}

function qualifierIn(field: string, value: unknown): Qualifiers | null {
  if (typeof value !== 'string') return null
  const name = field.split('.').at(-1)
  return name === 'plan_id' ? { plan_id: value } : name === 'provider_id' ? { provider_id: value } : null
}
