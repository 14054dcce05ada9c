import type { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { tellBySql } from '@vigencia/testing/postgres/tell-by-sql.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import { connectAsService, connectAsSuperuser } from './support/database-roles.ts'
import { prepareFixture, rawStatements, type RawStatements } from './support/frozen-rows-fixture.ts'
import { CHANGED_KEYS, untoldTables, UNTOLD, updatableKeys } from './support/told-tables.ts'
import { newWorld, NOW } from './support/world.ts'

let api: TestApi
let service: Client
let at: RawStatements
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
  api.setNow(NOW)
  const world = await newWorld(api)
  at = rawStatements(await prepareFixture(api, world))
  const provider = await world.do('providers.create', { name: 'Dra. Ana' })
  await world.do('providers.linkConvenio', { provider_id: provider.id, convenio_id: at.convenio })
  await world.do('appointmentTypes.create', { name: 'Consulta' })
  service = await connectAsService(api.database)
  await service.query("select set_config('vigencia.tenant', $1, false)", [at.tenant])
})
afterAll(async () => {
  await service.end()
  await api.close()
})
beforeEach(async () => {
  await service.query('begin')
  return () => service.query('rollback')
})

const CONVENIO = (at: RawStatements) => at.convenio
const SELF_PAY = (at: RawStatements) => at.selfPay.convenio
const TABLE = (at: RawStatements) => at.open
const TENANT = (at: RawStatements) => at.tenant

type Tamper = readonly [
  what: string,
  sql: (at: RawStatements) => string,
  /** The stream whose entry it would owe. */
  stream: (at: RawStatements) => string,
]

/** Each is taken by every other constraint, and changes what is priced, admitted or decided. */
// prettier-ignore
const TAMPERS: readonly Tamper[] = [
  ["a draft's override, repriced", (at) => `update contracts.overrides set price_cents = 1 where period_id = '${at.draft}'`, CONVENIO],
  ["a draft's override, withdrawn", (at) => `update contracts.overrides set is_deleted = true where period_id = '${at.draft}'`, CONVENIO],
  ["a draft's override, of another procedure", (at) => `update contracts.overrides set procedure_code = 'x' where period_id = '${at.draft}'`, CONVENIO],
  ['a price that nobody agreed', (at) => at.insertOverride(at.draft, '40304361'), CONVENIO],
  ['a price that nobody agreed, merged', (at) => `merge into contracts.overrides o using (select id from contracts.overrides where period_id = '${at.draft}') d on d.id = o.id when matched then update set price_cents = 1`, CONVENIO],
  ["a draft's type rule, uncovered", (at) => `update contracts.type_rules set is_covered = false where period_id = '${at.draft}'`, CONVENIO],
  ['a type rule that nobody agreed', (at) => at.insertTypeRule(at.draft), CONVENIO],
  ["a draft's copay", (at) => `update contracts.periods set copay_enabled = true, default_copay_percent = 90 where id = '${at.draft}'`, CONVENIO],
  ["a draft's percentage", (at) => `update contracts.periods set cbhpm_percentage = 1 where id = '${at.draft}'`, CONVENIO],
  ['a draft, withdrawn', (at) => `update contracts.periods set is_deleted = true where id = '${at.draft}'`, CONVENIO],
  ["a period's days, moved", (at) => `with ended as (update contracts.period_validities set known_until = ${at.revision + 1} where period_id = '${at.draft}' and known_until is null returning *) insert into contracts.period_validities (tenant_id, id, convenio_id, period_id, days, status, known_from) select tenant_id, gen_random_uuid(), convenio_id, period_id, '[2027-02-01,2028-01-01)', status, ${at.revision + 1} from ended`, CONVENIO],
  ['a period in force, ended', (at) => `update contracts.period_validities set known_until = ${at.revision + 1} where period_id = '${at.frozen}' and known_until is null`, CONVENIO],
  ['a period that nobody made', (at) => at.insertValidity('[2028-01-01,)', at.revision + 1, 'active'), CONVENIO],
  ['a table made known to a convenio', (at) => at.insertAvailability(at.published, 'FROZEN', at.revision + 1), CONVENIO],
  ["a convenio's copay", (at) => `update contracts.convenios set copay_enabled = true, default_copay_percent = 100 where id = '${at.convenio}'`, CONVENIO],
  ['a convenio, out of use', (at) => `update contracts.convenios set is_active = false where id = '${at.convenio}'`, CONVENIO],
  ['a self-pay version, closed', (at) => at.endVersion(at.selfPay.revision + 1), SELF_PAY],
  ['a self-pay price on days that had none', (at) => `${at.endVersion(at.selfPay.revision + 1)}; ${at.insertVersion('[2020-01-01,)', at.selfPay.revision + 1)}`, SELF_PAY],
  ['a self-pay entry, taken away', (at) => `update contracts.particular_prices set is_active = false where id = '${at.selfPay.price}'`, SELF_PAY],
  ["a draft table's row, added", (at) => at.insertRow(at.open), TABLE],
  ["a draft table's rows, taken away", (at) => `delete from contracts.price_table_rows where table_id = '${at.open}'`, TABLE],
  ["a draft table's count of rows", (at) => `update contracts.price_tables set row_count = 7 where id = '${at.open}'`, TABLE],
  ['a draft table, published', (at) => `update contracts.price_tables set published_at = now(), digest = sha256('x') where id = '${at.open}'`, TABLE],
  ["a provider's link, closed", () => "update contracts.provider_convenios set unlinked_at = linked_at + interval '1 day', unlinked_on = linked_on + 1", TENANT],
  ['a provider, out of use', () => 'update contracts.providers set is_active = false', TENANT],
  ['an appointment type, renamed', () => "update contracts.appointment_types set name = 'x'", TENANT],
]

