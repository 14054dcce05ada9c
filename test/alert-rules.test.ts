import { execFileSync } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import type { TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'
import { ROOT } from './support/markdown-files.ts'
import { proofSize } from './support/proof-size.ts'
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
  await guessKeys()
  expect(firing(await pageOf(api))).toEqual(['KeysAreGuessed'])
})

test('heads that were not kept for more than a day wake somebody', () => {
  const page = (stamp: number) => `vigencia_heads_last_success_timestamp_seconds{service="api"} ${stamp}\n`
  const expr = ALERTS.get('HeadsNotKept') as string
  expect(holds(expr, { before: '', after: page(1), now: 26 * 3600 + 2 })).toBe(true)
  expect(holds(expr, { before: '', after: page(1), now: 26 * 3600 })).toBe(false)
})

describe.each(proofSize({ short: [], full: ['/usr/bin/promtool'] }))('by %s', (promtool) => {
  const run = (args: readonly string[], input = '') => execFileSync(promtool, args, { input, encoding: 'utf8' })
  const FOLDER = join(ROOT, 'ops/prometheus')

  test('the figures of both services are without fault, and the alerts do what their test says', async () => {
    for (const service of [api, snvs]) expect(run(['check', 'metrics'], await pageOf(service))).toBe('')
    expect(run(['check', 'rules', join(FOLDER, 'alerts.yml')])).toContain('SUCCESS')
    expect(run(['test', 'rules', join(FOLDER, 'alerts.test.yml')])).toContain('SUCCESS')
  })

  test('the figures of a service in trouble fire the alert of this trouble alone', async () => {
    const before = await pageOf(api)
    await guessKeys()
    const file = join(await mkdtemp(join(tmpdir(), 'alerts-')), 'test.json')
    await writeFile(file, JSON.stringify(rulesTest(before, await pageOf(api))))
    expect(run(['test', 'rules', file])).toContain('SUCCESS')
  })

  /** Each series as it was scraped: before the trouble, and for a while after it. JSON is YAML. */
  function rulesTest(before: string, after: string) {
    const first = new Map(seriesOf(before))
    const input_series = seriesOf(after).map(([series, value]) => ({
      series,
      values: `${first.get(series) ?? 0} ${value}x8`,
    }))
    const exp_samples = [{ labels: '{alertname="KeysAreGuessed"}', value: 1 }]
    const firing = { expr: 'count by (alertname) (ALERTS{alertstate="firing"})', eval_time: '8m', exp_samples }
    const tests = [{ interval: '1m', input_series, promql_expr_test: [firing] }]
    return { rule_files: [join(FOLDER, 'alerts.yml')], evaluation_interval: '1m', tests }
  }

  function seriesOf(page: string): [string, string][] {
    return [...page.matchAll(/^(\w+\{[^}]*\}) (\d\S*)$/gm)].map(([, series = '', value = '']) => [series, value])
  }
})

/** More calls with keys that nobody has than an operator sleeps through. */
async function guessKeys(): Promise<void> {
  for (let i = 0; i < 101; i++)
    await api.service.app.request('/v1/scheduling/convenios', { headers: { 'x-api-key': `vig_guess_${i}` } })
}
