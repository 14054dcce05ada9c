import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lifecycleOf, NOTIFICATIONS, type LifecycleOf } from '@vigencia/testing/fixtures/agreements/lifecycle-of.ts'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { tenantEntries } from '@vigencia/testing/oracles/tenant-entries.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
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

const endsOn = async (end_date: string, name?: string) => {
  const convenio = await make.convenio(name === undefined ? {} : { name })
  return { convenio, period: await make.period(convenio, { start_date: '2026-01-01', end_date }) }
}
const created = async () => (await lifecycle.run()).notification
const read = (id: string, headers = {}) => clinic.rest('PATCH', `${NOTIFICATIONS}/${id}/read`, undefined, headers)

describe('a warning of a period that ends soon', () => {
  test('is made at 30 to 8 days left and at 7 or fewer, and not before or after', async () => {
    for (const end of ['07-16', '07-15', '06-23', '06-22', '06-15', '06-14']) await endsOn(`2026-${end}`)
    expect(await created()).toMatchObject({
      notifications_created: 4,
      notifications_by_type: { expiry_30d: 2, expiry_7d: 2 },
    })
    expect(await lifecycle.texts()).toEqual([
      '2026-06-15 expiry_7d 0',
      '2026-06-22 expiry_7d 7',
      '2026-06-23 expiry_30d 8',
      '2026-07-15 expiry_30d 30',
    ])
    const listed = (await lifecycle.notifications()).map((one) => one.validity_end)
    expect(listed, 'of one run, the earliest end is first').toEqual(listed.toSorted())
  })

  test('is made once for each type: day after day, a period gets one of each', async () => {
    await endsOn('2026-07-15')
    const days = ['06-14', '06-15', '06-16', '07-07', '07-08', '07-09', '07-15', '07-16']
    const made = []
    for (const day of days) {
      api.setNow(`2026-${day}T15:00:00Z`)
      made.push((await created()).notifications_by_type)
    }
    const [none, first, second] = [
      { expiry_30d: 0, expiry_7d: 0 },
      { expiry_30d: 1, expiry_7d: 0 },
      { expiry_30d: 0, expiry_7d: 1 },
    ]
    expect(made).toEqual([none, first, none, none, second, none, none, none])
  })

  test('says whose period it is, when it ends, and what is left', async () => {
    const { convenio, period } = await endsOn('2026-06-30', 'Unimed Rio')
    await lifecycle.run()
    expect(await lifecycle.notifications()).toEqual([
      {
        id: expect.any(String),
        convenio_id: convenio,
        convenio_name: 'Unimed Rio',
        period_id: period,
        type: 'expiry_30d',
        validity_end: '2026-06-30',
        days_left: 15,
        message:
          '"Unimed Rio": the contract period that ends on 2026-06-30 has 15 days left, and nothing follows it yet.',
        is_current: true,
        created_at: '2026-06-15T15:00:00Z',
        read_at: null,
        read_by: null,
      },
    ])
  })

  test('is not made of a draft, nor of what is renewed or followed without a gap; a gap of a day is warned of', async () => {
    const draft = await make.convenio()
    await make.draft(draft, { start_date: '2026-01-01', end_date: '2026-06-30' })
    for (const start_date of ['2026-07-01', '2026-07-02']) {
      const { convenio } = await endsOn('2026-06-30', `Followed on ${start_date}`)
      await make.period(convenio, { start_date })
    }
    const { convenio, period } = await endsOn('2026-06-30')
    const { body } = await clinic.rest('POST', `${CONVENIOS}/${convenio}/contracts/${period}/renew`, {})
    await make.activate(convenio, body.new_period_id)
    expect((await created()).notifications_created).toBe(1)
    expect((await lifecycle.notifications()).map((one) => one.convenio_name)).toEqual(['Followed on 2026-07-02'])
  })

  test('stands in the log of the tenant, one entry a run', async () => {
    await endsOn('2026-06-30')
    await endsOn('2026-06-20')
    await lifecycle.run()
    await lifecycle.run()
    const entries = (await tenantEntries(api, clinic)).filter((entry) => entry['affected_table'] === 'notifications')
    const [{ created_at }] = (await lifecycle.notifications()) as [{ created_at: string }]
    expect(entries).toEqual([
      expect.objectContaining({
        change_type: 'notify',
        change_description: 'Warned of 2 contract periods that end soon',
        affected_record_count: 2,
        new_values: {
          notifications_by_type: { expiry_30d: 1, expiry_7d: 1 },
          created_at,
        },
      }),
    ])
  })
})

