import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf } from '@vigencia/domain/calendar/day.ts'
import { dayIn, instantOf } from '@vigencia/domain/calendar/instant.ts'
import { CONVENIOS, scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

const USER = '0190a000-0000-7000-8000-000000000001'
// fourteen hours before UTC, so that its days are seldom those of UTC
const ZONE = 'Pacific/Kiritimati'

let api: TestApi
let clinic: TestTenant
let convenio: string
let period: string
let today: string
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant(ZONE)
  const make = scenario(clinic)
  convenio = await make.convenio()
  period = await make.period(convenio, { start_date: '2026-01-01' }, { '1': 5 })
  const fields = { name: 'Renamed', payment_type: 'convenio' }
  const renamed = await clinic.rest('PUT', `${CONVENIOS}/${convenio}`, fields, { 'x-acting-user': USER })
  expect(renamed.status).toBe(200)
  const newest = (await entries(''))[0] as { at: string }
  today = dayIn(instantOf(newest.at), ZONE).toString()
})
afterAll(() => api.close())

async function entries(query: string, path = `${CONVENIOS}/${convenio}/changelog`) {
  const { body } = await clinic.rest('GET', `${path}?${query}`)
  expect(body.items?.length, JSON.stringify(body)).toBe(body.total)
  return body.items as { change_type: string; at: string; changed_by_user_id: string; changed_by_key_id: string }[]
}
const types = async (query: string, path?: string) => (await entries(query, path)).map((entry) => entry.change_type)
const moved = (days: number) => dayOf(today).add({ days }).toString()
const ALL = ['update', 'activate', 'create', 'create', 'create']

test('a log shows the days that are wanted, both ends with them', async () => {
  expect(await types('')).toEqual(ALL)
  expect(await types(`from=${today}&to=${today}`)).toEqual(ALL)
  expect(await types(`from=${moved(1)}`)).toEqual([])
  expect(await types(`to=${moved(-1)}`)).toEqual([])
})

test('a log shows one type of change, or those of one user or key', async () => {
  const [update] = await entries('change_type=update')
  expect(await types('change_type=update')).toEqual(['update'])
  expect(await types(`actor=${USER}`)).toEqual(['update'])
  expect(await types(`actor=${update?.changed_by_key_id}`)).toEqual(ALL)
  expect(await types(`actor=${USER}&change_type=activate`)).toEqual([])
  expect(
    await types(`change_type=activate&from=${today}`, `${CONVENIOS}/${convenio}/contracts/${period}/changelog`),
  ).toEqual(['activate'])
})

test('a log shows the change at one place, so that a link to it can be given', async () => {
  expect(await types('revision=5')).toEqual(['update'])
  expect(await types('revision=4')).toEqual(['activate'])
  expect(await types('revision=6')).toEqual([])
  expect(await types('revision=4', `${CONVENIOS}/${convenio}/contracts/${period}/changelog`)).toEqual(['activate'])
})
