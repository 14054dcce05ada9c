import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONVENIOS, scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { REST, takesIdempotencyKey, type WireInput } from './support/call-operation.ts'
import {
  catalogueTables,
  functionsOfTheirOwner,
  leadingColumnsOfForeignKeys,
  leadingColumnsOfIndexes,
  viewsOfTheirOwner,
} from './support/catalogue.ts'
import { connectAsService, connectAsSuperuser } from './support/database-roles.ts'
import { operationCalled, operations } from './support/operations.ts'
import { reportInput } from './support/scenarios/cases.ts'
import { scenarios } from './support/scenarios/all-scenarios.ts'
import { sqlName, tablesOfTenants } from './support/stored-rows.ts'
import { OF_NO_TENANT } from './support/tables-of-no-tenant.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import { newWorld, NOW } from './support/world.ts'

/** Indexes that do not begin with the tenant. */
const ACROSS_TENANTS: Readonly<Record<string, string>> = {
  'platform.api_keys_hash': 'a key is found before its tenant is known',
  'platform.tenant_name_taken': 'the operator tells tenants apart by their names',
}

const TENANT_POLICY =
  "tenant: (tenant_id = platform.current_tenant()) / ((tenant_id)::text = current_setting('vigencia.tenant'::text, true))"

/** What lets more through than the tenant's own rows. */
const OTHER_POLICIES: Readonly<Record<string, readonly string[]>> = {
  // who holds the key sees its row, and may not change it by that
  'platform.api_keys': [
    "holder: (hash = decode(NULLIF(current_setting('vigencia.key_hash'::text, true), ''::text), 'hex'::text)) / -",
  ],
  // for the owner alone, who makes and lists tenants at the command line
  'platform.tenants': ['owner: true / true'],
}

const RUN_AS_OWNER: Readonly<Record<string, string>> = {
  'jobs.schedule_tenant':
    'writes the schedules of the tenant of the transaction, when it is made or opens a desk; the service may write none',
  'platform.append_entry':
    'moves the head of a chain, which the service itself may not; FORCE holds the owner to the tenant too',
  'platform.owe_entry':
    'notes which entry a stream owes, which the service itself may not; FORCE holds the owner to the tenant too',
}

let api: TestApi
let superuser: Client
let service: Client
let tenants: string[]
beforeAll(async () => {
  api = (await startTestStack({ api: {}, snvs: {}, registry: 'scripted', own: true })).api
  api.setNow(NOW)
  superuser = await connectAsSuperuser(api.database)
  service = await connectAsService(api.database)
  tenants = await populate()
}, 60_000)
afterAll(async () => {
  await Promise.all([superuser.end(), service.end()])
  await api.close()
})

/** Every operation answers once, each in a tenant of its own: so every table holds rows of some tenants. */
async function populate(): Promise<string[]> {
  const made = []
  for (const operation of operations) {
    const world = await newWorld(api)
    const input = await scenarios[operation.name]?.happy(world)
    const headers = {
      'x-api-key': world.tenant.key,
      ...(takesIdempotencyKey(operation.card) && { 'idempotency-key': 'one-wish' }),
    }
    if (input !== undefined) await REST.call(world.entryPoint, operation, input, headers)
    made.push(world.tenant.id)
  }
  await fillWhatOneCallLeavesEmpty()
  return made
}

/** Some tables are only filled by one operation after another, or by a header. */
async function fillWhatOneCallLeavesEmpty(): Promise<void> {
  for (const clinic of [await api.newTenant(), await api.newTenant()]) {
    const make = scenario(clinic)
    await make.table('2024', { '10101012': '200.05' })
    await make.period(await make.convenio(), { start_date: '2024-01-01', cbhpm_table_version: '2024' })
    await clinic.rest('POST', CONVENIOS, { name: 'Kept', payment_type: 'convenio' }, { 'idempotency-key': 'kept' })
    await sendCase(clinic)
  }
}

