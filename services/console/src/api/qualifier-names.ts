import { queryOptions } from '@tanstack/react-query'
import type { Qualifiers } from './qualifiers.ts'
import { vigencia } from './vigencia.ts'

/** What people call a plan and a provider; null: it is narrowed to none. */
export interface QualifierNames {
  readonly plan: string | null
  readonly provider: string | null
}

export const NO_NAMES: QualifierNames = { plan: null, provider: null }

/** The plan by its code and name, and the provider by its name. An id that nobody has stands for itself. */
export const qualifierNames = (convenio_id: string, { plan_id = null, provider_id = null }: Qualifiers) =>
  queryOptions({
    queryKey: ['qualifierNames', convenio_id, plan_id, provider_id],
    queryFn: async ({ signal }): Promise<QualifierNames> => {
      const { convenioPlans, providers } = vigencia
      const [plan, provider] = await Promise.all([
        plan_id && convenioPlans.get.query({ convenio_id, plan_id }, { signal }).then(codeAndName, () => plan_id),
        provider_id && providers.get.query({ provider_id }, { signal }).then(({ name }) => name, () => provider_id),
      ]) // prettier-ignore
      return { plan, provider }
    },
    staleTime: 60_000,
  })

const codeAndName = ({ code, name }: { readonly code: string; readonly name: string }) => `${code} ${name}`
