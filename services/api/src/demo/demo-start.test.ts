import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { makeDemoDatabase } from '@vigencia/testing/fixtures/demo/demo-database.ts'
import type { TestDatabase } from '@vigencia/testing/postgres/make-test-database.ts'
import { demoOwnerUrl } from './demo-owner-url.ts'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))

let database: TestDatabase
beforeAll(async () => {
  database = await makeDemoDatabase()
}, 120_000)
afterAll(() => database.drop())

let started: ChildProcess | undefined
afterEach(() => void started?.kill('SIGKILL'))

function start(settings: Record<string, string>) {
  const { PATH, NODE_COMPILE_CACHE } = process.env
  const env = {
    PATH,
    NODE_COMPILE_CACHE,
    NODE_ENV: 'test',
    LOG_LEVEL: 'error',
    API_PORT: '0',
    DATABASE_URL: database.serviceUrl,
    ...settings,
  }
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  started = child
  const text = { out: '', errors: '' }
  child.stdout.on('data', (chunk) => (text.out += String(chunk)))
  child.stderr.on('data', (chunk) => (text.errors += String(chunk)))
  return { child, output: text, ended: once(child, 'close') }
}

test.each([
  ['on every address', { API_HOST: '0.0.0.0' }, 'DEMO is on and API_HOST is 0.0.0.0: '],
  ['on every address of IPv6', { API_HOST: '::' }, 'DEMO is on and API_HOST is ::: '],
  [
    'on a name that only looks like one of this machine',
    { API_HOST: '127.example' },
    'DEMO is on and API_HOST is 127.example: ',
  ],
  [
    'without the owner of the database',
    { DATABASE_OWNER_URL: undefined },
    'DEMO is on and DATABASE_OWNER_URL is not set: ',
  ],
])('a demo %s may not start', (_where, settings, sentence) => {
  const usual = { API_HOST: '127.0.0.1', DATABASE_OWNER_URL: database.ownerUrl }
  expect(() => demoOwnerUrl({ ...usual, ...settings })).toThrow(sentence)
  expect(demoOwnerUrl(usual)).toBe(database.ownerUrl)
})

test('a demo that may not start says why in one sentence', async () => {
  const { output: text, ended } = start({
    DEMO: '1',
    DATABASE_OWNER_URL: database.ownerUrl,
    API_HOST: '0.0.0.0',
  })
  expect(await ended).toEqual([1, null])
  expect(text.errors).toMatch(
    /^DEMO is on and API_HOST is 0\.0\.0\.0: .*, so set API_HOST to 127\.0\.0\.1, or DEMO to 0\.\n$/,
  )
  expect(text.out).toBe('')
})

test('a demo says where it is, its key, and a command that asks a price; the command is answered; told to stop, it ends', async () => {
  const { child, output: text, ended } = start({ DEMO: '1', DATABASE_OWNER_URL: database.ownerUrl })
  while (!text.out.includes('Ctrl-C stops everything.\n') && child.exitCode === null) {
    await Promise.race([once(child.stdout, 'data'), ended])
  }
  expect(text).toMatchObject({
    out: expect.stringMatching(/^api {2}(http:\/\/127\.0\.0\.1:\d+) {2}docs \1\/docs$/m),
    errors: '',
  })
  expect(text.out).toContain('key, on this machine alone: vig_demo_0000000000000000000000000000\n')
  expect(text.out).toMatch(/The console, signed in, .*\/app\/demo#\S{32,}\n/)
  const [, key = '', url = ''] = /curl -H 'x-api-key: (\S+)' '(\S+)'$/m.exec(text.out) ?? []
  const answer = await fetch(url, { headers: { 'x-api-key': key } })
  expect([answer.status, ((await answer.json()) as { source: string }).source]).toEqual([200, 'table'])
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
}, 120_000)

test('without DEMO it listens where it is told, and says no key', async () => {
  const { child, output: text, ended } = start({ API_HOST: '0.0.0.0' })
  while (!text.out.includes('Ctrl-C') && child.exitCode === null)
    await Promise.race([once(child.stdout, 'data'), ended])
  expect(text.out).not.toContain('vig_demo')
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
})