describe('a warning is current', () => {
  const isCurrent = async () => (await lifecycle.notifications()).map((one) => `${one.type} ${one.is_current}`)

  test('until the next one, and no longer than the period', async () => {
    await endsOn('2026-07-15')
    const told = []
    for (const day of ['06-15', '07-07', '07-08', '07-15', '07-16']) {
      api.setNow(`2026-${day}T15:00:00Z`)
      await lifecycle.run()
      told.push(await isCurrent())
    }
    expect(told).toEqual([
      ['expiry_30d true'],
      ['expiry_30d true'],
      ['expiry_7d true', 'expiry_30d false'],
      ['expiry_7d true', 'expiry_30d false'],
      ['expiry_7d false', 'expiry_30d false'],
    ])
  })

  test('until its period is renewed, and again when that is revoked; nothing is said twice', async () => {
    const { convenio, period } = await endsOn('2026-06-30')
    await lifecycle.run()
    const { body } = await clinic.rest('POST', `${CONVENIOS}/${convenio}/contracts/${period}/renew`, {})
    expect(await isCurrent()).toEqual(['expiry_30d true'])
    await make.activate(convenio, body.new_period_id)
    expect(await isCurrent()).toEqual(['expiry_30d false'])
    await clinic.rest('POST', `${CONVENIOS}/${convenio}/contracts/${body.new_period_id}/revoke`, { reason: 'no' })
    expect(await isCurrent()).toEqual(['expiry_30d true'])
    expect((await created()).notifications_created).toBe(0)
  })

  test('until its period is ended by hand', async () => {
    const { convenio, period } = await endsOn('2026-06-30')
    await lifecycle.run()
    const path = `${CONVENIOS}/${convenio}/contracts/${period}/terminate`
    expect((await clinic.rest('PATCH', path, { effective_date: '2026-06-28' })).status).toBe(200)
    expect(await isCurrent()).toEqual(['expiry_30d false'])
  })
})

describe('the list', () => {
  test('is newest first, in pages, by convenio and unread alone', async () => {
    const first = await endsOn('2026-07-15')
    const second = await endsOn('2026-07-16')
    await lifecycle.run()
    api.setNow('2026-06-16T15:00:00Z')
    await lifecycle.run()
    const [newest, oldest] = await lifecycle.notifications()
    expect([newest.period_id, oldest.period_id]).toEqual([second.period, first.period])
    expect(await lifecycle.notifications('?limit=1&offset=1')).toEqual([oldest])
    expect(await lifecycle.notifications(`?convenio_id=${first.convenio}`)).toEqual([oldest])
    expect(await lifecycle.notifications('?convenio_id=00000000-0000-4000-8000-000000000000')).toEqual([])
    await read(newest.id)
    expect(await lifecycle.notifications('?unread=true')).toEqual([oldest])
    expect((await clinic.rest('GET', `${NOTIFICATIONS}?unread=true`)).body).toMatchObject({
      total: 1,
      offset: 0,
      limit: 50,
    })
    expect((await clinic.rest('GET', NOTIFICATIONS)).body.total).toBe(2)
  })

  test.each(['limit=0', 'limit=201', 'unread=perhaps', 'convenio_id=1'])('refuses ?%s', async (query) => {
    expect(await clinic.rest('GET', `${NOTIFICATIONS}?${query}`)).toMatchObject({
      status: 422,
      body: { code: 'invalid_input' },
    })
  })

  test('is for keys that read contracts; marking is for those that write them', async () => {
    await endsOn('2026-06-30')
    await lifecycle.run()
    const [{ id }] = (await lifecycle.notifications()) as [{ id: string }]
    const others = { 'x-api-key': await clinic.newKey(['lifecycle', 'prices:read']) }
    expect((await clinic.rest('GET', NOTIFICATIONS, undefined, others)).status).toBe(403)
    const reader = { 'x-api-key': await clinic.newKey(['contracts:read', 'lifecycle']) }
    expect((await clinic.rest('GET', NOTIFICATIONS, undefined, reader)).status).toBe(200)
    expect((await read(id, reader)).status).toBe(403)
  })
})

describe('marking as read', () => {
  test('is remembered with who and when, once', async () => {
    await endsOn('2026-06-30')
    await lifecycle.run()
    const [text] = await lifecycle.notifications()
    const user = '0190a000-0000-7000-8000-00000000000a'
    const first = await read(text.id, { 'x-acting-user': user })
    const marked = { ...text, read_at: '2026-06-15T15:00:00Z', read_by: user }
    expect(first).toMatchObject({ status: 200, body: marked })
    api.setNow('2026-06-16T15:00:00Z')
    expect((await read(text.id)).body).toEqual({ ...marked, is_current: true })
    expect(await lifecycle.notifications()).toEqual([marked])
    const reads = (await tenantEntries(api, clinic)).filter((entry) => entry['change_type'] === 'read')
    expect(reads).toEqual([
      expect.objectContaining({ period_id: text.period_id, new_values: { id: text.id, read_at: marked.read_at } }),
    ])
  })

  test('is done once by sixteen at once', async () => {
    await endsOn('2026-06-30')
    await lifecycle.run()
    const [text] = await lifecycle.notifications()
    const answers = await Promise.all(Array.from({ length: 16 }, () => read(text.id)))
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1)
    expect((await tenantEntries(api, clinic)).filter((entry) => entry['change_type'] === 'read')).toHaveLength(1)
  })

  test('is refused for what is not there, or is of another tenant', async () => {
    await endsOn('2026-06-30')
    await lifecycle.run()
    const [text] = await lifecycle.notifications()
    const other = await api.newTenant()
    const refused = { status: 404, body: { code: 'notification_not_found' } }
    expect(await read('00000000-0000-4000-8000-000000000000')).toMatchObject(refused)
    expect(await other.rest('PATCH', `${NOTIFICATIONS}/${text.id}/read`)).toMatchObject(refused)
    expect(await lifecycleOf(other).notifications()).toEqual([])
  })
})
