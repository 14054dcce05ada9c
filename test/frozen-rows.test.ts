import type { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import { connectAsOwner, connectAsService } from './support/database-roles.ts'
import { prepareFixture, rawStatements, type RawStatements } from './support/frozen-rows-fixture.ts'
import { NOW } from './support/world.ts'

let api: TestApi
let at: RawStatements
const connections: Record<string, Client> = {}
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
  api.setNow(NOW)
  at = rawStatements(await prepareFixture(api))
  Object.assign(connections, {
    service: await connectAsService(api.database),
    owner: await connectAsOwner(api.database),
  })
  for (const client of Object.values(connections))
    await client.query("select set_config('vigencia.tenant', $1, false)", [at.tenant])
})
afterAll(async () => {
  await Promise.all(Object.values(connections).map((client) => client.end()))
  await api.close()
})

/** Of one period's rows. */
const ofPeriod = (period: string) => `where period_id = '${period}'`

/** Statements that the database refuses whoever sends them, and the constraint that says so. */
// prettier-ignore
const REFUSED: readonly [what: string, sql: (at: RawStatements) => string, constraint: string][] = [
  ['two periods sharing the last day of one', (at) => at.insertValidity('[2027-12-31,2029-01-01)', at.revision + 1), 'period_overlap'],
  ['two periods sharing a day, both priced', (at) => at.insertValidity('[2025-01-01,2026-01-02)', at.revision + 1, 'active'), 'period_overlap'],
  ['a superseding draft sharing a day with a draft', (at) => at.insertValidity('[2027-12-31,2029-01-01)', at.revision + 1, 'draft', true), 'period_overlap_1'],
  ['a superseding period that is no draft', (at) => at.insertValidity('[2030-01-01,)', at.revision + 1, 'active', true), 'period_validities_check4'],
  ['a period known from a revision that is past', (at) => at.insertValidity('[2030-01-01,)', at.revision), 'keep_history'],
  ['a period known from a revision far ahead', (at) => at.insertValidity('[2030-01-01,)', at.revision + 2), 'keep_history'],
  ["a frozen period's percentage", (at) => `update contracts.periods set cbhpm_percentage = 50 where id = '${at.frozen}'`, 'period_not_draft'],
  ["a frozen period's table", (at) => `update contracts.periods set cbhpm_table_version = 'X' where id = '${at.frozen}'`, 'period_not_draft'],
  ["a frozen period's adjustments", (at) => `update contracts.periods set table_adjustments = '{10}' where id = '${at.frozen}'`, 'period_not_draft'],
  ["a frozen period's copay", (at) => `update contracts.periods set copay_enabled = true where id = '${at.frozen}'`, 'period_not_draft'],
  ["a frozen period's being there", (at) => `update contracts.periods set is_deleted = true where id = '${at.frozen}'`, 'period_not_draft'],
  ['a frozen period, deleted', (at) => `delete from contracts.periods where id = '${at.frozen}'`, 'period_not_draft'],
  ['a frozen period given a price', (at) => at.insertOverride(at.frozen, '40304361'), 'period_not_draft'],
  ["a frozen period's price", (at) => `update contracts.overrides set price_cents = 1 ${ofPeriod(at.frozen)}`, 'period_not_draft'],
  ["a frozen period's price, excluded", (at) => `update contracts.overrides set price_cents = null, is_covered = false ${ofPeriod(at.frozen)}`, 'period_not_draft'],
  ["a draft's price that is none", (at) => `update contracts.overrides set price_cents = null ${ofPeriod(at.draft)}`, 'priced_or_excluded'],
  ["a draft's excluded code with a price", (at) => `update contracts.overrides set is_covered = false ${ofPeriod(at.draft)}`, 'priced_or_excluded'],
  ["a frozen period's price, withdrawn", (at) => `update contracts.overrides set is_deleted = true ${ofPeriod(at.frozen)}`, 'period_not_draft'],
  ["a frozen period's price, moved out", (at) => `update contracts.overrides set period_id = '${at.draft}', procedure_code = 'x' ${ofPeriod(at.frozen)}`, 'period_not_draft'],
  ['a price moved into a frozen period', (at) => `update contracts.overrides set period_id = '${at.frozen}', procedure_code = 'x' ${ofPeriod(at.draft)}`, 'period_not_draft'],
  ["a frozen period's price, deleted", (at) => `delete from contracts.overrides ${ofPeriod(at.frozen)}`, 'period_not_draft'],
  ['a frozen period given a type rule', (at) => at.insertTypeRule(at.frozen), 'period_not_draft'],
  ["a frozen period's price, of another accommodation", (at) => `update contracts.overrides set accommodation = 'ward' ${ofPeriod(at.frozen)}`, 'period_not_draft'],
  ["a frozen period's price, fixed", (at) => `update contracts.overrides set fixed = true ${ofPeriod(at.frozen)}`, 'period_not_draft'],
  ["a draft's excluded code that is a package", (at) => `update contracts.overrides set price_cents = null, is_covered = false, package = '{"includes": ["x"]}' ${ofPeriod(at.draft)}`, 'excluded_has_no_terms'],
  ["a plan's accommodation", (at) => `update contracts.convenio_plans set accommodation = 'ward' where convenio_id = '${at.convenio}'`, 'keep_plan'],
  ["a plan's code", (at) => `update contracts.convenio_plans set code = 'x' where convenio_id = '${at.convenio}'`, 'keep_plan'],
  ["a plan's beginning of being known", (at) => `update contracts.convenio_plans set known_from = known_from + 1 where convenio_id = '${at.convenio}'`, 'keep_plan'],
  ['a plan, deleted', (at) => `delete from contracts.convenio_plans where convenio_id = '${at.convenio}'`, 'plans_stay'],
  ["a frozen period's type rule", (at) => `update contracts.type_rules set is_covered = false ${ofPeriod(at.frozen)}`, 'period_not_draft'],
  ["a frozen period's type rule, deleted", (at) => `delete from contracts.type_rules ${ofPeriod(at.frozen)}`, 'period_not_draft'],
  ['a type rule moved into a frozen period', (at) => `update contracts.type_rules set period_id = '${at.frozen}' ${ofPeriod(at.draft)}`, 'period_not_draft'],
  ["a validity's days", (at) => `update contracts.period_validities set days = '[2026-02-01,2027-01-01)' ${ofPeriod(at.frozen)} and known_until is null`, 'keep_history'],
  ["a validity's status", (at) => `update contracts.period_validities set status = 'draft' ${ofPeriod(at.frozen)} and known_until is null`, 'keep_history'],
  ["a validity's beginning of being known", (at) => `update contracts.period_validities set known_from = known_from + 1 ${ofPeriod(at.draft)}`, 'keep_history'],
  ['a validity that ended, ended again', (at) => `update contracts.period_validities set known_until = ${at.revision + 1} ${ofPeriod(at.frozen)} and known_until is not null`, 'keep_history'],
  ['a validity that ended, reopened', (at) => `update contracts.period_validities set known_until = null ${ofPeriod(at.frozen)} and known_until is not null`, 'keep_history'],
  ['a validity ended at a revision that is past', (at) => `update contracts.period_validities set known_until = ${at.revision} ${ofPeriod(at.frozen)} and known_until is null`, 'keep_history'],
  ['a validity, deleted', (at) => `delete from contracts.period_validities ${ofPeriod(at.draft)}`, 'validities_stay'],
  ['a row added to a published table', (at) => at.insertRow(at.published), 'price_table_published'],
  ["a published table's price", (at) => `update contracts.price_table_rows set price = 1 where table_id = '${at.published}'`, 'price_table_published'],
  ["a published table's row, deleted", (at) => `delete from contracts.price_table_rows where table_id = '${at.published}'`, 'price_table_published'],
  ["a draft table's row moved into a published one", (at) => `update contracts.price_table_rows set table_id = '${at.published}', procedure_code = 'x' where table_id = '${at.open}'`, 'price_table_published'],
  ["a published table's header", (at) => `update contracts.price_tables set row_count = 2 where id = '${at.published}'`, 'price_table_published'],
  ["a published table's publication, taken back", (at) => `update contracts.price_tables set published_at = null, digest = null where id = '${at.published}'`, 'price_table_published'],
  ['a table, deleted', (at) => `delete from contracts.price_tables where id = '${at.open}'`, 'tables_stay'],
  ["a table called as a family is", (at) => at.insertTables({ version: 'EDITION', family: 'FAMILY' }, { version: 'FAMILY' }), 'price_table_version_taken'],
  ["a table of a family called as a table is", (at) => at.insertTables({ version: 'EDITION', family: 'OPEN' }), 'price_table_version_taken'],
  ['an errata of a draft table', (at) => at.insertTables({ version: 'OPEN', errata: 1 }), 'price_table_has_draft'],
  ['an errata of an errata that is not there', (at) => at.insertTables({ version: 'FROZEN', errata: 2 }), 'price_table_has_draft'],
  ['an errata of another family than its table', (at) => at.insertTables({ version: 'FROZEN', errata: 1, family: 'FAMILY' }), 'price_table_has_draft'],
  ['a draft table made known', (at) => at.insertAvailability(at.open, 'OPEN', at.revision + 1), 'published_only'],
  ['a table made known by the name of another', (at) => at.insertAvailability(at.published, 'OPEN', at.revision + 1), 'published_only'],
  ['a table known from a revision that is past', (at) => at.insertAvailability(at.published, 'FROZEN', at.revision), 'keep_history'],
  ["a convenio's payment type, once it has periods", (at) => `update contracts.convenios set payment_type = 'sus' where id = '${at.convenio}'`, 'payment_type_fixed'],
  ["a convenio's payment type, once it has prices", (at) => `update contracts.convenios set payment_type = 'convenio' where id = '${at.selfPay.convenio}'`, 'payment_type_fixed'],
  ['two self-pay prices on one day', (at) => at.insertVersion('[2026-01-01,)', at.selfPay.revision + 1), 'particular_price_overlap'],
  ["a self-pay price under another entry's code", (at) => at.insertVersion('[2026-01-01,)', at.selfPay.revision + 1, '40304361'), 'particular_price_versions_tenant_id_convenio_id_price_id_p_fkey'],
  ['a self-pay price known from a revision that is past', (at) => at.insertVersion('[2026-01-01,)', at.selfPay.revision), 'keep_history'],
  ["a self-pay price's amount", () => `update contracts.particular_price_versions set price_cents = 1`, 'keep_history'],
  ["a self-pay price's days", () => `update contracts.particular_price_versions set days = '[2026-01-01,)'`, 'keep_history'],
  ['a self-pay price ended at a revision that is past', (at) => at.endVersion(at.selfPay.revision), 'keep_history'],
  ['a self-pay price, deleted', () => 'delete from contracts.particular_price_versions', 'versions_stay'],
  ["a self-pay entry's code", () => `update contracts.particular_prices set procedure_code = 'x'`, 'particular_price_versions_tenant_id_convenio_id_price_id_p_fkey'],
  ['a self-pay entry, deleted', () => 'delete from contracts.particular_prices', 'entries_stay'],
  ["an entry's text", () => `update platform.change_log set entry = replace(entry, 'created', 'changed')`, 'entries_stay'],
  ["an entry's hash", () => `update platform.change_log set hash = '\\x00'`, 'entries_stay'],
  ['an entry, deleted', (at) => `delete from platform.change_log where revision = ${at.revision}`, 'entries_stay'],
  ['an entry with a wrong hash', (at) => at.insertEntry({ hash: 'ab'.repeat(32) }), 'change_log_hash'],
  ['an entry that skips a revision', (at) => at.insertEntry({ revision: at.revision + 2 }), 'change_log_follows'],
  ['an entry of a revision that is taken', (at) => at.insertEntry({ revision: at.revision }), 'change_log_follows'],
  ['an entry that names another revision', (at) => at.insertEntry({ says: at.revision + 2 }), 'change_log_entry'],
  ['an entry that names another instant', (at) => at.insertEntry({ saysAt: '2026-06-17T00:00:00Z' }), 'change_log_entry'],
  ['an entry no later than the one before', (at) => at.insertEntry({ at: at.changed.at }), 'change_log_later'],
  ['what a revision owes, taken away', () => 'delete from platform.told_revisions', 'told_stay'],
  ['what a revision owes, put to another one', () => 'update platform.told_revisions set revision = 1', 'told_stay'],
  ["a chain's revision", (at) => `update platform.chains set revision = revision + 1 where chain_id = '${at.convenio}'`, 'chains_only_grow'],
  ["a chain's head", (at) => `update platform.chains set hash = '\\x00' where chain_id = '${at.convenio}'`, 'chains_only_grow'],
  ["a chain's kind", (at) => `update platform.chains set kind = 'tenant' where chain_id = '${at.convenio}'`, 'chains_only_grow'],
  ['a chain, deleted', (at) => `delete from platform.chains where chain_id = '${at.convenio}'`, 'chains_stay'],
  ['a chain that does not begin at its beginning', (at) => `insert into platform.chains (tenant_id, chain_id, kind, revision) values ('${at.tenant}', gen_random_uuid(), 'convenio', 5)`, 'chains_start'],
]

