import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeApiService, type ApiService } from '@vigencia/api/service.ts'
import { readApiSettings } from '@vigencia/api/settings.ts'
import { isDatabaseAway } from '@vigencia/database/connections/database-away.ts'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import { CONVENIOS } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTcpProxy, type TcpProxy } from '@vigencia/testing/network/tcp-proxy.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall, type TestApi } from '@vigencia/testing/stack/test-api.ts'
import { workOf } from '@vigencia/testing/stack/work-of.ts'
import { chanceFrom, proofSeed, proofSize, proofTime, recordProof } from './support/proof-size.ts'
import { lossFixture, type LossFixture } from './support/losses/loss-fixture.ts'
import { killBackend } from './support/losses/kill-backend.ts'
import { countChunks, loseAtChunk, loseCommit, type Manner } from './support/losses/lose-connection.ts'
import { undertakingFixture, type UndertakingFixture } from './support/losses/undertakings.ts'
import type { UseCase } from './support/losses/use-cases.ts'

const MANNERS: readonly Manner[] = ['closed', 'reset', 'killed']
const LOSSES = proofSize({ short: 20, full: 100 })
const EACH = proofSize({ short: 1, full: 25 })

describe('a connection to the database that is lost in the midst of a use case', () => {
  let fixture: LossFixture
  beforeAll(async () => {
    fixture = await lossFixture()
  }, 60_000)
  afterAll(() => fixture.close(), 60_000)

  test('ends no process: 503 for what was under way, and the next is answered', proofTime, async () => {
    const chance = chanceFrom(proofSeed())
    const counts = new Map<UseCase, number>()
    for (const one of fixture.useCases) {
      await one.prepare?.()
      counts.set(one, await countChunks(fixture.proxy(one), () => fixture.send(one.request(), one)))
    }
    const facts = { lost: 0, unavailable: 0, 'outcome unknown': 0, 'broken off': 0, 'answered all the same': 0 }
    for (let loss = 0; loss < LOSSES; loss += 1) {
      const one = fixture.useCases[loss % fixture.useCases.length] as UseCase
      const manner = MANNERS[Math.floor(chance() * 3)] as Manner
      await one.prepare?.()
      const request = one.request()
      const nth = 1 + Math.floor(chance() * (counts.get(one) as number))
      const met = loseAtChunk(fixture.proxy(one), nth, manner, killBackend)
      const answer = await fixture.send(request, one)
      fixture.proxy(one).watch(null)
      const what = `${one.name}, ${manner} at chunk ${nth}: ${JSON.stringify(answer)}`
      expect(fixture.dead(), what).toEqual([])
      expect(met.isLost ? [one.status, 503, 'broken off'] : [one.status], what).toContain(answer.status)
      if (
        answer.status === 503 &&
        one.service !== 'ws400' &&
        one.name !== 'whether it is ready' &&
        one.isOldWire !== true
      )
        expect(answer.code, what).toBe(met.wasCommitting && one.isCommand ? 'outcome_unknown' : 'unavailable')
      if (answer.status === 'broken off') expect(one.isStreamed, what).toBe(true)
      facts.lost += Number(met.isLost)
      facts.unavailable += Number(answer.status === 503 && answer.code !== 'outcome_unknown')
      facts['outcome unknown'] += Number(answer.code === 'outcome_unknown')
      facts['broken off'] += Number(answer.status === 'broken off')
      facts['answered all the same'] += Number(met.isLost && answer.status === one.status)
      await fixture.recovered(one.isRepeatable ? request : one.request(), one)
    }
    expect(facts.lost).toBeGreaterThan(LOSSES / 2)
    recordProof({
      part: 'connections lost in the midst of use cases',
      size: `${LOSSES} losses`,
      seed: proofSeed(),
      facts,
    })
  })
})

