import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { serviceUrl, startService } from './start-service.ts'

const AT = { host: '127.0.0.1', port: 0, metricsPort: null, drainDelayMs: 0, portSetting: 'TEST_PORT' }

function recordedService() {
  const events: string[] = []
  const event = (name: string) => () => void events.push(name)
  const app = new Hono()
  app.get('/slow', async (http) => {
    event('request begins')()
    await new Promise((resolve) => setTimeout(resolve, 100))
    event('request ends')()
    return http.text('whole')
  })
  const metricsApp = new Hono().get('/metrics', (http) => http.text('figures'))
  const service = { app, metricsApp, leave: event('leaves'), close: async () => event('closes')() }
  const work = { start: async () => event('work starts')(), stop: async () => event('work stops')() }
  return { events, service, work }
}

test('background work starts before the port opens; at a stop what was begun is answered before connections close', async () => {
  const { events, service, work } = recordedService()
  const started = await startService(service, AT, [work])
  expect(events).toEqual(['work starts'])
  const answer = fetch(`${serviceUrl(AT.host, started.port)}/slow`)
  while (!events.includes('request begins')) await new Promise((resolve) => setTimeout(resolve, 5))
  await started.stop()
  expect(await (await answer).text()).toBe('whole')
  expect(events).toEqual(['work starts', 'request begins', 'leaves', 'work stops', 'request ends', 'closes'])
  await expect(fetch(serviceUrl(AT.host, started.port))).rejects.toThrow('fetch failed')
})

test('what runs for too long after the port is closed is ended, and its caller is answered before connections close', async () => {
  const { events, service } = recordedService()
  const { promise: ended, resolve: endAll } = Promise.withResolvers<void>()
  service.app.get('/endless', async (http) => {
    events.push('request begins')
    await ended
    return http.text('rolled back', 503)
  })
  const started = await startService({ ...service, endAll }, AT)
  const answer = fetch(`${serviceUrl(AT.host, started.port)}/endless`)
  while (!events.includes('request begins')) await new Promise((resolve) => setTimeout(resolve, 5))
  await started.stop(50)
  expect((await answer).status).toBe(503)
  expect(events).toEqual(['request begins', 'leaves', 'closes'])
})

test('a port that is taken names the setting that moves it', async () => {
  const first = await startService(recordedService().service, AT)
  const taken = startService(recordedService().service, { ...AT, port: first.port })
  await expect(taken).rejects.toThrow(`Port ${first.port} is taken by another program. Free it, or set TEST_PORT`)
  await first.stop()
})

test.each([
  ['127.0.0.1', 'http://127.0.0.1:80'],
  ['localhost', 'http://localhost:80'],
  ['::1', 'http://[::1]:80'],
])('the address of %s is %s', (host, url) => {
  expect(serviceUrl(host, 80)).toBe(url)
})

test('figures have a port of their own where it is set, until the service is stopped', async () => {
  const metricsPort = await freePort()
  const started = await startService(recordedService().service, { ...AT, metricsPort })
  const url = `${serviceUrl(AT.host, metricsPort)}/metrics`
  expect(await (await fetch(url)).text()).toBe('figures')
  await started.stop()
  await expect(fetch(url)).rejects.toThrow('fetch failed')
})

test('a port for figures that is taken names its own setting', async () => {
  const first = await startService(recordedService().service, AT)
  const taken = startService(recordedService().service, { ...AT, metricsPort: first.port })
  await expect(taken).rejects.toThrow(
    `Port ${first.port} is taken by another program. Free it, or set TEST_METRICS_PORT`,
  )
  await first.stop()
})

async function freePort(): Promise<number> {
  const server = createServer()
  await once(server.listen(0, AT.host), 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}
