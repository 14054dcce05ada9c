import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '@vigencia/testing/postgres/make-test-database.ts'
import { catalogueTables } from './support/catalogue.ts'
import { parseWithHoles } from './support/sql/parse-with-holes.ts'
import { statementsOfFunction } from './support/sql/statements-of-function.ts'
import { asNeighbour, asVariable, tenantFaults } from './support/sql/tenant-faults.ts'
import { TENANT_SCHEMAS } from './support/sql/tenant-schemas.ts'
import type { Tree } from './support/sql/tree.ts'
import { catalogueFunctions, functionsOfTriggers, namesIn } from './support/catalogue-of-functions.ts'

// What Citus needs of the catalogue, so that tenants can be spread over several servers without a change.

let database: TestDatabase
let owner: Client
beforeAll(async () => {
  database = await makeTestDatabase()
  owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})
beforeEach(async () => void (await owner.query('begin')))
afterEach(async () => void (await owner.query('rollback')))

describe('policy', () => {
  async function policiesWithSubSelects(): Promise<string[]> {
    return (await catalogueTables(owner)).flatMap(({ table, policies }) =>
      policies.filter((policy) => /\bselect\b/i.test(policy)).map((policy) => `${table}: ${policy.split(':')[0]}`),
    )
  }

  test('holds no sub-select', async () => {
    expect((await catalogueTables(owner)).flatMap(({ policies }) => policies).length).toBeGreaterThan(40)
    expect(await policiesWithSubSelects()).toEqual([])
  })

  test('that holds one is found', async () => {
    await owner.query('create policy planted on platform.chains using (tenant_id = (select platform.current_tenant()))')
    expect(await policiesWithSubSelects()).toEqual(['platform.chains: planted'])
  })
})

test('the schemas with tables of tenants are those that the statements are read for', async () => {
  const tables = (await catalogueTables(owner)).filter(({ hasTenant }) => hasTenant)
  expect([...new Set(tables.map(({ table }) => table.split('.')[0]))].toSorted()).toEqual(TENANT_SCHEMAS)
})

describe('tenant', () => {
  // What is found by a hash before a tenant is known is in no shard: these tables stay on the coordinator.
  const FOUND_BY_HASH = [
    'platform.session_by_hash: platform.sessions s',
    'platform.signed_in_by_hash: platform.sessions s',
    'platform.passkey_by_hash: platform.passkeys k',
    'platform.invitation_by_hash: platform.invitations i',
  ]

  async function faultsOfFunctions(): Promise<string[]> {
    const functions = (await catalogueFunctions(owner)).filter(({ language }) => language === 'plpgsql')
    const faults = functions.map(async ({ name, definition }) =>
      (await statementsOfFunction(definition))
        .flatMap((statement) => tenantFaults(statement, asVariable))
        .map((fault) => `${name}: ${fault}`),
    )
    const found = (await Promise.all(faults)).flat()
    expect(found).toEqual(expect.arrayContaining(FOUND_BY_HASH))
    return found.filter((fault) => !FOUND_BY_HASH.includes(fault))
  }

  test('is named for every table of a function, by its parameter, a variable or the row of the trigger', async () => {
    expect(await faultsOfFunctions()).toEqual([])
  })

  test.each([
    ['is not named', 'perform from plans.plans where id = 1', 'plans.plans plans'],
    [
      'is taken from a neighbour',
      'perform from plans.plans p join plans.contacts c on c.tenant_id = p.tenant_id where p.tenant_id = tenant',
      'plans.contacts c',
    ],
    ['is not named in what is executed', "execute format('select from plans.%I where id = 1', 'plans')", 'plans.x x'],
  ])('that %s is found', async (_how, statement, fault) => {
    await owner.query(
      `create function plans.planted(tenant uuid) returns void language plpgsql as $$ begin ${statement}; end $$`,
    )
    expect(await faultsOfFunctions()).toEqual([`plans.planted: ${fault}`])
  })

  async function faultsOfViews(): Promise<string[]> {
    const { rows } = await owner.query<{ name: string; text: string }>(
      `select c.oid::regclass::text as name, pg_get_viewdef(c.oid) as text from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'v' and n.nspname = any ($1) order by 1`,
      [TENANT_SCHEMAS],
    )
    const faults = rows.map(async ({ name, text }) => {
      const tree = (await parseWithHoles([text])) as Tree
      // one table has no neighbour: who asks the view names the tenant
      if (JSON.stringify(tree).match(/"RangeVar"/g)?.length === 1) return []
      return tenantFaults(tree, asNeighbour).map((fault) => `${name}: ${fault}`)
    })
    return (await Promise.all(faults)).flat()
  }

  test('joins every table of a view', async () => {
    expect(await faultsOfViews()).toEqual([])
  })

  test('that does not join a table of a view is found', async () => {
    await owner.query(
      'create view plans.planted as select p.id from plans.plans p join plans.contacts c on c.id = p.id join plans.benefits b on b.tenant_id = p.tenant_id',
    )
    expect(await faultsOfViews()).toEqual(['plans.planted: plans.contacts c'])
  })
})

