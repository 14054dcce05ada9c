import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

// Every act on a period in every status that is seen, without and with the word `retroactive`. Today is 2026-06-15.

let api: TestApi
let clinic: TestTenant
let make: Scenario
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  api.setNow('2026-06-15T15:00:00Z')
  clinic = await api.newTenant()
  make = scenario(clinic)
})
afterAll(() => api.close())

const LATE = { retroactive: true }
const REASON = { reason: 'as agreed' }
const NOW = { start_date: '2026-01-01', end_date: '2026-12-31' }
const OVER = { start_date: '2025-01-01', end_date: '2025-12-31' }

/** A period of its own convenio. */
interface Place {
  readonly convenio: string
  readonly period: string
}

const pathOf = ({ convenio, period }: Place) => `${CONVENIOS}/${convenio}/contracts/${period}`
const send = (place: Place, act: string, body: unknown) =>
  clinic.rest(act === 'terminate' ? 'PATCH' : 'POST', `${pathOf(place)}/${act}`, body)
async function must(place: Place, act: string, body: unknown) {
  const answer = await send(place, act, body)
  expect(answer.status, `${act}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
  return answer.body
}

async function period(fields: typeof NOW): Promise<Place> {
  const convenio = await make.convenio()
  return { convenio, period: await make.period(convenio, fields, { A: 100 }) }
}

async function after(fields: typeof NOW, act: string, body: object): Promise<Place> {
  const place = await period(fields)
  await must(place, act, { ...body, ...LATE })
  return place
}

const STATES: Record<string, () => Promise<Place>> = {
  async draft() {
    const convenio = await make.convenio()
    return { convenio, period: await make.draft(convenio, NOW) }
  },
  active: () => period(NOW),
  'under notice': () => after(NOW, 'terminate', { effective_date: '2026-07-31' }),
  'with a scheduled reajuste': () => after(NOW, 'reajuste', { new_start_date: '2026-08-01' }),
  expired: () => period(OVER),
  async renewed() {
    const place = await period(OVER)
    const { new_period_id } = await must(place, 'renew', { new_end_date: '2026-12-31' })
    await make.activate(place.convenio, new_period_id)
    return place
  },
  'terminated, and over': () => after(OVER, 'terminate', { effective_date: '2025-06-30' }),
  'closed by a reajuste, and over': () => after(OVER, 'reajuste', { new_start_date: '2025-07-01' }),
  revoked: () => after(NOW, 'revoke', REASON),
  corrected: () => after(NOW, 'correct', REASON),
}

/** What is sent, on days that the period has in every status: of a year that is over, or of this one. */
const ACTS: Record<string, (year: number) => object> = {
  reajuste: (year) => ({ new_start_date: `${year}-06-20`, new_end_date: `${year}-06-29`, reajuste_percent: 10 }),
  terminate: (year) => ({ effective_date: `${year}-06-20` }),
  reinstate: () => REASON,
  revoke: () => REASON,
  correct: () => ({ ...REASON, reajuste_percent: 10 }),
}

const BARRED = 'period_not_active'
const NEVER = [BARRED, BARRED] as const
const FREE = ['done', 'done'] as const
const LATE_ONLY = [BARRED, 'done'] as const
const NONE = 'period_not_terminated'
const BELOW = 'later_act_stands'

/** Without the word, and with it: in the order of the acts above. */
const TABLE: Record<string, readonly (readonly [without: string, withWord: string])[]> = {
  draft: [NEVER, NEVER, NEVER, NEVER, NEVER],
  active: [FREE, FREE, [NONE, NONE], ['period_started', 'done'], FREE],
  'under notice': [FREE, FREE, FREE, ['period_started', BELOW], FREE],
  'with a scheduled reajuste': [FREE, FREE, [NONE, NONE], ['period_started', BELOW], FREE],
  expired: [LATE_ONLY, LATE_ONLY, [BARRED, NONE], LATE_ONLY, LATE_ONLY],
  renewed: [LATE_ONLY, LATE_ONLY, [BARRED, NONE], LATE_ONLY, LATE_ONLY],
  'terminated, and over': [LATE_ONLY, LATE_ONLY, LATE_ONLY, [BARRED, BELOW], LATE_ONLY],
  'closed by a reajuste, and over': [LATE_ONLY, LATE_ONLY, [BARRED, NONE], [BARRED, BELOW], LATE_ONLY],
  revoked: [NEVER, NEVER, NEVER, NEVER, NEVER],
  corrected: [NEVER, NEVER, NEVER, NEVER, NEVER],
}

describe.each(Object.entries(TABLE))('a period that is %s', (state, row) => {
  test.each(row.map((cell, i) => [Object.keys(ACTS)[i] as string, ...cell] as const))(
    '%s: %s without the word, %s with it',
    async (act, without, withWord) => {
      const prepare = STATES[state] as () => Promise<Place>
      const place = await prepare()
      const { validity_start } = (await clinic.rest('GET', pathOf(place))).body
      const body = (ACTS[act] as (year: number) => object)(Number(validity_start.slice(0, 4)))
      const outcome = ({ status, body: answer }: Awaited<ReturnType<typeof send>>) =>
        status < 300 ? 'done' : answer.code
      const first = await send(place, act, body)
      expect(outcome(first), JSON.stringify(first.body)).toBe(without)
      const again = without === 'done' ? await prepare() : place
      const second = await send(again, act, { ...body, ...LATE })
      expect(outcome(second), JSON.stringify(second.body)).toBe(withWord)
    },
  )
})
