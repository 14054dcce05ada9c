import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from 'pg'
import { scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { workOf } from '@vigencia/testing/stack/work-of.ts'
import { connectAsSuperuser } from './support/database-roles.ts'
import { overlappingVersions, pricedTwice } from './support/overlapping-pairs.ts'
import { proofTime, recordProof } from './support/proof-size.ts'
import { replayedRows } from './support/replayed-rows.ts'
import { payerOf, tellYear } from './support/story/told-year.ts'
import { PAYER_YEAR } from './support/years/payer-year.ts'
import { PUBLIC_YEAR } from './support/years/public-year.ts'
import { SELF_PAY_YEAR } from './support/years/self-pay-year.ts'

// A year of work with three payers, late and corrected as it comes. Every price in it was worked out by hand.

let api: TestApi
let clinic: TestTenant
let make: Scenario
let superuser: Client
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
  api.setNow('2026-01-05T15:00:00Z')
  clinic = await api.newTenant()
  make = scenario(clinic)
  superuser = await connectAsSuperuser(api.database)
})
afterAll(async () => {
  await superuser.end()
  await api.close()
})

const noDayTwice = async () => expect(await pricedTwice(superuser)).toBe(0)
test.each([
  ['a payer by table and prices of its own', 'convenio', PAYER_YEAR],
  ['self-pay prices', 'particular', SELF_PAY_YEAR],
  ['a public payer by tables that come late', 'sus', PUBLIC_YEAR],
] as const)(
  'a year of work with %s costs, on each border day at every revision, what was worked out by hand',
  proofTime,
  async (what, payment_type, year) => {
    // prettier-ignore
    api.setNow('2026-01-05T15:00:00Z')
    if (payment_type === 'convenio') await make.table('25', { B: '100.00', C: '33.33' })
    const payer = payerOf(clinic, make, await make.convenio({ name: `Year of ${what}`, payment_type }))
    const { quotes, snapshots } = await tellYear(api, clinic, payer, year, noDayTwice)
    expect(await replayedRows(workOf(api, clinic))).toEqual({ faults: [], notProvable: [] })
    const facts = { 'quotes compared': quotes, 'snapshots compared': snapshots, 'days of work': year.length }
    recordProof({ part: `a year of work with ${what}`, size: `${year.length} acts`, seed: null, facts })
  },
)

test('who looks for self-pay prices that share a day finds one that is planted', async () => {
  await superuser.query(
    'begin; alter table contracts.particular_price_versions drop constraint if exists particular_price_overlap',
  )
  await superuser.query('set local session_replication_role = replica')
  const { rows } = await superuser.query(
    `insert into contracts.particular_price_versions (tenant_id, id, convenio_id, price_id, procedure_code, days, price_cents, procedure_name, known_from, known_until)
     select tenant_id, gen_random_uuid(), convenio_id, price_id, procedure_code, '[2026-04-01,2026-04-02)', 1, procedure_name, known_from, known_from + 1
       from contracts.particular_price_versions where procedure_code = 'P' and days @> date '2026-04-01' limit 1 returning id`,
  )
  expect(rows).toHaveLength(1)
  expect(await overlappingVersions(superuser)).toBe(1)
  await superuser.query('rollback')
  expect(await pricedTwice(superuser)).toBe(0)
})