/** The same on ground that is not frozen: these go through, so it is not their shape that is refused. */
// prettier-ignore
const TAKEN: readonly [what: string, sql: (at: RawStatements) => string][] = [
  ['a period from the day after on', (at) => at.insertValidity('[2028-01-01,)', at.revision + 1)],
  ["a draft's percentage", (at) => `update contracts.periods set cbhpm_percentage = 50 where id = '${at.draft}'`],
  ["a draft's new price", (at) => at.insertOverride(at.draft, '40304361')],
  ["a draft's price", (at) => `update contracts.overrides set price_cents = 1 ${ofPeriod(at.draft)}`],
  ["a draft's price, excluded", (at) => `update contracts.overrides set price_cents = null, is_covered = false ${ofPeriod(at.draft)}`],
  ["a draft's price, of another accommodation", (at) => `update contracts.overrides set accommodation = 'ward' ${ofPeriod(at.draft)}`],
  ["a plan's name", (at) => `update contracts.convenio_plans set name = 'x' where convenio_id = '${at.convenio}'`],
  ["a draft's new type rule", (at) => at.insertTypeRule(at.draft)],
  ['a validity ended at the next revision', (at) => `update contracts.period_validities set known_until = ${at.revision + 1} ${ofPeriod(at.draft)}`],
  ['a table made known at the next revision', (at) => at.insertAvailability(at.published, 'FROZEN', at.revision + 1)],
  ['a self-pay price ended at the next revision', (at) => at.endVersion(at.selfPay.revision + 1)],
  ['a table of a family of its own', (at) => at.insertTables({ version: 'EDITION', family: 'FAMILY' })],
  ['an errata of a published table', (at) => at.insertTables({ version: 'FROZEN', errata: 1 })],
  ["a draft table's new row", (at) => at.insertRow(at.open)],
  ['the next entry', (at) => at.insertEntry({})],
]

