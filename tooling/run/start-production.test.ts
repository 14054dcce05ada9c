import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { freePort } from '@vigencia/embedded-postgres/free-port.ts'
import { makeReachableFolder } from '@vigencia/embedded-postgres/testing/make-reachable-folder.ts'

const START = fileURLToPath(new URL('start.ts', import.meta.url))
const key = () => randomBytes(32).toString('base64')

// a server that keeps what it acknowledges: production refuses any other
let folder: string
beforeAll(async () => {
  folder = await makeReachableFolder()
})
afterAll(() => rm(folder, { recursive: true }))

let started: ChildProcess | undefined
afterEach(() => void started?.kill('SIGKILL'))

/** `npm start` as an operator runs it in production. */
function start(settings: NodeJS.ProcessEnv) {
  const { PATH, NODE_COMPILE_CACHE } = process.env
  const env = { PATH, NODE_COMPILE_CACHE, NODE_ENV: 'production', DRAIN_DELAY: '0', LOG_LEVEL: 'error', ...settings }
  const child = spawn(process.execPath, [START], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  started = child
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)))
  return { child, output: () => text, ended: once(child, 'close') }
}

test('without a database it says what is missing and how it is made, and starts nothing', async () => {
  const { output, ended } = start({})
  expect(await ended).toEqual([1, null])
  expect(output()).toMatch(/DATABASE_URL is not set[^]*`\.\/vigencia database roles` prints the SQL/)
})

test('api and reporting run without demo, stand-in and owner; one that is killed comes back; told to stop, all end', async () => {
  const [api, snvs] = [await freePort(), await freePort()]
  const { child, output, ended } = start({
    VIGENCIA_DATA: folder,
    API_PORT: String(api),
    SNVS_PORT: String(snvs),
    SNVS_ENCRYPTION_KEYS: `1:${key()}`,
    SNVS_SEARCH_KEY: key(),
    DEMO: '1',
  })
  const isReady = async (port: number) =>
    (await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null))?.ok === true
  const allReady = async () => (await isReady(api)) && (await isReady(snvs))
  await vi.waitUntil(allReady, { timeout: 60_000, interval: 100 })
  expect(await childOf(child, 'services/ws400/')).toBeNaN()
  expect(output()).not.toMatch(/ws400 {2}http|vig_demo/)
  expect(output()).toContain('DEMO is on: production has no demo, so it is not loaded.')
  expect(output()).toMatch(/^api alone: .*\nsnvs alone: /m)
  process.kill(await childOf(child, 'services/api/'), 'SIGKILL')
  await vi.waitUntil(() => output().includes('The api ended by itself'), { timeout: 30_000 })
  await vi.waitUntil(allReady, { timeout: 60_000, interval: 100 })
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
}, 150_000)

/** The process of a service that another process has started. */
async function childOf(parent: ChildProcess, main: string): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,args='])
  const line = stdout.split('\n').find((one) => one.includes(main) && Number(one.trim().split(/\s+/)[1]) === parent.pid)
  return Number(line?.trim().split(/\s+/)[0])
}
