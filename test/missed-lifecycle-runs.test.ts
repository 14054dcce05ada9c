import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf } from '@vigencia/domain/calendar/day.ts'
import { lifecycleOf } from '@vigencia/testing/fixtures/agreements/lifecycle-of.ts'
import { CONVENIOS, scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { chanceFrom, proofSeed, proofSize, proofTime, recordProof } from './support/proof-size.ts'

// The same days in two tenants: in one the lifecycle ran on each, in the other it missed all but the last.

const CONVENIO_COUNT = proofSize({ short: 12, full: 60 })
const START = dayOf('2026-01-01')
const dayNo = (day: number) => START.add({ days: day }).toString()
const noonOf = (day: number) => `${dayNo(day)}T15:00:00Z`
/** The last day; at full size a year. */
const LAST = proofSize({ short: 60, full: 365 })

let api: TestApi
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
})
afterAll(() => api.close())

interface Clinic {
  readonly tenant: TestTenant
  readonly convenios: string[]
}

/** Periods that end all over the year; some are renewed, of some the renewal stays a draft, some are terminated. */
async function foundedWith(chance: () => number): Promise<Clinic> {
  api.setNow(noonOf(0))
  const tenant = await api.newTenant()
  const make = scenario(tenant)
  const convenios: string[] = []
  const some = (most: number) => Math.floor(chance() * most)
  for (let i = 0; i < CONVENIO_COUNT; i++) {
    const convenio = await make.convenio()
    convenios.push(convenio)
    let start = -some(60)
    for (let n = 0; n < 3 && start < LAST; n++) {
      // more often than by chance where warnings are due on the last day
      const end = Math.max(start + 1, chance() < 0.4 ? LAST - 5 + some(40) : start + some(LAST))
      const period = await make.period(convenio, { start_date: dayNo(start), end_date: dayNo(end) })
      const path = `${CONVENIOS}/${convenio}/contracts/${period}`
      const fate = chance()
      if (fate < 0.1) await must(tenant, 'PATCH', `${path}/terminate`, { effective_date: dayNo(Math.max(start, 0)) })
      if (fate > 0.6) {
        const renewal = await must(tenant, 'POST', `${path}/renew`, { new_end_date: dayNo(end + 2 + some(300)) })
        if (fate > 0.8) await make.activate(convenio, renewal.new_period_id)
        break
      }
      start = end + 1 + some(20)
    }
  }
  return { tenant, convenios }
}

async function must(tenant: TestTenant, method: string, path: string, body: unknown) {
  const answer = await tenant.rest(method, path, body)
  expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
  return answer.body
}

/** Every period of a clinic as it is answered, without ids, times and revisions. */
async function statesOf({ tenant, convenios }: Clinic) {
  const states = []
  for (const [n, convenio] of convenios.entries()) {
    const { body } = await tenant.rest('GET', `${CONVENIOS}/${convenio}/contracts?limit=200`)
    for (const { status, closed_reason, in_force, validity_start, validity_end } of body.items)
      states.push({ n, status, closed_reason, in_force, validity_start, validity_end })
  }
  return states
}

/** What is written down of them, whoever asks when. */
async function storedOf({ tenant, convenios }: Clinic) {
  const stored = []
  for (const [n, convenio] of convenios.entries()) {
    const { body } = await tenant.rest('GET', `${CONVENIOS}/${convenio}/changelog?limit=200`)
    for (const { change_type, new_values } of body.items)
      if (['expire', 'renew'].includes(change_type) && new_values.validity_start === undefined)
        stored.push(`${n} ${new_values.status} ${new_values.closed_reason}`)
  }
  return stored.toSorted()
}

const writtenBy = async ({ tenant, convenios }: Clinic) => {
  const all = []
  for (const [n, convenio] of convenios.entries()) {
    const items = await lifecycleOf(tenant).notifications(`?limit=200&convenio_id=${convenio}`)
    for (const { type, validity_end, is_current } of items)
      all.push({ texts: `${n} ${type} ${validity_end}`, is_current })
  }
  return all
}

test('runs that were missed, made up for by one, end as daily runs do', proofTime, async () => {
  const daily = await foundedWith(chanceFrom(proofSeed()))
  const late = await foundedWith(chanceFrom(proofSeed()))
  for (let day = 0; day <= LAST; day++) {
    api.setNow(noonOf(day))
    await lifecycleOf(daily.tenant).run()
  }
  const caughtUp = await lifecycleOf(late.tenant).run()
  const again = await lifecycleOf(late.tenant).run()

  expect(await statesOf(late)).toEqual(await statesOf(daily))
  expect(await storedOf(late)).toEqual(await storedOf(daily))
  // who runs late says what is still to be said, and nothing of what is over
  const [everyDay, atLast] = [await writtenBy(daily), await writtenBy(late)]
  expect(atLast.every(({ is_current }) => is_current)).toBe(true)
  const current = everyDay.filter(({ is_current }) => is_current).map(({ texts: text }) => text)
  expect(atLast.map(({ texts: text }) => text).toSorted()).toEqual(current.toSorted())
  expect(
    again.expiration.expired_count + again.expiration.renewed_count + again.notification.notifications_created,
  ).toBe(0)
  expect(caughtUp.expiration.expired_count).toBeGreaterThan(0)
  expect(atLast.length).toBeGreaterThan(0)
  recordProof({
    part: 'the same days with a lifecycle run each and with one on the last',
    size: `${LAST + 1} days of ${CONVENIO_COUNT} convenios`,
    seed: proofSeed(),
    facts: {
      periods: (await statesOf(late)).length,
      'ends written down': (await storedOf(late)).length,
      'warnings of daily runs': everyDay.length,
      'warnings of the late run': atLast.length,
    },
  })
})
