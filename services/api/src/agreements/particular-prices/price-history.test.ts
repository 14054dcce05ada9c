import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CONVENIOS } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { selfPay } from '@vigencia/testing/fixtures/agreements/self-pay.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

const TODAY = '2026-06-15T12:00:00Z'

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant() // in São Paulo, three hours behind UTC
})
afterAll(() => api.close())
beforeEach(() => api.setNow(TODAY))
afterEach(() => api.setNow(TODAY))

describe('the days of a new entry', () => {
  test('of a code never used before are all, of one used before those from today on', async () => {
    const steps = await selfPay(clinic)
    const days = ['1900-01-01', '2026-06-13', '2026-06-14', '2026-06-15', '2026-06-16', '2200-12-31']
    const first = await steps.add(100)
    expect(await steps.prices(days)).toEqual([100, 100, 100, 100, 100, 100])
    await steps.remove(first.id)
    expect(await steps.prices(days)).toEqual([100, 100, 100, null, null, null])
    const second = await steps.add(200)
    expect(second).toMatchObject({ valid_from: '2026-06-15', valid_until: null, retroactive: false })
    expect(second.id).not.toBe(first.id)
    expect(await steps.prices(days)).toEqual([100, 100, 100, 200, 200, 200])
    expect(await steps.show(first.id)).toMatchObject({ is_active: false, price_cents: 100, valid_until: '2026-06-14' })
    expect(await steps.prices(days, 1)).toEqual([null, null, null, null, null, null])
    expect(await steps.prices(days, 2)).toEqual([100, 100, 100, 100, 100, 100])
    expect(await steps.prices(days, 3)).toEqual([100, 100, 100, null, null, null])
  })

  test.each([
    ['yesterday', '2026-06-14', true, [null, 100, 100, 100]],
    ['today', '2026-06-15', false, [null, null, 100, 100]],
    ['tomorrow', '2026-06-16', false, [null, null, null, 100]],
  ])('start %s where that is asked for', async (_words, valid_from, retroactive, expected) => {
    const steps = await selfPay(clinic)
    expect(await steps.add(100, valid_from)).toMatchObject({
      price_cents: 100,
      valid_from,
      valid_until: null,
      retroactive,
    })
    expect(await steps.prices(['2026-06-13', '2026-06-14', '2026-06-15', '2026-06-16'])).toEqual(expected)
    expect(await steps.lastEntry()).toMatchObject({ change_type: 'create', retroactive, revision: 2 })
  })

  test('that reach into those of a deleted entry take them, and leave it the days before', async () => {
    const steps = await selfPay(clinic)
    const old = await steps.add(100)
    await steps.replace(old.id, 200, '2026-03-01')
    await steps.remove(old.id)
    const days = ['2026-01-31', '2026-02-01', '2026-03-01', '2026-06-14', '2026-06-15', '2027-01-01']
    expect(await steps.prices(days)).toEqual([100, 100, 200, 200, null, null])
    expect(await steps.add(300, '2026-02-01')).toMatchObject({ retroactive: true })
    expect(await steps.prices(days)).toEqual([100, 300, 300, 300, 300, 300])
    expect(await steps.prices(days, 4)).toEqual([100, 100, 200, 200, null, null])
    expect(await steps.show(old.id)).toMatchObject({ price_cents: 100, valid_until: '2026-01-31' })
    expect(await steps.lastEntry()).toMatchObject({
      previous_values: {
        versions: [
          { price_cents: 100, valid_until: '2026-02-28' },
          { price_cents: 200, valid_until: '2026-06-14' },
        ],
      },
      new_values: {
        versions: [
          { price_cents: 100, valid_until: '2026-01-31' },
          { price_cents: 300, valid_from: '2026-02-01' },
        ],
      },
      retroactive: true,
    })
  })
})

