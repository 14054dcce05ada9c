import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '@vigencia/testing/postgres/make-test-database.ts'
import { catalogueTables } from './support/catalogue.ts'
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
    return (await functionsOfTriggers(owner)).flatMap((name) => reached(name).map((table) => `${name}: ${table}`))
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
