import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTcpProxy, type TcpProxy } from '@vigencia/testing/network/tcp-proxy.ts'
import { checkDatabase } from '@vigencia/database/migrate/check-database.ts'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import { testPostgres } from '@vigencia/testing/postgres/make-test-database.ts'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { migrationSets } from '@vigencia/ws400/migrations.ts'
import { freezeAtCommit } from './support/losses/lose-connection.ts'
import { lossFixture, type LossAnswer, type LossFixture } from './support/losses/loss-fixture.ts'
import type { UseCase } from './support/losses/use-cases.ts'
import { proofSize } from './support/proof-size.ts'

// A host that is lost without a reset says nothing at all, and nobody is told.

/** Who waits for a silent database is told so within this time. A machine that runs other tests beside has more. */
const TOLD_WITHIN_MS = proofSize({ short: 50_000, full: 10_000 })
/** A database that answers again is asked again within this time. */
const BACK_WITHIN_MS = proofSize({ short: 50_000, full: 5_000 })

describe('a database that falls silent', () => {
  let fixture: LossFixture
  beforeAll(async () => {
    fixture = await lossFixture()
  }, 120_000)
  afterAll(() => fixture.close(), 60_000)

  const proxies = () => new Set(fixture.useCases.map((one) => fixture.proxy(one)))

  async function ask(one: UseCase): Promise<LossAnswer & { what: string; tookMs: number }> {
    const startMs = performance.now()
    const answer = await fixture.send(one.request(), one)
    return { what: `${one.service}: ${one.name}`, ...answer, tookMs: performance.now() - startMs }
  }

  const unavailable = (one: UseCase | undefined) =>
    one?.isOldWire === true ? { status: 503 } : { status: 503, retryAfter: '1' }

  test('ends what waits with 503, refuses what is new at once, and is used again without a restart', async () => {
    for (const one of fixture.useCases) expect(await ask(one)).toMatchObject({ status: one.status })
    for (const one of fixture.useCases) await one.prepare?.()
    for (const proxy of proxies()) proxy.freeze()
    await sleep(1_100) // readiness holds for a second
    const frozenMs = performance.now()
    const waiting = await Promise.all(fixture.useCases.map(ask))
    for (const [place, answer] of waiting.entries()) expect(answer).toMatchObject(unavailable(fixture.useCases[place]))
    expect(performance.now() - frozenMs).toBeLessThan(TOLD_WITHIN_MS)

    const refused = await Promise.all(fixture.useCases.map(ask))
    for (const [place, answer] of refused.entries()) expect(answer).toMatchObject(unavailable(fixture.useCases[place]))
    expect(Math.max(...refused.map(({ tookMs }) => tookMs))).toBeLessThan(2_000)

    for (const proxy of proxies()) proxy.thaw()
    const thawedMs = performance.now()
    for (const one of fixture.useCases) {
      let answer = await ask(one)
      for (; answer.status === 503 && performance.now() - thawedMs < BACK_WITHIN_MS; answer = await ask(one))
        await sleep(100)
      expect(answer).toMatchObject({ status: one.status })
    }
    expect(performance.now() - thawedMs).toBeLessThan(BACK_WITHIN_MS)
    expect(fixture.dead()).toEqual([])
  }, 60_000)

  test('a commit that was sent is told to be of unknown outcome, and repeated it happens once', async () => {
    const command = fixture.useCases.find((one) => one.name === 'a command') as UseCase
    const request = command.request()
    freezeAtCommit(fixture.proxy(command))
    expect(await fixture.send(request, command)).toMatchObject({
      status: 503,
      code: 'outcome_unknown',
      retryAfter: '1',
    })
    fixture.proxy(command).watch(null)
    fixture.proxy(command).thaw()
    await fixture.recovered(request, command)
  }, 60_000)
})

describe('a database that is silent when it is first asked', () => {
  let proxy: TcpProxy
  beforeAll(async () => {
    const { hostname, port } = new URL(testPostgres().ownerUrl)
    proxy = await startTcpProxy({ host: hostname, port: Number(port) })
    proxy.freeze()
  })
  afterAll(() => proxy.close())

  test('is told to the operator, and to a service that starts', async () => {
    const startMs = performance.now()
    const { ownerUrl, serviceUrl } = testPostgres()
    const settings = { DATABASE_URL: proxy.through(serviceUrl), NODE_ENV: 'test' }
    const [command, start] = await Promise.allSettled([
      callCli(['tenants', 'list'], { DATABASE_OWNER_URL: proxy.through(ownerUrl) }),
      checkDatabase(settings, migrationSets),
    ])
    expect(command).toMatchObject({ status: 'fulfilled', value: { code: 1 } })
    expect(command).toHaveProperty('value.error', expect.stringContaining('does not answer'))
    expect(start).toMatchObject({ status: 'rejected' })
    expect(start).toHaveProperty('reason', expect.any(OperatorError))
    expect(performance.now() - startMs).toBeLessThan(TOLD_WITHIN_MS)
  }, 30_000)
})