describe('a price that is replaced', () => {
  test('costs the new amount from today on, and what it did on the days before', async () => {
    const steps = await selfPay(clinic)
    const { id } = await steps.add(100)
    expect(await steps.replace(id, 200)).toMatchObject({
      id,
      price_cents: 200,
      procedure_name: 'At 200',
      valid_from: '2026-06-15',
      revision: 3,
      retroactive: false,
    })
    const days = ['2026-06-14', '2026-06-15', '2026-06-16']
    expect(await steps.prices(days)).toEqual([100, 200, 200])
    expect(await steps.prices(days, 2)).toEqual([100, 100, 100])
  })

  test('today is the day it is in the zone of the tenant', async () => {
    const steps = await selfPay(clinic)
    const { id } = await steps.add(100)
    api.setNow('2026-06-16T02:59:59Z') // still the 15th in São Paulo
    await steps.replace(id, 200)
    expect(await steps.prices(['2026-06-14', '2026-06-15'])).toEqual([100, 200])
    api.setNow('2026-06-16T03:00:00Z')
    await steps.replace(id, 300)
    expect(await steps.prices(['2026-06-15', '2026-06-16'])).toEqual([200, 300])
  })

  test('from a day on, until the next scheduled start', async () => {
    const steps = await selfPay(clinic)
    const { id } = await steps.add(100)
    await steps.replace(id, 300, '2026-09-01') // revision 3
    await steps.replace(id, 200, '2026-07-01') // revision 4
    const days = ['2026-06-15', '2026-06-30', '2026-07-01', '2026-08-31', '2026-09-01', '2026-12-31']
    expect(await steps.prices(days)).toEqual([100, 100, 200, 200, 300, 300])
    expect(await steps.show(id)).toMatchObject({ price_cents: 100, valid_from: null, valid_until: '2026-06-30' })
    expect(await steps.replace(id, 250, '2026-09-01')).toMatchObject({ price_cents: 100, revision: 5 })
    expect(await steps.prices(days)).toEqual([100, 100, 200, 200, 250, 250])
    expect(await steps.replace(id, 50, '2026-06-30')).toMatchObject({ price_cents: 100, valid_until: '2026-06-29' })
    expect(await steps.prices(days)).toEqual([100, 50, 200, 200, 250, 250])
    expect(await steps.prices(days, 2)).toEqual([100, 100, 100, 100, 100, 100])
    expect(await steps.prices(days, 3)).toEqual([100, 100, 100, 100, 300, 300])
    expect(await steps.prices(days, 4)).toEqual([100, 100, 200, 200, 300, 300])
    api.setNow('2026-07-01T03:00:00Z')
    expect(await steps.show(id)).toMatchObject({
      price_cents: 200,
      procedure_name: 'At 200',
      valid_from: '2026-07-01',
      valid_until: '2026-08-31',
    })
  })

  test('from a day before today is logged as retroactive, with what it was and what it is', async () => {
    const steps = await selfPay(clinic)
    const { id } = await steps.add(100)
    expect(await steps.replace(id, 200, '2026-06-14')).toMatchObject({ retroactive: true })
    expect(await steps.prices(['2026-06-13', '2026-06-14', '2026-06-15'])).toEqual([100, 200, 200])
    expect(await steps.prices(['2026-06-13', '2026-06-14', '2026-06-15'], 2)).toEqual([100, 100, 100])
    const of = { price_id: id, procedure_code: 'A', notes: null, metadata: null }
    expect(await steps.lastEntry()).toMatchObject({
      change_type: 'update',
      affected_table: 'particular_prices',
      affected_record_count: 1,
      retroactive: true,
      revision: 3,
      previous_values: {
        versions: [{ ...of, price_cents: 100, procedure_name: 'At 100', valid_from: null, valid_until: null }],
      },
      new_values: {
        versions: [
          { ...of, price_cents: 100, procedure_name: 'At 100', valid_from: null, valid_until: '2026-06-13' },
          { ...of, price_cents: 200, procedure_name: 'At 200', valid_from: '2026-06-14', valid_until: null },
        ],
      },
    })
  })

  test('that was scheduled and nothing before it shows the next version, and is searched by its name', async () => {
    const steps = await selfPay(clinic)
    const { id } = await steps.add(300, '2026-09-01')
    expect(await steps.show(id)).toMatchObject({
      price_cents: 300,
      valid_from: '2026-09-01',
      valid_until: null,
      is_active: true,
    })
    expect((await clinic.rest('GET', `${steps.path}?search=at 300`)).body.total).toBe(1)
  })
})

