import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import type { TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'
import { ALERTS, BOARD, holds, RULES } from './support/telemetry/alert-rules.ts'

let api: TestApi
let snvs: TestSnvs
beforeAll(async () => {
  ;({ api, snvs } = await startTestStack({
    api: { HEADS_DIR: '/nowhere', PRICE_BOOK_MEMORY: '1' },
    snvs: {},
    own: true,
  }))
})
afterAll(() => api.close())

const pageOf = async ({ service }: Pick<TestApi | TestSnvs, 'service'>) =>
  (await service.metricsApp.request('/metrics')).text()

/** These are of a supervisor of workers, of a clock that is measured, and of a backup. */
const ELSEWHERE =
  /^vigencia_(?:clock_ahead_seconds|worker_up|worker_restarts_total|backup_last_success_timestamp_seconds)$/

test('each figure of an alert and of the board is one that a service has', async () => {
  const pages = `${await pageOf(api)}\n${await pageOf(snvs)}`
  const told = new Set([...pages.matchAll(/^# TYPE (\w+) /gm)].map(([, name]) => name))
  const named = new Set([...`${RULES}${BOARD}`.matchAll(/\b(?:vigencia|process|nodejs)_\w+/g)].map(([name]) => name))
  expect(named.size).toBeGreaterThan(25)
  const missing = [...named].filter(
    (name) => !ELSEWHERE.test(name) && !told.has(name.replace(/_(?:count|bucket|sum)$/, '')),
  )
  expect(missing).toEqual([])
})

test.each(['api', 'snvs'] as const)('figures of %s are named as Prometheus names them', async (name) => {
  const page = await pageOf(name === 'api' ? api : snvs)
  const types = [...page.matchAll(/^# TYPE (\w+) (\w+)$/gm)].map(
    ([, metric = '', type = '']) => [metric, type] as const,
  )
  for (const [metric, type] of types) {
    expect(`${metric} ${type === 'counter'}`).toBe(`${metric} ${metric.endsWith('_total')}`)
    expect(metric).not.toMatch(/_(?:ms|millis|milliseconds|kb|mb|minutes|hours|days|percent)(?:_|$)/)
    expect(page).toMatch(new RegExp(`^# HELP ${metric} \\S`, 'm'))
  }
  expect(types.length).toBeGreaterThan(20)
})

test('nobody is woken by a service that is well, and keys that are guessed wake somebody', async () => {
  const before = await pageOf(api)
  const firing = (after: string) =>
    [...ALERTS].filter(([, expr]) => holds(expr, { before, after, now: 0 })).map(([name]) => name)
  expect(firing(await pageOf(api))).toEqual([])
  for (let i = 0; i < 101; i++)
    await api.service.app.request('/v1/scheduling/convenios', { headers: { 'x-api-key': `vig_guess_${i}` } })
  expect(firing(await pageOf(api))).toEqual(['KeysAreGuessed'])
})

test('heads that were not kept for more than a day wake somebody', () => {
  const page = (stamp: number) => `vigencia_heads_last_success_timestamp_seconds{service="api"} ${stamp}\n`
  const expr = ALERTS.get('HeadsNotKept') as string
  expect(holds(expr, { before: '', after: page(1), now: 26 * 3600 + 2 })).toBe(true)
  expect(holds(expr, { before: '', after: page(1), now: 26 * 3600 })).toBe(false)
})
