import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lifecycleOf, PROCESS, type LifecycleOf } from '@vigencia/testing/fixtures/agreements/lifecycle-of.ts'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
})
afterAll(() => api.close())

let clinic: TestTenant
let make: Scenario
let lifecycle: LifecycleOf
beforeEach(async () => {
  api.setNow('2026-06-15T15:00:00Z')
  clinic = await api.newTenant()
  make = scenario(clinic)
  lifecycle = lifecycleOf(clinic)
})

const LAST_YEAR = { start_date: '2025-01-01', end_date: '2025-12-31' }

const revisionOf = async (convenio: string) => (await clinic.rest('GET', `${CONVENIOS}/${convenio}`)).body.revision
const counts = ({ expiration }: Awaited<ReturnType<LifecycleOf['run']>>) => [
  expiration.expired_count,
  expiration.renewed_count,
]

/** A period of last year, renewed by one of this year that is active; both ids. */
async function renewed(convenio: string): Promise<{ source: string; renewal: string }> {
  const source = await make.period(convenio, LAST_YEAR)
  const path = `${CONVENIOS}/${convenio}/contracts/${source}/renew`
  const { status, body } = await clinic.rest('POST', path, { new_end_date: '2026-12-31' })
  expect(status, JSON.stringify(body)).toBe(201)
  await make.activate(convenio, body.new_period_id)
  return { source, renewal: body.new_period_id }
}