describe('the version that is shown', () => {
  test('is the next of those to come where none is in force yet', async () => {
    const steps = await selfPay(clinic)
    const { id } = await steps.add(200, '2026-07-01')
    await steps.replace(id, 300, '2026-09-01')
    expect(await steps.show(id)).toMatchObject({
      price_cents: 200,
      valid_from: '2026-07-01',
      valid_until: '2026-08-31',
    })
  })

  test('is the last of those that were in force where none is any more', async () => {
    const steps = await selfPay(clinic)
    const { id } = await steps.add(100)
    await steps.replace(id, 200, '2026-05-01')
    await steps.remove(id)
    expect(await steps.show(id)).toMatchObject({
      price_cents: 200,
      valid_from: '2026-05-01',
      valid_until: '2026-06-14',
    })
  })
})

describe('a price that is deleted', () => {
  const days = ['2026-05-31', '2026-06-14', '2026-06-15', '2026-09-01']

  test('ends yesterday, and what was scheduled is dropped', async () => {
    const steps = await selfPay(clinic)
    const { id } = await steps.add(100)
    await steps.replace(id, 300, '2026-09-01')
    await steps.remove(id)
    expect(await steps.prices(days)).toEqual([100, 100, null, null])
    expect(await steps.prices(days, 3)).toEqual([100, 100, 100, 300])
    expect(await steps.show(id)).toMatchObject({ is_active: false, price_cents: 100, valid_until: '2026-06-14' })
    expect(await steps.lastEntry()).toMatchObject({
      change_type: 'delete',
      retroactive: false,
      previous_values: { versions: [{ price_cents: 100 }, { price_cents: 300 }] },
      new_values: { versions: [{ price_cents: 100, valid_until: '2026-06-14' }] },
    })
  })

  test('on the day it was replaced has no price from that day on: what came before does not come back', async () => {
    const steps = await selfPay(clinic)
    const { id } = await steps.add(100)
    await steps.replace(id, 200)
    await steps.remove(id)
    expect(await steps.prices(days)).toEqual([100, 100, null, null])
    expect(await steps.show(id)).toMatchObject({ is_active: false, price_cents: 100, valid_until: '2026-06-14' })
  })

  test('before it ever priced a day shows what was known of it last', async () => {
    const steps = await selfPay(clinic)
    const { id } = await steps.add(300, '2026-06-15')
    await steps.remove(id)
    expect(await steps.prices(days)).toEqual([null, null, null, null])
    expect(await steps.show(id)).toMatchObject({
      is_active: false,
      price_cents: 300,
      valid_from: '2026-06-15',
      valid_until: null,
    })
    expect((await clinic.rest('GET', `${steps.path}?include_inactive=true`)).body.total).toBe(1)
  })
})

test('each change of a price is one revision, and the log of all of them holds', async () => {
  const steps = await selfPay(clinic)
  const { id } = await steps.add(100)
  await steps.replace(id, 200)
  await steps.replace(id, 300, '2026-01-01')
  await steps.remove(id)
  const { items } = (await clinic.rest('GET', `${CONVENIOS}/${steps.convenio}/changelog`)).body
  expect(items.map((one: { revision: number; change_type: string }) => `${one.revision} ${one.change_type}`)).toEqual([
    '5 delete',
    '4 update',
    '3 update',
    '2 create',
    '1 create',
  ])
  expect((await clinic.rest('GET', `${CONVENIOS}/${steps.convenio}/changelog/verify`)).body).toMatchObject({
    intact: true,
    broken_at: null,
  })
})
