import { expect, test } from 'vitest'
import { localMetrics, metricsApp } from './metrics-page.ts'

const figures = async () => 'figure 1\n'

/** What Node's server hands on beside a request. */
const from = (remoteAddress: string, headers: Record<string, string> = {}) => ({
  incoming: { socket: { remoteAddress }, headers },
})

test.each(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'])(
  "a service's own port tells its figures to %s, on this machine",
  async (address) => {
    const answer = await localMetrics(figures).request('/metrics', undefined, from(address))
    expect([answer.status, await answer.text()]).toEqual([200, 'figure 1\n'])
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
  },
)

test('a call in the process itself is local', async () => {
  expect((await localMetrics(figures).request('/metrics')).status).toBe(200)
})

test.each([
  ['10.0.0.7', {}],
  ['192.168.127.1', {}],
  ['::ffff:10.0.0.7', {}],
  ['2001:db8::1', {}],
  ['', {}],
  ['127.0.0.1', { 'x-forwarded-for': '10.0.0.7' }],
  ['::1', { forwarded: 'for=10.0.0.7' }],
])("a service's own port has no figures for %s %j, and reads none", async (address, headers) => {
  const answer = await localMetrics(() => Promise.reject(new Error('read'))).request(
    '/metrics',
    undefined,
    from(address, headers),
  )
  expect(answer.status).toBe(404)
})

test('a port for figures alone tells them to everybody', async () => {
  expect((await metricsApp(figures).request('/metrics', undefined, from('10.0.0.7'))).status).toBe(200)
  expect((await metricsApp(figures).request('/docs', undefined, from('127.0.0.1'))).status).toBe(404)
})
