import { once } from 'node:events'
import type { ChildProcess } from 'node:child_process'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeListeningApi, type ListeningApi } from '@vigencia/testing/stack/listening-api.ts'
import { CONVENIOS, scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import type { TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { startApiProcess } from './support/api-process.ts'
import { connectAsSuperuser } from './support/database-roles.ts'
import { overlappingPairs, pricedTwice } from './support/overlapping-pairs.ts'
import { proofSize, proofTime, recordProof } from './support/proof-size.ts'
import { RACES, type Fixture, type Race, type Sent } from './support/races.ts'

// Sixteen at once over HTTP, at two processes of the service, on one convenio.

const RUNNERS = 16
const ROUNDS = proofSize({ short: 1, full: 63 })

let api: ListeningApi
let other: { readonly url: string; readonly process: ChildProcess }
let clinic: TestTenant
let superuser: Client
beforeAll(async () => {
  api = await makeListeningApi({}, { own: true })
  clinic = await api.newTenant()
  other = await startApiProcess({ DATABASE_URL: api.database.serviceUrl })
  superuser = await connectAsSuperuser(api.database)
})
afterAll(async () => {
  other.process.kill('SIGTERM')
  await once(other.process, 'exit')
  await superuser.end()
  await api.close()
})

async function prepareFixture(race: Partial<Race> = {}): Promise<Fixture> {
  const make = scenario(clinic)
  const payment_type = race.ofSelfPay === true ? 'particular' : 'convenio'
  const convenio = await make.convenio({ name: `Race ${crypto.randomUUID()}`, payment_type })
  const own = { '10101012': 100, '40304361': 333 }
  const period = await make.period(convenio, { start_date: '2020-01-01', end_date: '2090-12-31' }, own)
  const draft = await make.draft(convenio, { start_date: '2095-01-01', end_date: '2095-12-31' })
  const superseding: string[] = []
  for (const days of race.superseding ?? [])
    superseding.push(await make.draft(convenio, { ...days, supersedes: period }))
  const soldAndRenewed = race.ofSelfPay === true ? await prepareSelfPay(convenio, period) : { sold: '', renewal: '' }
  return { convenio, period, draft, superseding, ...soldAndRenewed }
}

async function prepareSelfPay(convenio: string, period: string): Promise<Pick<Fixture, 'sold' | 'renewal'>> {
  const path = `${CONVENIOS}/${convenio}`
  const price = { procedure_code: 'P', procedure_name: 'Sold', price_cents: 1005 }
  const sold = await clinic.rest('POST', `${path}/particular-prices`, price)
  const renewal = { new_end_date: '2094-12-31', reajuste_percent: 10 }
  const { body } = await clinic.rest('POST', `${path}/contracts/${period}/renew`, renewal)
  return { sold: sold.body.id, renewal: body.new_period_id }
}

interface Finished extends Sent {
  readonly status: number
  readonly answer: any // eslint-disable-line typescript/no-explicit-any -- as it is answered
}

async function run(fixture: Fixture, race: Race): Promise<Finished[]> {
  const runners = Array.from({ length: RUNNERS }, (_, i) => race.runner(fixture, i))
  return Promise.all(
    runners.map(async (sent, i) => {
      const hasBody = sent.body !== undefined
      const response = await fetch((i % 2 === 0 ? api.url : other.url) + sent.path, {
        method: sent.method,
        headers: { 'x-api-key': clinic.key, ...(hasBody && { 'content-type': 'application/json' }) },
        ...(hasBody && { body: JSON.stringify(sent.body) }),
      })
      const text = await response.text()
      return { ...sent, status: response.status, answer: text === '' ? null : JSON.parse(text) }
    }),
  )
}

const revisionOf = async ({ convenio }: Fixture) =>
  (await clinic.rest('GET', `${CONVENIOS}/${convenio}`)).body.revision as number

describe.each(Object.entries(RACES))('of sixteen at once, %s', (name, race) => {
  test('one is carried out, the others are told why not, and no day has two periods', proofTime, async () => {
    const tally = new Map<string, number>()
    for (let round = 0; round < ROUNDS; round++) {
      const fixture = await prepareFixture(race)
      const before = await revisionOf(fixture)
      const finished = await run(fixture, race)
      const output = finished.map(({ kind, status, answer }) => `${kind} ${status} ${answer?.code ?? ''}`)
      const isSame = ({ status, answer }: Finished) => status === 200 && answer.already_existed === true
      const carriedOut = finished.filter((one) => one.status < 300 && !isSame(one))
      // of several deletions of one draft, the first deletes it, and the others answer the same
      const deletion = carriedOut.find(({ kind }) => kind === 'remove')
      const done = carriedOut.filter((one) => one.kind !== 'remove' || one === deletion)
      const late = finished.filter((one) => one.status >= 300)

      for (const kinds of race.oneOf)
        expect(
          done.filter(({ kind }) => kinds.includes(kind)),
          output.join('\n'),
        ).toHaveLength(1)
      expect(
        late.filter(({ answer }) => !race.losers.includes(answer?.code)),
        output.join('\n'),
      ).toEqual([])
      if (race.orSame === true)
        expect(new Set(finished.map(({ answer }) => answer.new_period_id)).size, output.join('\n')).toBe(1)
      // what was carried out is exactly what the convenio's history holds
      expect(await revisionOf(fixture)).toBe(before + done.length)
      const { body } = await clinic.rest('GET', `${CONVENIOS}/${fixture.convenio}/changelog/verify`)
      expect(body).toMatchObject({ intact: true, revision: before + done.length })
      for (const one of output) tally.set(one.trim(), (tally.get(one.trim()) ?? 0) + 1)
    }
    expect(await pricedTwice(superuser)).toBe(0)
    recordProof({
      part: `sixteen at once: ${name}`,
      size: `${ROUNDS} rounds of ${RUNNERS}, two processes`,
      seed: null,
      facts: Object.fromEntries([...tally].toSorted()),
    })
  })
})

test('who looks for days with two periods finds one that is planted', async () => {
  await prepareFixture()
  await superuser.query('begin; alter table contracts.period_validities drop constraint period_overlap')
  await superuser.query('set local session_replication_role = replica')
  await superuser.query(
    `insert into contracts.period_validities (tenant_id, id, convenio_id, period_id, days, status, known_from, known_until)
     select v.tenant_id, gen_random_uuid(), v.convenio_id, other.id, '[2020-01-01,2020-01-02)', 'active', v.known_from, v.known_from + 1
       from contracts.period_validities v join contracts.periods other on other.convenio_id = v.convenio_id and other.id <> v.period_id
      where v.status = 'active' and v.days @> date '2020-01-01' limit 1`,
  )
  expect(await overlappingPairs(superuser)).toBe(1)
  await superuser.query('rollback')
  expect(await overlappingPairs(superuser)).toBe(0)
})