/** What only a worker and the registry bring: an attempt, and a list of codes. */
async function sendCase(clinic: TestTenant): Promise<void> {
  const call = (name: string, input: WireInput) =>
    REST.call((path, request) => api.service.app.request(path, request), operationCalled(name), input, {
      'x-api-key': clinic.key,
    })
  await call('caseDesk.set', { registry: 'stand_in' })
  const { body } = await call('cases.report', reportInput())
  const values = [clinic.id, body.id]
  await superuser.query('set session_replication_role = replica')
  await superuser.query(
    `insert into snvs.attempts (tenant_id, case_id, number, fence, registry, started_at, content)
       select tenant_id, id, 1, 1, 'stand_in', created_at, content from snvs.cases where tenant_id = $1 and id = $2`,
    values,
  )
  await superuser.query(
    `with list as (
       insert into snvs.code_lists (tenant_id, registry, version, code_count, fetched_at, checked_at)
         values ($1, 'stand_in', 1, 1, now(), now()) returning tenant_id, registry, version)
     insert into snvs.codes (tenant_id, registry, group_id, event_id, classification_id, group_name, event_name, classification_name, known_from)
       select tenant_id, registry, 1, 1, 1, 'g', 'e', 'c', version from list`,
    values.slice(0, 1),
  )
  await superuser.query('reset session_replication_role')
}

const setTenant = (client: Client, id: string) => client.query("select set_config('vigencia.tenant', $1, false)", [id])

