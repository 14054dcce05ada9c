import type { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { tellBySql, writeToldRows } from '@vigencia/testing/postgres/tell-by-sql.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import { connectAsService, connectAsSuperuser } from './support/database-roles.ts'
import { prepareTampered, TAMPERS, type Tampered } from './support/tampers/tampers.ts'
import { CHANGED_KEYS, untoldTables, UNTOLD, updatableKeys } from './support/tampers/told-tables.ts'
import { newWorld, NOW } from './support/world.ts'

let api: TestApi
let service: Client
let at: Tampered
beforeAll(async () => {
  api = (await startTestStack({ api: {}, snvs: {}, registry: 'scripted', own: true })).api
  api.setNow(NOW)
  at = await prepareTampered(await newWorld(api))
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

test('when a key was last used decides nothing, and owes nothing', async () => {
  await service.query("update platform.api_keys set last_used_at = now() + interval '1 day'")
  await committed()
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

  test('a snapshot from before that entry does not see it either', async () => {
    await service.query('set transaction isolation level repeatable read')
    await service.query('select from platform.chains')
    const other = await connectAsService(api.database)
    await writeToldRows(other, at.tenant, at.convenio, () => Promise.resolve())
    await other.end()
    await expect(reprice()).rejects.toMatchObject({ code: '40001' })
  })

  // prettier-ignore
  test.each([
    ['what is owed, written by hand', (at: Tampered) => `insert into platform.told_revisions values ('${at.tenant}', '${at.convenio}', ${at.revision})`],
    ['what is owed, taken away', () => 'delete from platform.told_revisions'],
    ['what is owed, put to another revision', () => 'update platform.told_revisions set revision = 1'],
    ['a head that goes on without its entry', (at: Tampered) => `update platform.chains set revision = revision + 1 where chain_id = '${at.convenio}'`],
    ['triggers that are switched off', () => 'alter table contracts.overrides disable trigger all'],
    ['a session that fires none', () => 'set session_replication_role = replica'],
    ["a tenant's zone", () => "update platform.tenants set time_zone = 'UTC'"],
    ['an override, deleted', () => 'delete from contracts.overrides'],
    ['an override, of another period', (at: Tampered) => `update contracts.overrides set period_id = '${at.frozen}'`],
    ['a convenio of another id', () => 'update contracts.convenios set id = gen_random_uuid()'],
    ['a period of another convenio', (at: Tampered) => `update contracts.periods set convenio_id = '${at.selfPay.convenio}'`],
    ['a version that is known again', () => 'update contracts.particular_price_versions set days = null'],
  ])('%s is no right of the service', async (_what, sql) => {
    await expect(service.query(sql(at))).rejects.toMatchObject({ code: '42501' })
  })
})

describe('in the catalogue', () => {
  test('every table of a tenant is told, or refuses to be changed, or has its reason', async () => {
    const open = (await untoldTables(service)).filter(({ table }) => !Object.hasOwn(UNTOLD, table))
    expect(open).toEqual([])
  })

  test('no right to update is of a whole table, or of a column that is a key', async () => {
    const superuser = await connectAsSuperuser(api.database)
    const { rows } = await service.query<{ role: string }>('select current_user as role')
    expect(await updatableKeys(superuser, rows[0]?.role as string)).toEqual(Object.keys(CHANGED_KEYS))
    await superuser.end()
  })
})