describe('a run', () => {
  test('answers as it is documented, all zeros where there is nothing to do', async () => {
    const at = '2026-06-15T15:00:00Z'
    expect(await lifecycle.run()).toEqual({
      expiration: {
        expired_count: 0,
        expired_period_ids: [],
        renewed_count: 0,
        renewed_period_ids: [],
        processed_at: at,
      },
      notification: {
        notifications_created: 0,
        notifications_by_type: { expiry_30d: 0, expiry_7d: 0 },
        processed_at: at,
      },
      processed_at: at,
    })
  })

  test('takes an empty object as its body, and nothing else', async () => {
    expect((await clinic.rest('POST', PROCESS, {})).status).toBe(200)
    expect(await clinic.rest('POST', PROCESS, { today: '2030-01-01' })).toMatchObject({
      status: 422,
      body: { code: 'invalid_input' },
    })
  })

  test('is only for keys with the scope lifecycle', async () => {
    const key = await clinic.newKey(['contracts:write', 'contracts:read', 'admin'])
    expect(await clinic.rest('POST', PROCESS, {}, { 'x-api-key': key })).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    })
  })

  test('writes down what has ended, each by a revision of its own, and changes nothing that was seen before', async () => {
    const convenio = await make.convenio()
    const [one, other, now] = [
      await make.period(convenio, { start_date: '2024-01-01', end_date: '2024-12-31' }, { A: 100 }),
      await make.period(convenio, LAST_YEAR, { A: 200 }),
      await make.period(convenio, { start_date: '2026-01-01' }, { A: 300 }),
    ]
    const seen = await Promise.all([one, other, now].map((id) => lifecycle.period(convenio, id)))
    const quoted = await make.quote(convenio, 'A', '2025-05-05')
    const before = await revisionOf(convenio)

    const { expiration } = await lifecycle.run()
    expect(expiration).toMatchObject({ expired_count: 2, expired_period_ids: [one, other], renewed_count: 0 })
    expect(await revisionOf(convenio)).toBe(before + 2)
    const after = await Promise.all([one, other, now].map((id) => lifecycle.period(convenio, id)))
    expect(after.map((period) => ({ ...period, revision: before }))).toEqual(seen)
    expect(after.map(({ status, closed_reason }) => [status, closed_reason])).toEqual([
      ['expired', 'expiry'],
      ['expired', 'expiry'],
      ['active', null],
    ])
    const [entry] = await lifecycle.entries(convenio, one)
    expect(entry).toMatchObject({
      change_type: 'expire',
      change_description: 'Period 2024-01-01 to 2024-12-31 has ended',
      previous_values: { status: 'active', closed_reason: null },
      new_values: { status: 'expired', closed_reason: 'expiry' },
      retroactive: false,
      via: 'rest',
      revision: before + 1,
    })
    const again = await make.quote(convenio, 'A', '2025-05-05')
    expect({ ...again.body, revision: 0 }).toEqual({ ...quoted.body, revision: 0 })
    const then = await make.quote(convenio, 'A', '2025-05-05', `&revision=${before}`)
    expect(then.body).toEqual(quoted.body)
  })

  test.each([
    ['on its last day', '2026-06-15', 0],
    ['on the day after', '2026-06-14', 1],
  ])('a period that is seen %s (end %s)', async (_when, end_date, expired) => {
    const convenio = await make.convenio()
    await make.period(convenio, { start_date: '2026-01-01', end_date })
    expect((await lifecycle.run()).expiration.expired_count).toBe(expired)
  })

  test('leaves alone drafts, open-ended periods and what was ended by hand', async () => {
    const convenio = await make.convenio()
    await make.draft(convenio, LAST_YEAR)
    const other = await make.convenio()
    const terminated = await make.period(other, LAST_YEAR)
    const open = await make.convenio()
    await make.period(open, { start_date: '2020-01-01' })
    api.setNow('2025-06-15T15:00:00Z')
    const path = `${CONVENIOS}/${other}/contracts/${terminated}/terminate`
    expect((await clinic.rest('PATCH', path, { effective_date: '2025-06-15' })).status).toBe(200)
    api.setNow('2026-06-15T15:00:00Z')
    expect(counts(await lifecycle.run())).toEqual([0, 0])
  })

  test('that finds nothing more to do changes nothing, not even a revision', async () => {
    const convenio = await make.convenio()
    await make.period(convenio, LAST_YEAR)
    await make.period(convenio, { start_date: '2026-01-01', end_date: '2026-06-20' })
    expect(counts(await lifecycle.run())).toEqual([1, 0])
    const [revision, text] = [await revisionOf(convenio), await lifecycle.texts()]
    expect(text).toEqual(['2026-06-20 expiry_7d 5'])
    const again = await lifecycle.run()
    expect([counts(again), again.notification.notifications_created]).toEqual([[0, 0], 0])
    expect([await revisionOf(convenio), await lifecycle.texts()]).toEqual([revision, text])
  })

  test('sixteen at once do together what one does', async () => {
    const convenios = await Promise.all(['A', 'B', 'C'].map(() => make.convenio()))
    const periods = []
    for (const convenio of convenios) {
      periods.push(await make.period(convenio, LAST_YEAR))
      await make.period(convenio, { start_date: '2026-01-01', end_date: '2026-07-01' })
    }
    const before = await Promise.all(convenios.map(revisionOf))
    const runs = await Promise.all(Array.from({ length: 16 }, () => lifecycle.run()))
    expect(runs.flatMap(({ expiration }) => expiration.expired_period_ids).toSorted()).toEqual(periods.toSorted())
    expect(runs.reduce((sum, { notification }) => sum + notification.notifications_created, 0)).toBe(3)
    expect(await Promise.all(convenios.map(revisionOf))).toEqual(before.map((revision) => revision + 1))
    expect(await lifecycle.texts()).toHaveLength(3)
    for (const convenio of convenios) {
      const { body } = await clinic.rest('GET', `${CONVENIOS}/${convenio}/changelog/verify`)
      expect(body.intact).toBe(true)
    }
  })

  test('a year late leaves the same states as one every day', async () => {
    const tenants = [await api.newTenant(), await api.newTenant()]
    api.setNow('2025-06-01T15:00:00Z')
    const made = []
    for (const tenant of tenants) {
      const steps = scenario(tenant)
      const convenio = await steps.convenio()
      made.push([
        convenio,
        await steps.period(convenio, { start_date: '2025-01-01', end_date: '2025-06-30' }),
        await steps.period(convenio, { start_date: '2025-07-01', end_date: '2025-08-05' }),
        await steps.period(convenio, { start_date: '2025-10-01', end_date: '2026-06-05' }),
      ] as const)
    }
    const [daily, late] = tenants.map(lifecycleOf) as [LifecycleOf, LifecycleOf]
    for (const day of ['2025-06-01', '2025-06-30', '2025-07-01', '2025-08-05', '2025-08-06', '2026-06-01']) {
      api.setNow(`${day}T15:00:00Z`)
      await daily.run()
    }
    await late.run()
    const states = async (of: LifecycleOf, [convenio, ...periods]: readonly [string, ...string[]]) => {
      const logs = await Promise.all(periods.map((id) => of.entries(convenio, id)))
      return logs.map(([last]) => [last.change_type, last.new_values.status, last.revision])
    }
    const [ofDaily, ofLate] = [await states(daily, made[0]!), await states(late, made[1]!)]
    expect(ofLate).toEqual(ofDaily)
    expect(ofLate.map(([change]) => change)).toEqual(['expire', 'expire', 'activate'])
    // what has ended is not warned of any more
    expect(await daily.texts()).toEqual(['2025-08-05 expiry_7d 0', '2026-06-05 expiry_7d 4'])
    expect(await late.texts()).toEqual(['2026-06-05 expiry_7d 4'])
  })

  test("is about today in the tenant's own zone: at one instant a day has ended in one and not in the other", async () => {
    api.setNow('2026-06-15T11:00:00Z') // June 15 in São Paulo, June 16 on Kiritimati
    const kiritimati = await api.newTenant('Pacific/Kiritimati')
    const expired = []
    for (const tenant of [clinic, kiritimati]) {
      const steps = scenario(tenant)
      await steps.period(await steps.convenio(), { start_date: '2026-01-01', end_date: '2026-06-15' })
      expired.push((await lifecycleOf(tenant).run()).expiration.expired_count)
    }
    expect(expired).toEqual([0, 1])
    expect(await lifecycleOf(clinic).texts()).toEqual(['2026-06-15 expiry_7d 0'])
    expect(await lifecycleOf(kiritimati).texts()).toEqual([])
  })
})

