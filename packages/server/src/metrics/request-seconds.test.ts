import { pino } from 'pino'
import { expect, test } from 'vitest'
import { requestObserver } from '../request/observer.ts'
import { serviceMetrics } from './service-metrics.ts'

const NO_WATCHDOG = { begin: () => {}, end: () => {} }

test('a request is counted by its operation and one of three outcomes, whichever its status and its way in', async () => {
  const metrics = serviceMetrics('test')
  const observer = requestObserver(pino({ level: 'silent' }), metrics, NO_WATCHDOG)
  for (const via of ['rest', 'trpc'] as const)
    for (const status of [200, 201, 204, 400, 404, 499, 500, 503])
      observer.begin('keys.list', { requestId: 'r', via })(status, null)
  const lines = (await metrics.read()).split('\n')
  expect(lines.filter((line) => line.startsWith('vigencia_request_seconds_count')).toSorted()).toEqual([
    'vigencia_request_seconds_count{service="test",operation="keys.list",outcome="done"} 6',
    'vigencia_request_seconds_count{service="test",operation="keys.list",outcome="failed"} 4',
    'vigencia_request_seconds_count{service="test",operation="keys.list",outcome="refused"} 6',
  ])
  expect(lines.filter((line) => line.startsWith('vigencia_request_seconds_')).length).toBe(3 * 9)
})