const APPEND_ONLY = [
  'platform.change_log',
  'platform.told_revisions',
  'platform.chains',
  'contracts.periods',
  'contracts.period_validities',
  'contracts.overrides',
  'contracts.type_rules',
  'contracts.convenio_plans',
  'contracts.price_tables',
  'contracts.price_table_rows',
  'contracts.table_availabilities',
  'contracts.particular_price_versions',
  'billing.batches',
  'billing.guides',
  'billing.lines',
  'billing.verdicts',
  'billing.invoices',
  'billing.statements',
  'billing.statement_items',
  'billing.appeals',
  'billing.appeal_items',
  'billing.appeal_answers',
]

describe.each(['service', 'owner'] as const)('raw SQL as the %s', (role) => {
  beforeEach(async () => {
    const client = connections[role] as Client
    await client.query('begin')
    return () => client.query('rollback')
  })
  const run = (sql: string) => (connections[role] as Client).query(sql)

  /** By the constraint, or already because the service has no right to such a statement at all. */
  async function expectRefusal(sql: string, constraint: string): Promise<void> {
    const refused = await run(sql).then(
      ({ rowCount }) => expect.fail(`it went through: ${rowCount} rows`),
      (error: { code: string; constraint?: string }) => error,
    )
    if (role === 'service' && refused.code === '42501') return
    expect(refused).toMatchObject({ constraint })
  }

  test.each(REFUSED)('does not bring about: %s', async (_what, sql, constraint) => {
    await expectRefusal(sql(at), constraint)
  })

  test('does not commit a validity that ends with no entry in the change log that tells it', async () => {
    await run(`update contracts.period_validities set known_until = ${at.revision + 1} ${ofPeriod(at.draft)}`)
    await expectRefusal('set constraints all immediate', 'must_be_told')
  })

  test.each(TAKEN)('brings about: %s', async (_what, sql) => {
    expect((await run(sql(at))).rowCount).toBeGreaterThan(0)
  })

  test.each(APPEND_ONLY)('does not empty %s', async (table) => {
    await expect(run(`truncate ${table} cascade`)).rejects.toMatchObject({
      code: role === 'service' ? '42501' : '23514',
    })
  })
})