const committed = () => service.query('commit')
const owed = () => service.query('set constraints all immediate')

describe('as the service itself and with no entry that tells it, is not committed:', () => {
  test.each(TAMPERS)('%s', async (_what, sql) => {
    await service.query(sql(at))
    await expect(committed()).rejects.toMatchObject({ code: '23503', constraint: 'must_be_told' })
  })
})

describe('with the entry of its stream, and of no other, is taken:', () => {
  test.each(TAMPERS)('%s', async (_what, sql, stream) => {
    await service.query(sql(at))
    await service.query('savepoint untold')
    const other = [at.convenio, at.tenant].find((id) => id !== stream(at)) as string
    await tellBySql(service, at.tenant, other)
    await expect(owed()).rejects.toMatchObject({ constraint: 'must_be_told' })
    await service.query('rollback to savepoint untold')
    await tellBySql(service, at.tenant, stream(at))
    await owed()
  })
})

describe('there is no way round:', () => {
  const reprice = () => service.query(`update contracts.overrides set price_cents = 1 where period_id = '${at.draft}'`)

  test('a row that is written behind the entry owes another one', async () => {
    await tellBySql(service, at.tenant, at.convenio)
    await reprice()
    await expect(committed()).rejects.toMatchObject({ constraint: 'must_be_told' })
  })

  test('a row that is written after a look at what is owed owes it still', async () => {
    await reprice()
    await service.query('set constraints all deferred')
    await expect(committed()).rejects.toMatchObject({ constraint: 'must_be_told' })
  })

  test('what is rolled back to before it is owed no more, and what stays is', async () => {
    await service.query(`update contracts.convenios set name = 'x' where id = '${at.selfPay.convenio}'`)
    await service.query('savepoint between')
    await reprice()
    await service.query('rollback to savepoint between')
    await tellBySql(service, at.tenant, at.selfPay.convenio)
    await reprice()
    await service.query('release savepoint between')
    await expect(committed()).rejects.toMatchObject({ constraint: 'must_be_told' })
  })

  test('the entry that somebody else is about to commit does not stand for it', async () => {
    const other = await connectAsService(api.database)
    await other.query('begin')
    await other.query("select set_config('vigencia.tenant', $1, false)", [at.tenant])
    await tellBySql(other, at.tenant, at.convenio)
    const repriced = reprice()
    await other.query('commit')
    await other.end()
    await repriced
    await expect(committed()).rejects.toMatchObject({ constraint: 'must_be_told' })
  })

  // prettier-ignore
  test.each([
    ['what is owed, written by hand', (at: RawStatements) => `insert into platform.told_revisions values ('${at.tenant}', '${at.convenio}', ${at.revision})`],
    ['what is owed, taken away', () => 'delete from platform.told_revisions'],
    ['what is owed, put to another revision', () => 'update platform.told_revisions set revision = 1'],
    ['a head that goes on without its entry', (at: RawStatements) => `update platform.chains set revision = revision + 1 where chain_id = '${at.convenio}'`],
    ['triggers that are switched off', () => 'alter table contracts.overrides disable trigger all'],
    ['a session that fires none', () => 'set session_replication_role = replica'],
    ["an override, deleted", () => 'delete from contracts.overrides'],
    ['an override, of another period', (at: RawStatements) => `update contracts.overrides set period_id = '${at.frozen}'`],
    ['a convenio of another id', () => 'update contracts.convenios set id = gen_random_uuid()'],
    ['a period of another convenio', (at: RawStatements) => `update contracts.periods set convenio_id = '${at.selfPay.convenio}'`],
    ['a version that is known again', () => 'update contracts.particular_price_versions set days = null'],
  ])('%s is no right of the service', async (_what, sql) => {
    await expect(service.query(sql(at))).rejects.toMatchObject({ code: '42501' })
  })
})

describe('in the catalogue', () => {
  test('every table of a tenant is told, or refuses to be changed, or has its reason', async () => {
    const open = (await untoldTables(service)).filter(({ table }) => !Object.hasOwn(UNTOLD, table))
    expect(open.filter(({ table }) => table.startsWith('contracts.'))).toEqual([])
  })

  test('no right to update is of a whole table, or of a column that is a key', async () => {
    const superuser = await connectAsSuperuser(api.database)
    const { rows } = await service.query<{ role: string }>('select current_user as role')
    expect(await updatableKeys(superuser, rows[0]?.role as string)).toEqual(Object.keys(CHANGED_KEYS))
    await superuser.end()
  })
})
