import { expect } from 'vitest'
import { PLANS, type makePlan } from './plan-clinic.ts'
import type { RestAnswer, TestTenant } from '../api/test-api.ts'

type Made = Awaited<ReturnType<typeof makePlan>>

/** Questions of a clinic about its plan: a service of last month in soles, by its tariff item, unless said otherwise. */
export interface CoverageFixture {
  readonly input: (fields?: object) => object
  readonly quote: (fields?: object, planId?: number) => Promise<RestAnswer>
  readonly quotes: (items: readonly object[], explain?: boolean) => Promise<RestAnswer>
  /** Ends an entry from today on. */
  readonly end: (path: string) => Promise<void>
}

export const LAST_MONTH = '2026-05-20'
export const TODAY = '2026-06-15'

export function coverageFixture(clinic: TestTenant, made: Made): CoverageFixture {
  const input = (fields: object = {}) => ({
    benefit_id: made.benefit.id,
    event_date: LAST_MONTH,
    kind: 'service',
    tariff_code: made.item.code,
    currency: 'PEN',
    ...fields,
  })
  return {
    input,
    quote: (fields, planId = made.plan.id) => clinic.rest('POST', `${PLANS}/${planId}/coverage-quotes`, input(fields)),
    quotes: (items, explain = false) =>
      clinic.rest('POST', `${PLANS}/coverage-quotes`, {
        items: items.map((item) => ({ plan_id: made.plan.id, ...input(item) })),
        explain,
      }),
    end: async (path) => expect((await clinic.rest('DELETE', `${PLANS}${path}`)).status).toBe(204),
  }
}
