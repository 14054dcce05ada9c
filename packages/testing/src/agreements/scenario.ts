import { expect } from 'vitest'
import type { TestTenant } from '../api/test-api.ts'

export const CONVENIOS = '/v1/scheduling/convenios'

/** The usual steps of a test, each of which must succeed. */
export interface Scenario {
  convenio(fields?: Record<string, unknown>): Promise<string>
  draft(convenioId: string, fields: Record<string, unknown>): Promise<string>
  override(convenioId: string, periodId: string, procedureCode: string, priceCents: number): Promise<string>
  activate(convenioId: string, periodId: string): Promise<{ revision: number; retroactive: boolean }>
  /** A period in force, with these overrides. */
  period(convenioId: string, fields: Record<string, unknown>, overrides?: Record<string, number>): Promise<string>
  /** A published table of these prices, in the currency's unit. */
  table(version: string, prices: Record<string, string>): Promise<void>
  quote(convenioId: string, procedureCode: string, eventDate: string, more?: string): ReturnType<TestTenant['rest']>
}

export function scenario(tenant: TestTenant): Scenario {
  let made = 0
  async function must(method: string, path: string, body?: unknown, headers?: Record<string, string>) {
    const answer = await tenant.rest(method, path, body, headers)
    expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
    return answer.body
  }
  const contracts = (convenioId: string) => `${CONVENIOS}/${convenioId}/contracts`
  const steps: Scenario = {
    convenio: async (fields = {}) =>
      (await must('POST', CONVENIOS, { name: `Convenio ${(made += 1)}`, payment_type: 'convenio', ...fields })).id,
    draft: async (convenioId, fields) => (await must('POST', contracts(convenioId), fields)).id,
    override: async (convenioId, periodId, procedure_code, price_cents) =>
      (await must('POST', `${contracts(convenioId)}/${periodId}/overrides`, { procedure_code, price_cents })).id,
    activate: (convenioId, periodId) => must('PATCH', `${contracts(convenioId)}/${periodId}/activate`),
    async period(convenioId, fields, overrides = {}) {
      const id = await steps.draft(convenioId, fields)
      for (const [code, cents] of Object.entries(overrides)) await steps.override(convenioId, id, code, cents)
      await steps.activate(convenioId, id)
      return id
    },
    async table(version, prices) {
      const rows = Object.entries(prices).map(([code, price]) => `${code},Procedure ${code},${price}`)
      const file = ['procedure_code,procedure_name,price', ...rows].join('\n')
      await must('POST', `/v1/scheduling/price-tables/${version}/import`, file, { 'content-type': 'text/csv' })
      await must('POST', `/v1/scheduling/price-tables/${version}/publish`)
    },
    quote: (convenioId, code, date, more = '') =>
      tenant.rest('GET', `${CONVENIOS}/${convenioId}/quote?procedure_code=${code}&event_date=${date}${more}`),
  }
  return steps
}
