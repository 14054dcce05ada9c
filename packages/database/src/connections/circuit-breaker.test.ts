import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test, vi, type onTestFinished } from 'vitest'
import { startTcpProxy, type TcpProxy } from '@vigencia/testing/network/tcp-proxy.ts'
import { testPostgres } from '@vigencia/testing/postgres/make-test-database.ts'
import { connectPool } from '../connect-pool.ts'
import { readInTenant } from '../unit-of-work/in-tenant.ts'
import { CircuitBreaker } from './circuit-breaker.ts'
import { isDatabaseAway } from './database-away.ts'
import { queryWithRetry } from './query-within.ts'
import { withConnection } from './with-connection.ts'

/** A database that is silent for ever is told of within ten seconds; a busy machine has more. */
const TOLD_WITHIN_MS = 30_000
/** What is refused without a question: shorter than any wait for an answer. */
const AT_ONCE_MS = 2_500

async function proxied(finished: typeof onTestFinished): Promise<{ proxy: TcpProxy; url: string }> {
  const { superuserUrl } = testPostgres()
  const { hostname, port } = new URL(superuserUrl)
  const proxy = await startTcpProxy({ host: hostname, port: Number(port) })
  finished(() => proxy.close())
  return { proxy, url: proxy.through(superuserUrl) }
}

const SILENT = { name: 'DatabaseSilent' }
const endOf = async (work: Promise<unknown>) => {
  const startMs = performance.now()
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return { error, tookMs: performance.now() - startMs }
}

test.concurrent('a silent database ends what waits, refuses what is new at once, and is asked again when it answers', async ({
  onTestFinished: finished,
}) => {
  const { proxy, url } = await proxied(finished)
  const changes: boolean[] = []
  const breaker = new CircuitBreaker(url, (isOpen) => void changes.push(isOpen))
  const pool = connectPool(url, 2, () => {}, breaker)
  await Promise.all([pool.query('select 1'), pool.query('select 1')])
  proxy.freeze()
  const waits = await Promise.all(Array.from({ length: 5 }, () => endOf(pool.query('select 1'))))
  for (const { error, tookMs } of waits) {
    expect(isDatabaseAway(error)).toBe(true)
    expect(tookMs).toBeLessThan(TOLD_WITHIN_MS)
  }
  await vi.waitFor(() => expect(breaker.isOpen).toBe(true), { timeout: TOLD_WITHIN_MS })
  const refused = await endOf(pool.query('select 1'))
  expect(refused.error).toMatchObject(SILENT)
  expect(refused.tookMs).toBeLessThan(AT_ONCE_MS)
  proxy.thaw()
  await vi.waitFor(() => expect(breaker.isOpen).toBe(false), { timeout: 30_000 })
  expect((await pool.query('select 1')).rowCount).toBe(1)
  expect(changes).toEqual([true, false])
  await pool.end()
}, 60_000)

test.concurrent('a statement that takes long is no silence', async ({ onTestFinished: finished }) => {
  const { url } = await proxied(finished)
  const breaker = new CircuitBreaker(url)
  const pool = connectPool(url, 1, () => {}, breaker)
  expect((await pool.query('select pg_sleep(9)')).rowCount).toBe(1)
  await pool.end()
}, 60_000)

test.concurrent('a connection of its own ends where the database falls silent in the midst of its work', async ({
  onTestFinished: finished,
}) => {
  const { proxy, url } = await proxied(finished)
  const done = withConnection(url, async (client) => {
    await client.query('select 1')
    const asleep = client.query('select pg_sleep(60)')
    proxy.freeze()
    return asleep
  })
  const { error, tookMs } = await endOf(done)
  expect(error).toMatchObject(SILENT)
  expect(tookMs).toBeLessThan(TOLD_WITHIN_MS)
}, 60_000)

test.concurrent('a question is asked anew where one connection alone is silent, and the others live', async ({
  onTestFinished: finished,
}) => {
  const { proxy, url } = await proxied(finished)
  const breaker = new CircuitBreaker(url)
  const pool = connectPool(url, 2, () => {}, breaker)
  let silent: unknown = null
  const thawed = Promise.withResolvers<void>()
  proxy.watch((chunk, _from, link) => {
    if (chunk.includes('lost alone')) silent ??= link
    return silent === link ? thawed.promise : undefined
  })
  const answer = await queryWithRetry<{ at: string }>(pool, { text: "select 'lost alone' as at" })
  expect(answer.rows).toEqual([{ at: 'lost alone' }])
  expect(breaker.isOpen).toBe(false)
  thawed.resolve()
  await pool.end()
}, 60_000)

test.concurrent('a read of a tenant gives up a connection that is silent alone, and the next read has another', async ({
  onTestFinished: finished,
}) => {
  const { proxy, url } = await proxied(finished)
  const pool = connectPool(url, 1, () => {})
  await pool.query('select 1')
  const thawed = Promise.withResolvers<void>()
  let silent: unknown = null
  proxy.watch((_chunk, _from, link) => {
    silent ??= link
    return silent === link ? thawed.promise : undefined
  })
  const read = () => readInTenant(pool, '', (query) => query('select 1', []))
  const { error, tookMs } = await endOf(read())
  expect([isDatabaseAway(error), tookMs < TOLD_WITHIN_MS]).toEqual([true, true])
  expect(await read()).toEqual([[1]])
  thawed.resolve()
  await pool.end()
}, 60_000)

test.concurrent('nothing is asked where there is no connection', async ({ onTestFinished: finished }) => {
  const { proxy, url } = await proxied(finished)
  const pool = connectPool(url, 1, () => {})
  await pool.query('select 1')
  await pool.end()
  await vi.waitFor(() => expect(proxy.open).toBe(0), { timeout: 30_000 })
  await sleep(1_500)
  expect(proxy.open).toBe(0)
}, 60_000)
