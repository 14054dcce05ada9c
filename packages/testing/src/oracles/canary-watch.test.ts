import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectedClient } from '../postgres/connected-client.ts'
import { makeTestDatabase, type TestDatabase } from '../postgres/make-test-database.ts'
import { CANARY, plant } from './canaries.ts'
import { canariesInLog } from './canaries-in-log.ts'
import { CanaryWatch } from './canary-watch.ts'
import { asSuperuser } from '../postgres/as-superuser.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await makeTestDatabase()
  await asSuperuser({ database }, 'create schema odd')
})
afterAll(() => database.drop())

const found = async (watch = new CanaryWatch()) => {
  const error = await watch.search(database).catch((thrown: unknown) => thrown)
  return error instanceof Error ? error.message : null
}

describe('a personal value', () => {
  test('is found nowhere in a database that nobody wrote one into', async () => {
    expect(await found()).toBeNull()
  })

  test.each([
    ['text', CANARY.apellido],
    ['text', `…${CANARY.numeroDocumento.toLowerCase()}…`],
    ['jsonb', JSON.stringify({ deep: [{ calle: CANARY.domicilio.calle }] })],
    ['text[]', `{"${CANARY.mail}"}`],
    ['bytea', Buffer.from(`\0\x01${CANARY.nombre}\xff`)],
    ['integer', CANARY.domicilio.idLocalidad],
    ['date', '1913-08-13'],
    ['uuid[]', null],
  ])('in a column of type %s of any table of any schema is found', async (type, value) => {
    await asSuperuser({ database }, `create table odd.kept ("a column" ${type})`)
    await asSuperuser({ database }, 'insert into odd.kept values ($1)', [value])
    const told = await found()
    if (value === null) expect(told).toBeNull()
    else expect(told).toMatch(/^Personal values stand where they must not:\n {2}odd\.kept: ./)
    await asSuperuser({ database }, 'drop table odd.kept')
  })

  test('is found again and again where it comes anew, by an insert, an update, or a transaction that began before', async () => {
    await asSuperuser({ database }, 'create table odd.kept (id integer, words text)')
    await asSuperuser({ database }, "insert into odd.kept values (1, 'nobody')")
    const watch = new CanaryWatch()
    const open = await connectedClient({ connectionString: database.ownerUrl })
    await asSuperuser({ database }, 'grant all on schema odd to public')
    await asSuperuser({ database }, 'grant all on odd.kept to public')
    await open.query('begin')
    await open.query('insert into odd.kept values (2, $1)', [CANARY.nombre])
    expect(await found(watch)).toBeNull()
    await asSuperuser({ database }, 'update odd.kept set words = $1 where id = 1', [CANARY.apellido])
    expect(await found(watch)).toMatch(/odd\.kept: /)
    await open.query('commit')
    await open.end()
    expect(await found(watch)).toMatch(/odd\.kept: /)
    expect(await found(watch)).toBeNull()
    await asSuperuser({ database }, 'drop table odd.kept')
  })

  test('that a test itself has planted is found, and what has only its digits is not', async () => {
    plant({ apellido: 'Irrepetible', numeroDocumento: '97531864', sexo: 'F', short: '1234567' })
    const watch = new CanaryWatch()
    watch.hear('log', 'request 197531864, id 97531864-0000-4000-8000-000000000000, F, 1234567')
    expect(await found(watch)).toBeNull()
    watch.hear('log', '{"document":"97531864"}')
    watch.hear('log', 'of Irrepetible')
    expect(await found(watch)).toMatch(/log: 97531864\n {2}log: Irrepetible/)
  })

  test('in a line of a log is found below the level that is written, and cut out where the log cuts it', async () => {
    const written: string[] = []
    const watch = new CanaryWatch()
    const logger = watch.logger('error', (line) => written.push(line))
    logger.info({ ciudadano: CANARY }, 'cut')
    expect(await found(watch)).toBeNull()
    logger.debug(`tried ${CANARY.telefono}`)
    logger.error('written')
    expect(await found(watch)).toContain(CANARY.telefono)
    expect(written).toEqual([expect.stringContaining('written')])
  })

  test("in PostgreSQL's own log is found with its line", async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vigencia-log-'))
    const file = join(folder, 'postgres.log')
    await writeFile(file, `ERROR:  duplicate key\nDETAIL:  Key (telefono)=(${CANARY.telefono}) already exists.\n`)
    expect(await canariesInLog(file)).toEqual([expect.stringContaining('DETAIL:  Key')])
    expect(await canariesInLog(file, 200)).toEqual([])
    await rm(folder, { recursive: true })
  })
})
