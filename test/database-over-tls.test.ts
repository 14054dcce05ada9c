import { chmod, chown, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createCA, createCert } from 'mkcert'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrationSets } from '@vigencia/api/migrations.ts'
import { migrate } from '@vigencia/database/migrate/migrate.ts'
import { connectOrm } from '@vigencia/database/orm/connect-orm.ts'
import { systemClock } from '@vigencia/database/system-clock.ts'
import { serverAccount } from '@vigencia/embedded-postgres/server-account.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@vigencia/embedded-postgres/start-embedded-postgres.ts'
import { makeReachableFolder } from '@vigencia/embedded-postgres/testing/make-reachable-folder.ts'
import { connectedClient } from '@vigencia/testing/postgres/connected-client.ts'
import { makeTestTenant } from '@vigencia/testing/postgres/make-test-tenant.ts'
import { apiProcess, startApiProcess } from './support/api-process.ts'

// A PostgreSQL that shows a certificate, and services that are told to look at it.

const NAME = 'localhost'

let folder: string
let postgres: EmbeddedPostgres
beforeAll(async () => {
  folder = await makeReachableFolder()
  const [ours, others] = [await authority(), await authority()]
  await writeFile(join(folder, 'ours.pem'), ours.cert)
  await writeFile(join(folder, 'others.pem'), others.cert)
  for (const [file, name] of Object.entries({ right: NAME, wrong: 'db.example' })) {
    const { cert, key } = await createCert({ domains: [name], validity: 2, ca: ours })
    await give(`${file}.crt`, cert)
    await give(`${file}.key`, key)
  }
  postgres = await startEmbeddedPostgres({ folder: join(folder, 'data'), durable: false, settings: shown('right') })
  await migrate({ ownerUrl: postgres.ownerUrl, sets: migrationSets })
}, 60_000)
afterAll(async () => {
  await postgres.stop()
  await rm(folder, { recursive: true })
})

const authority = () =>
  createCA({ organization: 'Test', countryCode: 'AR', state: 'Test', locality: 'Test', validity: 2 })

const shown = (file: string) => ({
  ssl: 'on',
  ssl_cert_file: join(folder, `${file}.crt`),
  ssl_key_file: join(folder, `${file}.key`),
})

/** A file that the server alone reads, whoever it runs as. */
async function give(file: string, text: string): Promise<void> {
  const path = join(folder, file)
  await writeFile(path, text)
  await chmod(path, 0o600)
  const account = await serverAccount()
  if (account !== undefined) await chown(path, account.uid, account.gid)
}

/** The service's address of the database, which asks for a certificate of an authority. */
function verified(authorityFile: string): string {
  const url = Object.assign(new URL(postgres.serviceUrl), { hostname: NAME })
  url.searchParams.set('sslmode', 'verify-full')
  url.searchParams.set('sslrootcert', join(folder, authorityFile))
  return url.href
}

async function asSuperuser<Row>(sql: string): Promise<Row[]> {
  const client = await connectedClient({ connectionString: postgres.superuserUrl })
  try {
    return (await client.query(sql)).rows as Row[]
  } finally {
    await client.end()
  }
}

/** A key of a new clinic. */
async function newKey(): Promise<string> {
  const orm = await connectOrm({ url: postgres.ownerUrl, poolSize: 1 }, [])
  try {
    return (await makeTestTenant(orm.em, systemClock, 'America/Sao_Paulo')).key
  } finally {
    await orm.close(true)
  }
}

/** Those of its role: the owner's, by which the clinic was made, may end later than its client does. */
const CONNECTIONS = `select s.ssl, count(*)::int as connections from pg_stat_ssl s join pg_stat_activity a using (pid)
   where a.application_name = 'vigencia' and a.usename = 'vigencia_service' group by s.ssl`

test('every connection of a service goes over TLS, those of transactions too', async () => {
  const { url, process: child } = await startApiProcess({ DATABASE_URL: verified('ours.pem') })
  const headers = { 'x-api-key': await newKey() }
  const listed = await fetch(`${url}/v1/scheduling/convenios`, { headers })
  const body = JSON.stringify({ name: 'Dra. A' })
  const json = { 'content-type': 'application/json', ...headers }
  const made = await fetch(`${url}/v1/scheduling/providers`, { method: 'POST', headers: json, body })
  expect([listed.status, made.status]).toEqual([200, 201])
  const found = await asSuperuser<{ ssl: boolean; connections: number }>(CONNECTIONS)
  child.kill('SIGTERM')
  expect(found).toEqual([{ ssl: true, connections: expect.any(Number) }])
})

test('a certificate of another authority is refused, in one sentence', async () => {
  const { code, errors } = await apiProcess({ DATABASE_URL: verified('others.pem') })
  expect(code).toBe(1)
  expect(errors).toMatch(/^DATABASE_URL \(localhost:\d+\/vigencia\) does not answer: .*certificate.*\n$/)
})

test('a certificate of the right authority for another name is refused', async () => {
  for (const [name, value] of Object.entries(shown('wrong'))) await asSuperuser(`alter system set ${name} = '${value}'`)
  await asSuperuser('select pg_reload_conf()')
  const { code, errors } = await apiProcess({ DATABASE_URL: verified('ours.pem') })
  expect(code).toBe(1)
  expect(errors).toMatch(/does not answer: .*localhost.*(altnames|cert)/i)
})