describe('trigger', () => {
  /** The tables of no tenant that a trigger of a tenant's table reaches, by itself or by the functions that it calls. */
  async function tablesElsewhere(): Promise<string[]> {
    const tables = new Map((await catalogueTables(owner)).map(({ table, hasTenant }) => [table, hasTenant]))
    const sources = new Map((await catalogueFunctions(owner)).map(({ name, source }) => [name, source]))
    const reached = (name: string, seen = new Set<string>()): string[] => {
      if (tables.has(name)) return tables.get(name) === true ? [] : [name]
      if (seen.has(name)) return []
      seen.add(name)
      return namesIn(sources.get(name) ?? '').flatMap((other) => reached(other, seen))
    }
    return (await functionsOfTriggers(owner)).flatMap(({ name }) => reached(name).map((table) => `${name}: ${table}`))
  }

  test('of a tenant writes and reads the tables of tenants alone', async () => {
    expect((await functionsOfTriggers(owner)).length).toBeGreaterThan(10)
    expect(await tablesElsewhere()).toEqual([])
  })

  test.each([
    ['by itself', "insert into jobs.schedule (name, cron) values ('x', '* * * * *');"],
    ['by a function that it calls', "perform jobs.schedule_tenant(new.tenant_id, 'tenant');"],
  ])('that writes elsewhere %s is found', async (_how, body) => {
    await owner.query(`
      create function platform.planted() returns trigger language plpgsql as $$ begin ${body} return new; end $$;
      create trigger planted after insert on platform.tenants for each row execute function platform.planted();`)
    expect(await tablesElsewhere()).toContain('platform.planted: jobs.schedule')
  })
})

describe('function', () => {
  /** SQL functions with parameters that read or write a table: Citus knows none of them on a shard. */
  async function tablesInSql(): Promise<string[]> {
    const tables = new Set((await catalogueTables(owner)).map(({ table }) => table))
    return (await catalogueFunctions(owner))
      .filter(({ language, parameters }) => language === 'sql' && parameters > 0)
      .flatMap(({ name, source }) =>
        namesIn(source)
          .filter((other) => tables.has(other))
          .map((table) => `${name}: ${table}`),
      )
  }

  test('with parameters that reads a table is of PL/pgSQL', async () => {
    expect(await tablesInSql()).toEqual([])
  })

  test.each([
    ['return (select count(*) from plans.plans where tenant_id = tenant)'],
    ['begin atomic select count(*) from plans.plans where tenant_id = tenant; end'],
    ["as 'select count(*) from plans.plans where tenant_id = tenant'"],
  ])('of SQL that reads one is found: %s', async (body) => {
    await owner.query(`create function plans.planted(tenant uuid) returns bigint language sql stable ${body}`)
    expect(await tablesInSql()).toEqual(['plans.planted: plans.plans'])
  })

  /** Functions that depend on a table and on a function of it: Citus takes the table for one that depends on itself. */
  async function circles(): Promise<string[]> {
    const { rows } = await owner.query<{ name: string }>(
      `select distinct p.oid::regproc::text || ' names ' || d.refobjid::regproc::text as name
         from pg_depend d join pg_proc p on p.oid = d.objid and d.classid = 'pg_proc'::regclass
         join pg_depend own on own.classid = d.classid and own.objid = d.objid and own.refclassid = 'pg_class'::regclass and own.deptype = 'n'
         join pg_class t on t.oid = own.refobjid
         join pg_depend its on its.classid = d.refclassid and its.objid = d.refobjid and its.refobjid in (t.oid, t.reltype)
        where d.refclassid = 'pg_proc'::regclass and d.refobjid <> d.objid and d.deptype = 'n' order by 1`,
    )
    return rows.map(({ name }) => name)
  }

  test('of a row of a table names no other of the same table in a body that the catalogue has read', async () => {
    expect(await circles()).toEqual([])
  })

  test('of a row that names one is found', async () => {
    await owner.query(`
      create function plans.planted(r plans.plans) returns text language sql return r.id::text;
      create function plans.planted_too(r plans.plans) returns text language sql return plans.planted(r) || r.id;`)
    expect(await circles()).toEqual(['plans.planted_too names plans.planted'])
  })

  /** Trigger functions that name their table by `tg_table_name` in a statement, or join the rows they are given. */
  async function shardBound(): Promise<string[]> {
    const sources = new Map((await catalogueFunctions(owner)).map(({ name, source }) => [name, source]))
    return (await functionsOfTriggers(owner)).flatMap(({ name, transitions }) => {
      const source = sources.get(name) ?? ''
      const joins = (rows: string) =>
        new RegExp(`\\bjoin\\s+${rows}\\b|\\bfrom\\s+${rows}\\b(?:(?!\\bloop\\b)[^;])*?\\bjoin\\b`, 'i').test(source)
      return [
        ...new Set(transitions.filter(joins).map((rows) => `${name} joins ${rows}`)),
        ...(/\bformat\([^;]*\$sql\$[^;]*tg_table_name/i.test(source) ? [`${name} reads tg_table_name`] : []),
      ]
    })
  }

  test('of a trigger joins no transition table and reads its table by its logical name', async () => {
    expect(await shardBound()).toEqual([])
  })

  test.each([
    ['joins touched', 'perform from touched t join plans.plans p on p.tenant_id = t.tenant_id;'],
    ['reads tg_table_name', 'execute format($sql$ select from plans.%I $sql$, tg_table_name);'],
  ])('of a trigger that %s is found', async (fault, body) => {
    await owner.query(`
      create function plans.planted() returns trigger language plpgsql as $$ begin ${body} return null; end $$;
      create trigger planted after insert on plans.plans referencing new table as touched
        for each statement execute function plans.planted();`)
    expect(await shardBound()).toEqual([`plans.planted ${fault}`])
  })
})

test('pages of chains have room for the row that replaces another, because every change rewrites one', async () => {
  const { rows } = await owner.query("select reloptions from pg_class where oid = 'platform.chains'::regclass")
  expect(rows).toEqual([{ reloptions: ['fillfactor=50'] }])
})
