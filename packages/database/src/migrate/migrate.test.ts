import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '@vigencia/testing/postgres/make-test-database.ts'
import { checkSchema } from './check-schema.ts'
import { migrate } from './migrate.ts'

const WORKS = '-- release-before: works\n'

let database: TestDatabase
let folder: string

beforeEach(async () => {
  database = await makeTestDatabase('template1')
  folder = await mkdtemp(join(tmpdir(), 'migrations of vigencia-'))
})

afterEach(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

test('migrations apply in the order of their numbers, once', async () => {
  await applyMigrations({
    '0002-fill': 'INSERT INTO shop.goods VALUES (1)',
    '0001-goods': 'CREATE TABLE shop.goods (id int)',
  })
  expect(await migrateShop()).toEqual(['shop/0001-goods', 'shop/0002-fill'])
  expect(await migrateShop()).toEqual([])
  expect(await ask(database.ownerUrl, 'SELECT id FROM shop.goods')).toEqual([{ id: 1 }])
})

test('a migration that fails leaves nothing of itself, keeps those before it, and is named with the line', async () => {
  await applyMigrations({ '0001-goods': 'CREATE TABLE shop.goods (id int)' })
  await applyMigrations({
    '0002-bad': 'INSERT INTO shop.goods VALUES (1);\nINSERT INTO shop.goods VALUES (1);\nSELEKT;',
  })
  await expect(migrateShop()).rejects.toThrow(/shop\/0002-bad failed at line 3: .*SELEKT/)
  expect(await ask(database.ownerUrl, 'SELECT name FROM shop.migrations')).toEqual([{ name: '0001-goods' }])
  expect(await ask(database.ownerUrl, 'SELECT id FROM shop.goods')).toEqual([])
})

test('two migrators at once apply each migration once', async () => {
  await applyMigrations({ '0001-goods': 'CREATE TABLE shop.goods (id int); SELECT pg_sleep(0.1)' })
  await applyMigrations({ '0002-fill': 'INSERT INTO shop.goods VALUES (1)' })
  const applied = await Promise.all([migrateShop(), migrateShop(), migrateShop()])
  expect(applied.flat().toSorted()).toEqual(['shop/0001-goods', 'shop/0002-fill'])
  expect(await ask(database.ownerUrl, 'SELECT id FROM shop.goods')).toEqual([{ id: 1 }])
})

test('an applied migration whose text has changed is refused by name, by migrator and service alike', async () => {
  await applyMigrations({ '0001-goods': 'CREATE TABLE shop.goods (id int)' })
  await migrateShop()
  await applyMigrations({ '0001-goods': 'CREATE TABLE shop.goods (id bigint)' })
  await expect(migrateShop()).rejects.toThrow('shop/0001-goods is applied, but its text has changed since.')
  await expect(check()).rejects.toThrow('shop/0001-goods is applied, but its text has changed since.')
})

test.each([
  '',
  '-- release-before: breaks, its inserts lack the new column\n',
  '-- it is said too late\n-- release-before: works\n',
])(
  'a release that knows nothing of an applied migration which begins with %j is refused, by migrator and service',
  async (firstLine) => {
    await applyMigrations({ '0001-goods': 'SELECT 1', '0002-later': `${firstLine}SELECT 2` })
    await migrateShop()
    await rm(join(folder, '0002-later.sql'))
    await expect(migrateShop()).rejects.toThrow('shop/0002-later is applied, but this build does not know it')
    await expect(check()).rejects.toThrow('shop/0002-later is applied, but this build does not know it')
  },
)

describe('a release whose schema went on by migrations that say that it works on them', () => {
  beforeEach(async () => {
    await applyMigrations({
      '0001-goods': 'SELECT 1',
      '0002-later': `${WORKS}SELECT 2`,
      '0003-last': `${WORKS}SELECT 3`,
    })
    await migrateShop()
    await rm(join(folder, '0002-later.sql'))
    await rm(join(folder, '0003-last.sql'))
  })

  test('starts, has nothing to migrate, and names them', async () => {
    expect(await migrateShop()).toEqual([])
    expect(await check()).toEqual([
      'shop/0002-later is of a newer release. It says that the release before, which this is, works on it.',
      'shop/0003-last is of a newer release. It says that the release before, which this is, works on it.',
    ])
  })

  test('does not start once one more breaks it', async () => {
    await ask(database.ownerUrl, "UPDATE shop.migrations SET release_before_works = false WHERE name = '0002-later'")
    await expect(check()).rejects.toThrow(/^shop\/0002-later is applied, but[^\n]*$/)
  })

  test('migrates nothing of its own behind them: it is not the release before', async () => {
    await applyMigrations({ '0004-own': 'SELECT 4' })
    await expect(migrateShop()).rejects.toThrow('shop/0002-later is of a newer release, and shop/0004-own of another')
  })
})

test('a schema that a release without this column migrated is read, and gets it', async () => {
  await applyMigrations({ '0001-goods': 'SELECT 1' })
  await migrateShop()
  await ask(database.ownerUrl, 'ALTER TABLE shop.migrations DROP COLUMN release_before_works')
  expect(await check()).toEqual([])
  await applyMigrations({ '0002-prices': `${WORKS}SELECT 2` })
  await expect(check()).rejects.toThrow('`./vigencia migrate`. The release before works on it too.')
  expect(await migrateShop()).toEqual(['shop/0002-prices'])
  expect(await ask(database.ownerUrl, 'SELECT name, release_before_works FROM shop.migrations ORDER BY name')).toEqual([
    { name: '0001-goods', release_before_works: null },
    { name: '0002-prices', release_before_works: true },
  ])
})

test('a migration numbered before one that is applied is refused: it would apply in another order elsewhere', async () => {
  await applyMigrations({ '0002-goods': 'SELECT 1' })
  await migrateShop()
  await applyMigrations({ '0001-late': 'SELECT 2' })
  await expect(migrateShop()).rejects.toThrow('shop/0001-late comes before 0002-goods, which is applied already')
})

test.each([
  [['1-goods'], 'shop/1-goods.sql is not named NNNN-name.sql'],
  [['0001-goods', '0001-prices'], 'Two migrations of shop carry the number 0001'],
])('files named %j are refused', async (names, message) => {
  await applyMigrations(Object.fromEntries(names.map((name) => [name, 'SELECT 1'])))
  await expect(migrateShop()).rejects.toThrow(message)
})

test('a service hears of each migration that is missing, also before there is a schema', async () => {
  await applyMigrations({ '0001-goods': 'SELECT 1' })
  await expect(check()).rejects.toThrow('shop/0001-goods is not applied')
  await migrateShop()
  expect(await check()).toEqual([])
  await applyMigrations({ '0002-prices': 'SELECT 1', '0003-fill': 'SELECT 1' })
  await expect(check()).rejects.toThrow(/shop\/0002-prices is not applied.*\n.*shop\/0003-fill is not applied/)
})

test('a renamed migration is both unknown and out of order', async () => {
  await applyMigrations({ '0001-goods': 'SELECT 1', '0002-fill': 'SELECT 1' })
  await migrateShop()
  await rename(join(folder, '0001-goods.sql'), join(folder, '0001-wares.sql'))
  await expect(migrateShop()).rejects.toThrow(/0001-goods is applied, but this.*\n.*0001-wares comes before 0002-fill/)
})

test(':service_role stands for the role of the service, which may do what is granted and no more', async () => {
  await applyMigrations({
    '0001-goods': `CREATE TABLE shop.goods (id int); GRANT SELECT ON shop.goods TO :service_role;
      CREATE TABLE shop.secrets (id int); CREATE DOMAIN public.service_role AS text; SELECT 'x'::service_role`,
  })
  await migrateShop()
  expect(await ask(database.serviceUrl, 'SELECT id FROM shop.goods')).toEqual([])
  await expect(ask(database.serviceUrl, 'SELECT id FROM shop.secrets')).rejects.toThrow('permission denied')
  await expect(ask(database.serviceUrl, 'CREATE TABLE shop.mine (id int)')).rejects.toThrow('permission denied')
  await expect(ask(database.serviceUrl, 'DELETE FROM shop.migrations')).rejects.toThrow('permission denied')
})

test('a service role that does not exist is named, with what makes it', async () => {
  await applyMigrations({ '0001-goods': 'SELECT 1' })
  const run = migrate({ ownerUrl: database.ownerUrl, sets: shop(), serviceRole: 'nobody' })
  await expect(run).rejects.toThrow(/role nobody, which services run as, does not exist: `\.\/vigencia database roles`/)
})

async function applyMigrations(migrations: Record<string, string>): Promise<void> {
  for (const [name, sql] of Object.entries(migrations)) await writeFile(join(folder, `${name}.sql`), sql)
}

function shop() {
  return [{ schema: 'shop', folder: pathToFileURL(folder) }]
}

function migrateShop(): Promise<string[]> {
  return migrate({ ownerUrl: database.ownerUrl, sets: shop() })
}

function check(): Promise<string[]> {
  return checkSchema(database.serviceUrl, shop())
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}
