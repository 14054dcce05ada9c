import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { backupGrantSql, backupRoleSql, BACKUP_ROLE } from '@vigencia/database/migrate/backup-role-sql.ts'
import { fittingTool, toolsHere } from '@vigencia/cli/postgres-tools.ts'
import { scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { CASES, caseOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { connectedClient } from '@vigencia/testing/postgres/connected-client.ts'
import { onDatabase, runStatements, testPostgres } from '@vigencia/testing/postgres/make-test-database.ts'
import { startDebianPostgres } from '@vigencia/testing/postgres/start-debian-postgres.ts'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { startTestStack, type TestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { snvsCall, type SnvsTenant } from '@vigencia/testing/stack/test-snvs.ts'
import type { TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { proofSize, proofTime, recordProof } from './support/proof-size.ts'

// A dump by the backup role, another server, and what must be true there.

const { PATH = '' } = process.env
const server = await connectedClient({ connectionString: testPostgres().superuserUrl })
const [{ major }] = (await server.query("select current_setting('server_version_num')::int / 10000 as major")).rows as [
  { major: number },
]
await server.end()
/** The programs of the server's own version, with a server beside them. Where they are missing the drill is not run. */
const PROGRAMS = (await toolsHere('pg_dump', PATH)).filter(
  (tool) => tool.major === major && existsSync(join(dirname(tool.path), 'initdb')),
)

/** Clinics with a published table each, and its rows. */
const SIZE = proofSize({ short: { clinics: 1, rows: 20 }, full: { clinics: 20, rows: 50_000 } })

let stack: TestStack<{ api: {}; snvs: {}; own: true }>
let folder: string
let backup: string
beforeAll(async () => {
  stack = await startTestStack({ api: {}, snvs: {}, own: true })
  const name = new URL(stack.api.database.ownerUrl).pathname.slice(1)
  await runStatements(testPostgres(), [backupRoleSql('x'), backupGrantSql(name)])
  backup = Object.assign(new URL(stack.api.database.ownerUrl), { username: BACKUP_ROLE, password: 'x' }).href
})
// what is left of a large database is searched for personal values
afterAll(async () => {
  await stack.close()
  await runStatements(testPostgres(), [`drop owned by ${BACKUP_ROLE}`, `drop role ${BACKUP_ROLE}`])
}, proofTime.timeout)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-'))
})
afterEach(() => rm(folder, { recursive: true }))

const vigencia = (words: string[], settings: NodeJS.ProcessEnv) => callCli([...words, '--json'], { PATH, ...settings })

describe('a backup', () => {
  test('without its own role is refused, and says how that is made, or what to do where nobody may', async () => {
    const { code, error } = await callCli(['backup', join(folder, 'a')], {
      DATABASE_URL: stack.api.database.serviceUrl,
    })
    expect(code).toBe(1)
    expect(error).toMatch(
      /^DATABASE_BACKUP_URL is not set: .*"\.\/vigencia database roles" prints .*provider's backup is the way/,
    )
  })

  test('by a role that row-level security binds is refused: it would hold no clinic', async () => {
    const settings = { DATABASE_BACKUP_URL: stack.api.database.ownerUrl }
    expect((await callCli(['backup', join(folder, 'a')], settings)).error).toMatch(/vigencia_owner has no BYPASSRLS/)
  })

  test('where pg_dump is missing or too old says so, with what to install', () => {
    expect(() => fittingTool('pg_dump', [], 18)).toThrow(/there is no pg_dump .*postgresql-client-18/)
    const tools = [15, 17].map((version) => ({ path: `/${version}/pg_dump`, major: version }))
    expect(() => fittingTool('pg_dump', tools, 18)).toThrow(/the newest pg_dump on this machine is of 17/)
    expect(fittingTool('pg_dump', tools, 14).major).toBe(15)
    expect(fittingTool('pg_dump', tools, 16).major).toBe(17)
  })

  test('is no place for a role that nobody may make: a warning, and nothing is left of it', async () => {
    const name = `no_superuser_${process.pid}`
    await runStatements(testPostgres(), [`create role ${name} login password 'x' createrole`])
    const url = Object.assign(new URL(testPostgres().superuserUrl), { username: name, password: 'x' }).href
    const client = await connectedClient({ connectionString: url })
    const warnings: string[] = []
    client.on('notice', ({ message }) => void warnings.push(message ?? ''))
    await client.query(backupRoleSql('x').replaceAll(BACKUP_ROLE, `${name}_backup`))
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [`${name}_backup`])
    await client.end()
    await runStatements(testPostgres(), [`drop role ${name}`])
    expect(warnings).toEqual([expect.stringMatching(/^No backup role was made: .* provider's backup is the way\.$/)])
    expect(rowCount).toBe(0)
  })

  test('by a role that sees every clinic, which can write nothing', async () => {
    const client = await connectedClient({ connectionString: backup })
    const seen = await client.query('select from platform.tenants')
    expect(seen.rowCount).toBeGreaterThanOrEqual(0)
    await expect(client.query('delete from platform.tenants')).rejects.toThrow(/read-only transaction/)
    await client.query('set default_transaction_read_only = off')
    await expect(client.query('delete from platform.tenants')).rejects.toThrow(/permission denied/)
    await client.end()
  })

  test('that is not whole is not restored', async () => {
    const { code, error } = await callCli(['restore', folder], { DATABASE_OWNER_URL: stack.api.database.ownerUrl })
    expect([code, error]).toEqual([1, expect.stringMatching(/holds no whole backup: manifest\.json cannot be read/)])
  })
})

/** Clinics that price by a table of their own: the key of each, and a quote of its last row. */
async function clinicsOfTables(): Promise<{ key: string; quote: string }[]> {
  const made: { key: string; quote: string }[] = []
  const prices = Object.fromEntries(Array.from({ length: SIZE.rows }, (_, i) => [`${10_000_000 + i}`, `${i}.25`]))
  for (let n = 0; n < SIZE.clinics; n += 1) {
    const clinic = await stack.api.newTenant()
    const make = scenario(clinic)
    await make.table('HOUSE', prices)
    const convenio = await make.convenio()
    await make.period(convenio, { start_date: '2024-01-01', cbhpm_table_version: 'HOUSE' }, { '1': 100 + n })
    const last = `procedure_code=${10_000_000 + SIZE.rows - 1}&event_date=2024-05-05`
    made.push({ key: clinic.key, quote: `/v1/scheduling/convenios/${convenio}/quote?${last}` })
  }
  return made
}

/** A clinic with prices, and one with a case that waits to be sent. */
async function clinics(): Promise<{ prices: TestTenant; quote: string; reports: SnvsTenant; caseId: string }> {
  const prices = await stack.api.newTenant()
  const make = scenario(prices)
  const convenio = await make.convenio()
  await make.period(convenio, { start_date: '2024-01-01' }, { '1': 100 })
  await prices.newPerson({ roles: ['admin'] })
  const reports = await stack.snvs.newTenant()
  const cases = caseOf(reports)
  await cases.desk()
  const quote = `/v1/scheduling/convenios/${convenio}/quote?procedure_code=1&event_date=2024-05-05`
  return { prices, quote, reports, caseId: (await cases.report()).id }
}

const answerOf = async (
  app: { request(path: string, init?: RequestInit): Response | Promise<Response> },
  path: string,
  key: string,
) => (await app.request(path, { headers: { 'x-api-key': key } })).json()

// programs of the server's version are not on every machine: where they are missing, the proof is told as not run
describe.each(PROGRAMS.slice(0, 1))('by pg_dump $major', ({ path }) => {
  test('a dump is restored into another server, is what it was, and sends nothing', proofTime, async () => {
    const { prices, quote, reports, caseId } = await clinics()
    const quotes = [...(await clinicsOfTables()), { key: prices.key, quote }]
    const answersOf = ({ app }: typeof stack.api.service) =>
      Promise.all(quotes.map((one) => answerOf(app, one.quote, one.key)))
    const before = await answersOf(stack.api.service)
    expect(before).toHaveLength(SIZE.clinics + 1)
    for (const answer of before) expect(answer).toMatchObject({ price_cents: expect.any(Number) })
    const place = join(folder, 'whole')
    const told = { BACKUP_TEXTFILE_DIR: folder }
    const made = await vigencia(['backup', place], { DATABASE_BACKUP_URL: backup, ...told })
    expect(await readFile(join(folder, 'vigencia-backup.prom'), 'utf8')).toContain('_timestamp_seconds 1')
    expect([made.code, made.error]).toEqual([0, expect.stringContaining('pg_dump')])
    expect(made.json).toMatchObject({ key_versions: [1], postgres: major })
    const dumped = (await stat(join(place, 'database.dump'))).size
    // what comes after the backup is not in it
    await prices.rest('POST', '/v1/scheduling/providers', { name: 'Dra. Later' })

    const other = await startDebianPostgres(dirname(dirname(path)))
    try {
      const settings = { DATABASE_OWNER_URL: other.ownerUrl, DATABASE_URL: other.serviceUrl }
      const restored = await vigencia(['restore', place, '--rows'], settings)
      expect(restored, restored.error).toMatchObject({ code: 0, json: { intact: true, broken: [], applied: [] } })
      expect(restored.json.held_queues).toHaveLength(1)
      expect(restored.json.ended_sessions).toBe(1)
      expect((await vigencia(['restore', place], settings)).json.error.detail).toMatch(/^The database is not empty/)

      const database = { ...other, drop: async () => {} }
      const again = await startTestStack({ api: {}, snvs: {}, own: true, database })
      expect(await answersOf(again.api.service)).toEqual(before)
      const key = { 'x-api-key': reports.key }
      const whole = await snvsCall(again.snvs.service, 'GET', `${CASES}/${caseId}?personal=true`, undefined, key)
      expect(whole.body).toMatchObject({ state: 'held', report: { ciudadano: expect.any(Object) } })
      expect((await snvsCall(again.snvs.service, 'GET', '/v1/snvs/desk', undefined, key)).body.paused_because).toBe(
        'restored',
      )
      await again.close()

      await cutNewestEntry(onDatabase(other.superuserUrl, new URL(other.ownerUrl).pathname.slice(1)), prices.id)
      const cut = await vigencia(['verify', 'log', '--heads', join(place, 'heads')], settings)
      expect([cut.code, cut.json.intact]).toEqual([1, false])
    } finally {
      await other.stop()
    }
    const { tenants, heads } = made.json
    const rows = SIZE.clinics * SIZE.rows
    const size = `${tenants} tenants, ${rows.toLocaleString('en')} prices of tables`
    recordProof({ part: 'a dump restored into a new server', size, seed: null, facts: { heads, dump_bytes: dumped } })
  })

  test('a dump that was changed since is not restored', async () => {
    const place = join(folder, 'changed')
    expect((await vigencia(['backup', place], { DATABASE_BACKUP_URL: backup })).code).toBe(0)
    expect((await vigencia(['backup', place], { DATABASE_BACKUP_URL: backup })).json.error.detail).toMatch(
      /is not empty/,
    )
    const dump = join(place, 'database.dump')
    await writeFile(dump, (await readFile(dump)).subarray(0, -1))
    const { code, error } = await callCli(['restore', place], { DATABASE_OWNER_URL: stack.api.database.ownerUrl })
    expect([code, error]).toEqual([1, expect.stringMatching(/was changed or cut since the backup/)])
  })
})

/** Somebody at the restored database takes an entry away, and sets the head back to fit. */
async function cutNewestEntry(superuserUrl: string, tenantId: string): Promise<void> {
  const client = await connectedClient({ connectionString: superuserUrl })
  await client.query('set session_replication_role = replica')
  const { rows } = await client.query<{ chain_id: string }>(
    'select chain_id from platform.chains where tenant_id = $1 and revision > 1 limit 1',
    [tenantId],
  )
  await client.query(
    `with cut as (delete from platform.change_log l using platform.chains c
        where c.chain_id = $1 and l.chain_id = $1 and l.revision = c.revision returning l.revision)
     update platform.chains c set revision = l.revision, hash = l.hash, revised_at = l.at
       from platform.change_log l, cut where c.chain_id = $1 and l.chain_id = $1 and l.revision = cut.revision - 1`,
    [rows[0]?.chain_id],
  )
  await client.end()
}
