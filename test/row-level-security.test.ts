import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import {
  catalogueTables,
  functionsOfTheirOwner,
  leadingColumnsOfForeignKeys,
  leadingColumnsOfIndexes,
  viewsOfTheirOwner,
} from './support/catalogue.ts'
import { connectAsService, connectAsSuperuser } from './support/database-roles.ts'
import { heardStatements } from './support/sql/heard-statements.ts'
import { parseWithHoles } from './support/sql/parse-with-holes.ts'
import { tenantFaults } from './support/sql/tenant-faults.ts'
import type { Tree } from './support/sql/tree.ts'
import { sqlName, tablesOfTenants } from './support/stored-rows.ts'
import { OF_NO_TENANT } from './support/tables-of-no-tenant.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import { populate } from './support/suites/populate.ts'
import { NOW } from './support/world.ts'

/** Indexes that do not begin with the tenant. */
const ACROSS_TENANTS: Readonly<Record<string, string>> = {
  'platform.api_keys_hash': 'a key is found before its tenant is known',
  'platform.invitations_hash': 'an invitation is found before its tenant is known',
  'platform.passkeys_hash': 'a passkey is found before its tenant is known',
  'platform.sessions_hash': 'a session is found before its tenant is known',
  'platform.sessions_previous_hash': 'a session is found by its secret before, too',
  'platform.tenant_name_taken': 'the operator tells tenants apart by their names',
}

const TENANT_POLICY =
  "tenant: (tenant_id = platform.current_tenant()) / ((tenant_id)::text = current_setting('vigencia.tenant'::text, true))"

const holderOf = (what: string) =>
  `holder: (hash = decode(NULLIF(current_setting('vigencia.${what}_hash'::text, true), ''::text), 'hex'::text)) / -`

const HOLDER_BEFORE = holderOf('session').replace('holder: (hash', 'holder_before: (previous_hash')

/** What lets more through than the tenant's own rows. */
const OTHER_POLICIES: Readonly<Record<string, readonly string[]>> = {
  // who holds the secret sees its row, and may not change it by that
  'platform.api_keys': [holderOf('key')],
  'platform.invitations': [holderOf('invitation')],
  'platform.passkeys': [holderOf('passkey')],
  'platform.sessions': [holderOf('session'), HOLDER_BEFORE],
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
let heard: ReadonlySet<string>[]
beforeAll(async () => {
  const stack = await startTestStack({ api: {}, snvs: {}, registry: 'scripted', own: true })
  api = stack.api
  heard = [stack.api, stack.snvs].map(({ service }) => heardStatements(service.context))
  api.setNow(NOW)
  superuser = await connectAsSuperuser(api.database)
  service = await connectAsService(api.database)
  tenants = await populate(api, superuser)
}, 240_000)
afterAll(async () => {
  await Promise.all([superuser.end(), service.end()])
  await api.close()
})

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

test('the tenant is named for every table of what the ORM makes', async () => {
  const statements = heard.flatMap((one) => [...one])
  const trees = await Promise.all(statements.map((text) => parseWithHoles([text])))
  const faults = trees.flatMap((tree, at) =>
    (tree === null ? ['not read'] : tenantFaults(tree)).map((fault) => `${fault}: ${statements[at]}`),
  )
  expect(faults).toEqual([])
  expect(statements.length).toBeGreaterThan(100)
  const planted = (await parseWithHoles([`select "p".* from "plans"."plans" as "p" where "p"."id" = 1`])) as Tree
  expect(tenantFaults(planted)).toEqual(['plans.plans p'])
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
