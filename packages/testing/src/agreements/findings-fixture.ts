import { expect } from 'vitest'
import { CONVENIOS } from './scenario.ts'
import type { RestAnswer, TestTenant } from '../api/test-api.ts'

/** A finding, as far as tests ask. */
export interface SeenFinding {
  readonly code: string
  readonly severity: string
  readonly examples: readonly { procedure_code: string; price_cents: number; expected_cents: number | null }[]
}

/** What tests of findings do with a tenant; each step must succeed. */
export function findingsFixture(tenant: TestTenant) {
  async function must(method: string, path: string, body?: unknown): Promise<RestAnswer['body']> {
    const answer = await tenant.rest(method, path, body)
    expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
    return answer.body
  }
  const pathOf = (convenio: string, period: string) => `${CONVENIOS}/${convenio}/contracts/${period}`
  async function findings(convenio: string, period: string): Promise<SeenFinding[]> {
    const { items, total, warning_count, info_count } = await must('GET', `${pathOf(convenio, period)}/findings`)
    expect([total, warning_count + info_count]).toEqual([items.length, items.length])
    return items
  }
  const codes = async (convenio: string, period: string) => (await findings(convenio, period)).map(({ code }) => code)
  return { must, pathOf, findings, codes }
}

/** The procedures of one finding and their prices; undefined where there is none. */
export function pricesIn(items: readonly SeenFinding[], code: string) {
  return items.find((one) => one.code === code)?.examples.map((one) => [one.procedure_code, one.price_cents])
}
