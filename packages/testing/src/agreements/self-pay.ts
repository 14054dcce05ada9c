import { expect } from 'vitest'
import { CONVENIOS, scenario } from './scenario.ts'
import type { TestTenant } from '../api/test-api.ts'

/** What a test does with the price of one procedure, A; each step must succeed. */
export interface SelfPay {
  readonly convenio: string
  /** Its catalogue. */
  readonly path: string
  add(priceCents: number, validFrom?: string): Promise<Answer>
  replace(id: string, priceCents: number, validFrom?: string): Promise<Answer>
  remove(id: string): Promise<Answer>
  show(id: string): Promise<Answer>
  /** What A costs on some days, at the newest revision or an earlier one; null where it has no price. */
  prices(days: readonly string[], revision?: number): Promise<(number | null)[]>
  lastEntry(): Promise<Answer>
}

type Answer = Awaited<ReturnType<TestTenant['rest']>>['body']

const NONE = ['no_price', 'no_period_in_force']

/** A new self-pay convenio without prices, at revision 1. */
export async function selfPay(tenant: TestTenant): Promise<SelfPay> {
  const make = scenario(tenant)
  const convenio = await make.convenio({ name: `Particular ${crypto.randomUUID()}`, payment_type: 'particular' })
  const path = `${CONVENIOS}/${convenio}/particular-prices`
  const values = (price_cents: number) => ({ procedure_code: 'A', procedure_name: `At ${price_cents}`, price_cents })
  const must = async (method: string, at: string, input?: unknown): Promise<Answer> => {
    const { status, body } = await tenant.rest(method, at, input)
    expect(status, `${method} ${at}: ${JSON.stringify(body)}`).toBeLessThan(300)
    return body
  }
  const price = async (day: string, revision?: number) => {
    const { body } = await make.quote(convenio, 'A', day, revision === undefined ? '' : `&revision=${revision}`)
    return NONE.includes(body.code) ? null : body.unit_price_cents
  }
  return {
    convenio,
    path,
    add: (cents, valid_from) => must('POST', path, { ...values(cents), valid_from }),
    replace: (id, cents, valid_from) =>
      must('PUT', `${path}/${id}`, { ...values(cents), notes: null, metadata: null, valid_from }),
    remove: (id) => must('DELETE', `${path}/${id}`),
    show: (id) => must('GET', `${path}/${id}`),
    prices: (days, revision) => Promise.all(days.map((day) => price(day, revision))),
    lastEntry: async () => (await must('GET', `${CONVENIOS}/${convenio}/changelog?limit=1`)).items[0],
  }
}