describe('in the catalogue', () => {
  test('every table has a tenant, but for those that are of none', async () => {
    const tables = await catalogueTables(superuser)
    expect(tables.filter(({ hasTenant }) => !hasTenant).map(({ table }) => table)).toEqual(Object.keys(OF_NO_TENANT))
    expect(tables.length).toBeGreaterThan(10)
  })

  test('row-level security is enabled and forced on each table with a tenant, by the one policy', async () => {
    for (const { table, isEnabled, isForced, policies } of (await catalogueTables(superuser)).filter(
      (one) => one.hasTenant,
    )) {
      expect({ table, isEnabled, isForced }).toEqual({ table, isEnabled: true, isForced: true })
      expect(policies, table).toEqual([...(OTHER_POLICIES[table] ?? []), TENANT_POLICY])
    }
  })

  test('the tenant leads every index, every primary, unique and exclusion constraint', async () => {
    const others = (await leadingColumnsOfIndexes(superuser)).filter(({ column }) => column !== 'tenant_id')
    expect(others.map(({ name }) => name)).toEqual(Object.keys(ACROSS_TENANTS))
  })

  test('the tenant leads every foreign key, on both sides', async () => {
    const all = await leadingColumnsOfForeignKeys(superuser)
    const keys = all.filter(({ table }) => !Object.hasOwn(OF_NO_TENANT, table))
    expect(keys.filter(({ column }) => column !== 'tenant_id -> tenant_id')).toEqual([])
    expect(keys.length).toBeGreaterThan(5)
  })

  test('no view and no function reads with more rights than who asks, but for the one that appends to a chain', async () => {
    expect(await viewsOfTheirOwner(superuser)).toEqual([])
    expect(await functionsOfTheirOwner(superuser)).toEqual(Object.keys(RUN_AS_OWNER))
  })

  test('the role of the services is no superuser, owns nothing, is a member of nothing and bypasses nothing', async () => {
    const { rows } = await service.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
              (select count(*)::int from pg_class where relowner = r.oid) as relations,
              (select count(*)::int from pg_proc where proowner = r.oid) as functions,
              (select count(*)::int from pg_namespace where nspowner = r.oid) as schemas,
              (select count(*)::int from pg_database where datdba = r.oid) as databases,
              (select count(*)::int from pg_auth_members where member = r.oid) as memberships
         from pg_roles r where rolname = current_user`,
    )
    const none = { relations: 0, functions: 0, schemas: 0, databases: 0, memberships: 0 }
    const may = {
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
    }
    expect(rows).toEqual([{ ...may, ...none }])
  })
})

describe('as the service', () => {
  const tablesWithRows = async () => {
    const tables = await tablesOfTenants(superuser)
    return Promise.all(
      tables.map(async (table) => {
        const name = sqlName(table)
        const { rows } = await superuser.query<{ tenant_id: string }>(
          `select distinct tenant_id from ${name} order by 1`,
        )
        return { name, holders: rows.map((row) => row.tenant_id) }
      }),
    )
  }

  test('every table holds rows of somebody, so that what follows says something', async () => {
    expect((await tablesWithRows()).filter(({ holders }) => holders.length === 0)).toEqual([])
  })

  test.each([
    ['is not set', null],
    ['is empty', ''],
    ['is nobody', '00000000-0000-4000-8000-000000000000'],
  ])('no table shows a row where the tenant %s', async (_how, tenant) => {
    const client = await connectAsService(api.database)
    if (tenant !== null) await setTenant(client, tenant)
    for (const { name } of await tablesWithRows())
      expect((await client.query(`select from ${name}`)).rowCount, name).toBe(0)
    await client.end()
  })

  test('each table shows a tenant its own rows, all of them and no other', async () => {
    for (const { name, holders } of await tablesWithRows()) {
      for (const tenant of holders.slice(0, 3)) {
        await setTenant(service, tenant)
        const { rows } = await service.query<{ tenant_id: string; count: string }>(
          `select tenant_id, count(*) from ${name} group by 1`,
        )
        const stored = await superuser.query<{ count: string }>(`select count(*) from ${name} where tenant_id = $1`, [
          tenant,
        ])
        expect(rows, name).toEqual([{ tenant_id: tenant, count: stored.rows[0]?.count }])
      }
    }
  })

  test('no table takes a row for another tenant, gives one to it, or lets it change one', async () => {
    const restrained = await connectWithoutTriggers()
    const denied = { code: '42501' }
    for (const { name, holders } of await tablesWithRows()) {
      const own = holders[0] as string
      const other = tenants.find((tenant) => tenant !== own) as string
      const { rows } = await superuser.query<{ row: object }>(
        `select to_jsonb(t) as row from ${name} t where tenant_id = $1 limit 1`,
        [own],
      )
      const columns = await writableColumns(name)
      const insert = `insert into ${name} (${columns}) select ${columns} from jsonb_populate_record(null::${name}, $1)`
      await setTenant(restrained, own)
      await expect(
        restrained.query(insert, [JSON.stringify({ ...rows[0]?.row, tenant_id: other })]),
        name,
      ).rejects.toMatchObject(denied)
      await expect(orNothing(restrained, `update ${name} set tenant_id = '${other}'`), name).rejects.toMatchObject(
        denied,
      )
      await setTenant(restrained, other)
      await expect(
        orNothing(restrained, `update ${name} set tenant_id = tenant_id where tenant_id = '${own}'`),
        name,
      ).rejects.toMatchObject(denied)
      await expect(orNothing(restrained, `delete from ${name} where tenant_id = '${own}'`), name).rejects.toMatchObject(
        denied,
      )
    }
    await restrained.end()
  })

  /** The service's rights alone: triggers and foreign keys might refuse first, and then prove nothing of the policy. */
  async function connectWithoutTriggers(): Promise<Client> {
    const client = await connectAsSuperuser(api.database)
    await client.query('set session_replication_role = replica')
    const { rows } = await service.query<{ name: string }>('select quote_ident(current_user) as name')
    await client.query(`set role ${rows[0]?.name}`)
    return client
  }

  /** A statement that touches no row is refused too: it could not see one. */
  async function orNothing(client: Client, sql: string): Promise<void> {
    const { rowCount } = await client.query(sql)
    if (rowCount === 0) throw Object.assign(new Error('no row is seen'), { code: '42501' })
  }

  async function writableColumns(name: string): Promise<string> {
    const { rows } = await superuser.query<{ columns: string }>(
      `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
        where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
      [name],
    )
    return rows[0]?.columns as string
  }
})
