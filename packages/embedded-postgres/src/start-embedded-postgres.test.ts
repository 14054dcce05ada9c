import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client, Pool } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { checkDurability } from '@vigencia/database/migrate/check-durability.ts'
import { makeReachableFolder } from './testing/make-reachable-folder.ts'
import { findEmbeddedPostgres } from './find-embedded-postgres.ts'
import { serverAccount } from './server-account.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from './start-embedded-postgres.ts'

const HOLDER = fileURLToPath(new URL('testing/hold-postgres.ts', import.meta.url))

let folder: string
let running: EmbeddedPostgres | undefined
let holder: ChildProcess | undefined

beforeAll(async () => {
  folder = join(await makeReachableFolder(), "d'ata of vigencia")
})

afterEach(async () => {
  holder?.kill('SIGKILL')
  await running?.stop()
  running = holder = undefined
})

afterAll(() => rm(join(folder, '..'), { recursive: true }))

test('data outlives a stop, on the same passwords', async () => {
  const first = await start()
  await ask(first.ownerUrl, 'CREATE TABLE outlives AS SELECT 1 AS id')
  await first.stop()
  await expect(ask(first.ownerUrl, 'SELECT 1')).rejects.toThrow('ECONNREFUSED')
  const second = await start()
  expect(new URL(second.ownerUrl).password).toBe(new URL(first.ownerUrl).password)
  expect(await ask(second.ownerUrl, 'SELECT id FROM outlives')).toEqual([{ id: 1 }])
})

test('text is UTF-8, sorts by code point, and folds case beyond ASCII, whatever the machine speaks', async () => {
  const { serviceUrl } = await start()
  const sql = "SELECT string_agg(w, '' ORDER BY w) AS sorted, upper('ção') AS folded FROM unnest('{b,á,B,a}'::text[]) w"
  expect(await ask(serviceUrl, sql)).toEqual([{ sorted: 'Babá', folded: 'ÇÃO' }])
})

test('only a password opens it, and only its owner may read the passwords', async () => {
  const { serviceUrl } = await start()
  const guessed = Object.assign(new URL(serviceUrl), { password: 'guess' }).href
  await expect(ask(guessed, 'SELECT 1')).rejects.toThrow('password authentication failed')
  expect((await stat(join(folder, 'credentials.json'))).mode & 0o777).toBe(0o600)
})

test('it is durable unless told otherwise', async () => {
  running = await startEmbeddedPostgres({ folder })
  const pool = new Pool({ connectionString: running.serviceUrl })
  // The pool's end does not wait until its connections have ended, and the stopping server may then cut them.
  pool.on('error', () => {})
  await expect(checkDurability(pool)).resolves.toBeUndefined()
  await pool.end()
})

test('the log tells of an error without the values that it was about', async () => {
  const { ownerUrl } = await start()
  await ask(ownerUrl, 'CREATE TABLE people (document text PRIMARY KEY)')
  const insert = "INSERT INTO people VALUES ('canary-30111222')"
  await ask(ownerUrl, insert)
  await expect(ask(ownerUrl, insert)).rejects.toThrow('people_pkey')
  const log = await readFile(join(folder, 'postgres.log'), 'utf8')
  expect(log).toContain('people_pkey')
  expect(log).not.toContain('canary')
})

test('a folder in use is refused, and whoever uses it is not disturbed', async () => {
  const { ownerUrl } = await start()
  await expect(startEmbeddedPostgres({ folder })).rejects.toThrow(`Another Vigencia runs on ${folder}: stop it first`)
  expect(await ask(ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('a folder in use by another process is refused too', async () => {
  await hold()
  await expect(startEmbeddedPostgres({ folder })).rejects.toThrow('Another Vigencia runs on')
})

test('a server whose process was killed is taken over, and stopped at the end', async () => {
  const left = await hold()
  await kill()
  const { superuserUrl, stop } = await start()
  expect(superuserUrl).toBe(left)
  await stop()
  await expect(ask(superuserUrl, 'SELECT 1')).rejects.toThrow('ECONNREFUSED')
})

test('another process finds the URLs of a server that runs, and none once it has stopped', async () => {
  const { stop, ...urls } = await start()
  expect(await findEmbeddedPostgres(folder)).toEqual(urls)
  await stop()
  expect(await findEmbeddedPostgres(folder)).toBeNull()
})

test('after everything was killed it starts again', async () => {
  await ask(await hold(), 'CREATE TABLE kept AS SELECT 1 AS id')
  await killServer()
  await kill()
  const { superuserUrl } = await start()
  expect(await ask(superuserUrl, 'SELECT id FROM kept')).toEqual([{ id: 1 }])
})

test("a killed server's number that another process got meanwhile does not stop the start", async () => {
  await hold()
  const pidFile = join(folder, 'postgres/postmaster.pid')
  const left = await readFile(pidFile, 'utf8')
  await killServer()
  await kill()
  const other = spawn('sleep', ['60'], { ...(await serverAccount()) })
  await writeFile(pidFile, left.replace(/^\d+/, String(other.pid)))
  const { superuserUrl } = await start()
  expect(await ask(superuserUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  other.kill()
})

test.each([
  [
    'of another major version',
    'postgres/PG_VERSION',
    '17\n',
    /was made by PostgreSQL 17, this is 18. Restore a backup/,
  ],
  ['without a version', 'postgres/PG_VERSION', undefined, /is damaged: it has no PG_VERSION/],
  ['whose passwords are gone', 'credentials.json', undefined, /credentials.json is gone/],
  [
    'that is damaged',
    'postgres/global/pg_control',
    '',
    /did not start on .*pg_control.*log: .*postgres\.log.*restore a/,
  ],
])('data %s is refused in one sentence', async (_, file, content, message) => {
  await (await start()).stop()
  const path = join(folder, file)
  await rename(path, `${path}.aside`)
  if (content !== undefined) await writeFile(path, content, { mode: 0o644 })
  await expect(start()).rejects.toThrow(message)
  await rename(`${path}.aside`, path)
})

test('a folder that cannot be written is refused', async () => {
  const file = join(folder, '../file')
  await writeFile(file, '')
  await expect(startEmbeddedPostgres({ folder: join(file, 'data') })).rejects.toThrow(
    /The data folder .* cannot be written \(ENOTDIR\): .* VIGENCIA_DATA/,
  )
})

async function start(): Promise<EmbeddedPostgres> {
  running = await startEmbeddedPostgres({ folder, durable: false })
  return running
}

/** Starts it in a process of its own and returns the superuser's URL. */
async function hold(): Promise<string> {
  holder = spawn(process.execPath, [HOLDER, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(holder.stdout!, 'data')) as [Buffer]
  return line.toString().trim()
}

async function kill(): Promise<void> {
  holder?.kill('SIGKILL')
  await once(holder!, 'exit')
}

async function killServer(): Promise<void> {
  const pid = Number((await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0])
  process.kill(pid, 'SIGKILL')
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