describe('a connection to the database that is lost behind what no request waits for', () => {
  let fixture: UndertakingFixture
  beforeAll(async () => {
    fixture = await undertakingFixture()
  }, 60_000)
  afterAll(() => fixture.close(), 60_000)

  test('is told to who started it, and the next one ends well', proofTime, async () => {
    const chance = chanceFrom(proofSeed() + 1)
    const facts = { lost: 0, told: 0 }
    for (const { name, prepare, run } of fixture.undertakings) {
      await prepare?.()
      const count = await countChunks(fixture.proxy, run)
      for (let loss = 0; loss < EACH; loss += 1) {
        const manner = MANNERS[Math.floor(chance() * 3)] as Manner
        const nth = 1 + Math.floor(chance() * count)
        await prepare?.()
        const met = loseAtChunk(fixture.proxy, nth, manner, killBackend)
        const error = await run().then(
          () => null,
          (thrown: unknown) => thrown,
        )
        fixture.proxy.watch(null)
        const isTold = error instanceof OperatorError || isDatabaseAway(error)
        expect(error === null || (met.isLost && isTold), `${name}, ${manner} at chunk ${nth}: ${String(error)}`).toBe(
          true,
        )
        facts.lost += Number(met.isLost)
        facts.told += Number(error !== null)
        await prepare?.()
        await run()
      }
    }
    expect(facts.told).toBeGreaterThan(0)
    recordProof({
      part: 'connections lost in the midst of jobs, migrations and commands',
      size: `${EACH} losses of each kind`,
      seed: proofSeed() + 1,
      facts,
    })
  })
})

describe('a COMMIT that was sent and not answered', () => {
  let api: TestApi
  let proxy: TcpProxy
  let proxied: ApiService
  beforeAll(async () => {
    api = (await startTestStack({ api: {}, own: true })).api
    const { hostname, port } = new URL(api.database.serviceUrl)
    proxy = await startTcpProxy({ host: hostname, port: Number(port) })
    const url = proxy.through(api.database.serviceUrl)
    proxied = await makeApiService(readApiSettings({ DATABASE_URL: url, LOG_LEVEL: 'silent' }))
  })
  afterAll(async () => {
    await proxied.close()
    await proxy.close()
    await api.close()
  })

  const command = (key: string, name: string) =>
    restCall(
      proxied,
      'POST',
      CONVENIOS,
      { name, payment_type: 'convenio' },
      { 'x-api-key': key, 'idempotency-key': name },
    )

  test.each(['client', 'server'] as const)(
    'is 503 outcome_unknown where the chunk of the %s is lost, and repeated it happens once',
    async (side) => {
      const clinic = await api.newTenant()
      loseCommit(proxy, side)
      const answer = await command(clinic.key, 'Once')
      proxy.watch(null)
      expect(answer).toMatchObject({ status: 503, body: { code: 'outcome_unknown' } })
      expect(answer.headers.get('retry-after')).toBe('1')
      expect(await command(clinic.key, 'Once')).toMatchObject({ status: 201 })
      expect((await clinic.rest('GET', CONVENIOS)).body.items).toHaveLength(1)
    },
  )

  test('is unavailable where nothing was sent yet', async () => {
    const clinic = await api.newTenant()
    loseAtChunk(proxy, 1, 'reset', killBackend)
    expect(await command(clinic.key, 'Never')).toMatchObject({ status: 503, body: { code: 'unavailable' } })
    proxy.watch(null)
  })
})

describe('a pool of one', () => {
  let api: TestApi
  beforeAll(async () => {
    api = (await startTestStack({ api: { DATABASE_POOL: '1' }, own: true })).api
  })
  afterAll(() => api.close())

  test('a connection that is lost in the midst of a transaction leaves its place in the pool to another', async () => {
    const clinic = await api.newTenant()
    for (let lost = 0; lost < 3; lost += 1) {
      const cut = workOf(api, clinic).read((work) => work.sql('select pg_terminate_backend(pg_backend_pid())'))
      await expect(cut).rejects.toThrow(/terminat|connection/i)
    }
    expect((await clinic.rest('GET', '/v1/scheduling/convenios')).status).toBe(200)
  })
})