describe('a renewal', () => {
  test('that is active when its source ends makes that renewed; revoked, it leaves it expired', async () => {
    const convenio = await make.convenio()
    const { source, renewal } = await renewed(convenio)
    expect((await lifecycle.run()).expiration).toMatchObject({
      expired_count: 0,
      renewed_count: 1,
      renewed_period_ids: [source],
    })
    expect(await lifecycle.period(convenio, source)).toMatchObject({ status: 'renewed', closed_reason: 'renewal' })
    expect((await lifecycle.entries(convenio, source))[0]).toMatchObject({
      change_type: 'renew',
      new_values: { status: 'renewed', closed_reason: 'renewal', renewed_by: renewal },
    })
    const revoke = `${CONVENIOS}/${convenio}/contracts/${renewal}/revoke`
    expect((await clinic.rest('POST', revoke, { reason: 'a mistake', retroactive: true })).status).toBe(200)
    expect(await lifecycle.period(convenio, source)).toMatchObject({ status: 'expired', closed_reason: 'expiry' })
    expect(counts(await lifecycle.run())).toEqual([0, 0])
  })

  test('that is activated after its source was written down as expired makes it renewed', async () => {
    const convenio = await make.convenio()
    const source = await make.period(convenio, LAST_YEAR)
    expect(counts(await lifecycle.run())).toEqual([1, 0])
    const { body } = await clinic.rest('POST', `${CONVENIOS}/${convenio}/contracts/${source}/renew`, {})
    await make.activate(convenio, body.new_period_id)
    expect(counts(await lifecycle.run())).toEqual([0, 1])
    expect(counts(await lifecycle.run())).toEqual([0, 0])
    expect((await lifecycle.period(convenio, source)).status).toBe('renewed')
  })
})
