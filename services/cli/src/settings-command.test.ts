import { writeFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { testPostgres } from '@vigencia/testing/postgres/make-test-database.ts'
import { callCli, runCli } from '@vigencia/testing/processes/run-cli.ts'
import { apiSettingsSchema } from '@vigencia/api/settings.ts'
import { masked } from './masked.ts'

interface Setting {
  name: string
  value: string | null
  from: string
  fault: string | null
}
const bySetting = (settings: Setting[]) =>
  new Map(settings.map(({ name, value, from, fault }) => [name, { value, from, fault }]))

test('every setting is printed, and where its value is from; what is secret is masked', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vigencia-settings-'))
  const file = join(folder, 'owner-url')
  await writeFile(file, 'postgres://owner:s3cret@db.clinic/vigencia\n')
  const environment = {
    DATABASE_URL: 'postgres://service:s3cret@db.clinic:5433/vigencia?sslmode=require',
    DATABASE_OWNER_URL_FILE: file,
    VIGENCIA_KEY: 'vig_live_s3cret',
    RATE_LIMIT_PER_KEY: '20',
  }
  const { code, json, out } = await runCli(['settings', '--json'], environment)
  const settings = bySetting(json.settings)
  expect(code).toBe(0)
  expect([...settings.keys()]).toEqual(
    expect.arrayContaining([...Object.keys(apiSettingsSchema.shape), 'VIGENCIA_URL', 'VIGENCIA_DATA']),
  )
  expect(settings.get('DATABASE_URL')).toEqual({
    value: 'postgres://service:***@db.clinic:5433/vigencia?sslmode=require',
    from: 'environment',
    fault: null,
  })
  expect(settings.get('DATABASE_OWNER_URL')).toMatchObject({
    value: 'postgres://owner:***@db.clinic/vigencia',
    from: 'file',
  })
  expect(settings.get('VIGENCIA_KEY')).toMatchObject({ value: '***', from: 'environment' })
  expect(settings.get('RATE_LIMIT_PER_KEY')).toMatchObject({ value: '20', from: 'environment' })
  expect(settings.get('RATE_LIMIT_PER_TENANT')).toMatchObject({ value: null, from: 'unset' })
  expect(settings.get('API_PORT')).toMatchObject({ value: '3000', from: 'default' })
  const people = await callCli(['settings'], environment)
  expect(people.out).toMatch(/^api\nNAME +VALUE +FROM +ABOUT\nAPI_PORT +3000 +default +Where the api listens\n/)
  for (const text of [out, people.out, people.error]) expect(text).not.toContain('s3cret')
  await rm(folder, { recursive: true })
})

test('wrong settings are all named, with what they should be: exit 1', async () => {
  const wrong = {
    DATABASE_OWNER_URL: 'mysql://owner:s3cret@db/vigencia',
    API_PORT: '70000',
    RATE_LIMIT_PER_KEY: '0.5',
    DEMO_FILE: '/nonexistent/demo',
  }
  const { code, out, json } = await callCli(['settings', '--json'], wrong)
  const faults = [...bySetting(json.settings)].filter(([, { fault }]) => fault !== null).map(([name]) => name)
  expect(code).toBe(1)
  expect(faults.toSorted()).toEqual(['API_PORT', 'DATABASE_OWNER_URL', 'DATABASE_URL', 'DEMO', 'RATE_LIMIT_PER_KEY'])
  expect(bySetting(json.settings).get('DATABASE_URL')).toMatchObject({ fault: 'must be set' })
  expect(out).not.toContain('s3cret')
})

test('each service has a table of its own, and the secrets of each are masked', async () => {
  const secrets = {
    DATABASE_URL: 'postgres://service:s3cret@db.clinic/vigencia',
    SNVS_ENCRYPTION_KEYS: '1:s3cret',
    SNVS_SEARCH_KEY: 's3cret',
    WS400_FAULTS: 'seed=7;delay=0.1',
  }
  const { code, out } = await callCli(['settings'], secrets)
  expect(code).toBe(0)
  expect(out.match(/^.+(?=\nNAME )/gm)).toEqual(['api', 'snvs', 'ws400', 'command line'])
  expect(out).toMatch(/^SNVS_SEARCH_KEY +\*\*\* +environment /m)
  expect(out).toMatch(/^SNVS_ENCRYPTION_KEYS +\*\*\* +environment /m)
  expect(out).toMatch(/^WS400_FAULTS +seed=7;delay=0\.1 +environment /m)
  expect(out).not.toContain('s3cret')
  const { json } = await callCli(['settings', '--json'], { ...secrets, SNVS_CONCURRENCY: '1000' })
  const wrong = json.settings.filter(({ fault }: Setting) => fault !== null)
  expect(wrong).toMatchObject([{ program: 'snvs', name: 'SNVS_CONCURRENCY' }])
})

test('where the environment names no database, the URLs are those of the embedded one, which the commands use', async () => {
  const client = new Client({ connectionString: testPostgres().superuserUrl })
  await client.connect()
  const { rows } = await client.query<{ data_directory: string }>('show data_directory')
  await client.end()
  const settings = { VIGENCIA_DATA: dirname(rows[0]?.data_directory ?? '') }
  const shown = bySetting((await callCli(['settings', '--json'], settings)).json.settings)
  const { port } = new URL(testPostgres().ownerUrl)
  expect(shown.get('DATABASE_OWNER_URL')).toEqual({
    value: `postgres://vigencia_owner:***@127.0.0.1:${port}/vigencia`,
    from: 'embedded',
    fault: null,
  })
  // The server of this run holds the databases of the tests, and its own is empty.
  const list = await callCli(['tenants', 'list'], settings)
  expect(list.code).toBe(1)
  expect(list.error).toContain('platform/0001-tenants-and-keys is not applied: run `./vigencia migrate`.')
})

test.each([
  ['DATABASE_URL', 'postgres://a:p%40ss@h/d', 'postgres://a:***@h/d'],
  [
    'DATABASE_URL',
    'postgres://h/d?user=a&password=p4ss&sslpassword=p4ss',
    'postgres://h/d?user=a&password=***&sslpassword=***',
  ],
  ['DATABASE_URL', 'postgres://a:p4ss@h:port/d', '***'],
  ['DATABASE_URL', 'a:p4ss@h', '***'],
  ['ENCRYPTION_KEYS', 'k1=p4ss', '***'],
  ['WS400_PASSWORD', 'p4ss', '***'],
  ['API_HOST', '127.0.0.1', '127.0.0.1'],
  ['VIGENCIA_URL', 'http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
])('%s "%s" is shown as %s', (name, value, shown) => {
  expect(masked(name, value)).toBe(shown)
})
