import { afterAll, beforeAll, expect, test } from 'vitest'
import { CONVENIOS, scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

// 85 instead of 8.5 %, noticed on the day it came into force.

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  api.setNow('2026-06-15T15:00:00Z')
  clinic = await api.newTenant()
  await scenario(clinic).table('2024', { '3': '135.09', '4': '0.10' })
})
afterAll(() => api.close())

const DAYS = ['2026-06-14', '2026-06-30', '2026-07-01', '2026-07-02', '2027-07-01']
const CODES = ['1', '2', '3', '4']

async function prices(convenio: string, revision?: number) {
  const items = CODES.flatMap((procedure_code) =>
    DAYS.map((event_date) => ({ convenio_id: convenio, procedure_code, event_date, ...(revision && { revision }) })),
  )
  const { body } = await clinic.rest('POST', '/v1/scheduling/quotes', { items })
  return body.items.map(({ quote }: { quote: { unit_price_cents: number } | null }) => quote?.unit_price_cents ?? null)
}

async function must(method: string, path: string, body: unknown) {
  const answer = await clinic.rest(method, path, body)
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
  return answer.body
}

test.each(['convenio', 'particular'])(
  'of a convenio of type %s it is undone, and the log tells the story',
  async (type) => {
    const make = scenario(clinic)
    const convenio = await make.convenio({ name: `Mistyped ${type}`, payment_type: type, cbhpm_table_version: '2024' })
    const path = `${CONVENIOS}/${convenio}`
    if (type === 'particular')
      await must('POST', `${path}/particular-prices`, { procedure_code: '2', procedure_name: 'Two', price_cents: 333 })
    const period = await make.period(convenio, { start_date: '2026-01-01' }, { '1': 10_050 })
    const reajuste = (reajuste_percent: number) =>
      must('POST', `${path}/contracts/${period}/reajuste`, {
        new_start_date: '2026-07-01',
        reajuste_percent,
        reajuste_description: 'Annual 2026',
      })

    const before = await prices(convenio)
    const wrong = await reajuste(85)
    const mistaken = await prices(convenio)
    expect(mistaken).not.toEqual(before)
    api.setNow('2026-07-01T15:00:00Z')
    const revoked = await must('POST', `${path}/contracts/${wrong.new_period.id}/revoke`, {
      reason: '85 was typed for 8.5',
      retroactive: true,
    })
    expect(revoked).toMatchObject({ status: 'terminated', closed_reason: 'revocation', in_force: false })
    // yesterday, today and next year cost as if it had not been
    expect(await prices(convenio)).toEqual(before)
    expect((await clinic.rest('GET', `${path}/contracts/${period}`)).body).toMatchObject({
      status: 'active',
      in_force: true,
      validity_end: null,
      closed_reason: null,
    })
    // what was asked at the revision of the mistake is answered as it was then
    expect(await prices(convenio, wrong.revision)).toEqual(mistaken)

    const right = await reajuste(8.5)
    const [first] = await prices(convenio)
    expect(first).toBe(10_050)
    expect((await clinic.rest('GET', `${path}/quote?procedure_code=1&event_date=2026-07-01`)).body).toMatchObject({
      unit_price_cents: 10_904,
      period_id: right.new_period.id,
    })

    const { items } = (await clinic.rest('GET', `${path}/changelog?limit=200`)).body
    const told = items
      .map(
        ({ change_type, reason, revision }: Record<string, unknown>) =>
          `${String(revision)} ${String(change_type)}: ${String(reason)}`,
      )
      .toSorted((a: string, b: string) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    expect(told.slice(-3)).toEqual([
      `${wrong.revision} reajuste: Annual 2026`,
      `${revoked.revision} revoke: 85 was typed for 8.5`,
      `${right.revision} reajuste: Annual 2026`,
    ])
    expect((await clinic.rest('GET', `${path}/changelog/verify`)).body).toMatchObject({ intact: true })
    api.setNow('2026-06-15T15:00:00Z')
  },
)
