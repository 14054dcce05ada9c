import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { appendFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connectPool } from '@vigencia/database/connect-pool.ts'
import { makeTestDatabase, type TestDatabase } from '@vigencia/testing/postgres/make-test-database.ts'
import { aReport } from '@vigencia/testing/fixtures/cases/example-report.ts'
import { loadTables } from './load-tables.ts'
import { TABLE_FILES } from './table-files.ts'

const DATA = fileURLToPath(new URL('../../data', import.meta.url))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ws400-'))
  await cp(DATA, folder, { recursive: true })
})
afterEach(() => rm(folder, { recursive: true }))

let database: TestDatabase
const newDatabase = async () => void (database = await makeTestDatabase())
const dropDatabase = () => database.drop()

const start = (settings: NodeJS.ProcessEnv = {}) =>
  startTestStack({ registry: { WS400_DATA: folder, ...settings }, database }).then((stack) => stack.registry)
const ofGroup = (id: number) => aReport({}, { idGrupoEvento: id, idEvento: id, idClasificacionManualCaso: id })

describe("an operator's tables", () => {
  beforeEach(newDatabase)
  afterEach(dropDatabase)

  test('are loaded where there are none, and stay until they are loaded again', async () => {
    await appendFile(join(folder, 'event_codes.csv'), '777,Un grupo,777,"Un evento, con coma",777,Una clase,yes\n')
    const first = await start()
    expect((await first.report(ofGroup(777))).status).toBe(200)
    await first.close()

    await cp(join(DATA, 'event_codes.csv'), join(folder, 'event_codes.csv'))
    const second = await start()
    expect((await second.report(ofGroup(777))).status).toBe(200)
    await second.close()

    const third = await start({ WS400_DATA_RELOAD: 'on' })
    expect((await third.report(ofGroup(777))).status).toBe(400)
    expect(await third.cases(), 'cases are kept').toBe(2)
    await third.close()
  })

  test('an account of their own', async () => {
    await writeFile(join(folder, 'accounts.csv'), 'app_id,app_key,enabled\nClinica,Ñandú 1,yes\n')
    const registry = await start()
    expect((await registry.report(aReport())).status).toBe(401)
    await registry.close()
  })

  test('of an older version, which has no uniqueness windows yet', async () => {
    await rm(join(folder, 'uniqueness_windows.csv'))
    const registry = await start({ WS400_DATA_RELOAD: 'on' })
    expect((await registry.report(aReport())).status).toBe(200)
    await registry.close()
  })

  test('two that start at once fill them once', async () => {
    const pools = [1, 2].map(() => connectPool(database.serviceUrl, 1, () => undefined))
    const filled = await Promise.all(pools.map((pool) => loadTables(pool, { folder: null, reload: false })))
    const withRows = TABLE_FILES.filter(({ isOptional }) => isOptional !== true)
    expect(filled.map((files) => files.length).toSorted()).toEqual([0, withRows.length])
    await Promise.all(pools.map((pool) => pool.end()))
  })
})

describe('a file that does not fit is named, and nothing is loaded', () => {
  // what is empty after one is there for the next
  beforeAll(newDatabase)
  afterAll(dropDatabase)

  test.each<[string, string, RegExp]>([
    ['event_codes.csv', 'idGrupoEvento,grupoEvento\n1,x\n', /event_codes\.csv, line 2: idEvento /],
    ['establishments.csv', 'refes,nombre\n123,x\n', /establishments\.csv, line 2: refes must be 14 digits\.$/],
    ['accounts.csv', 'app_id,app_key,enabled\n\na,b,perhaps\n', /accounts\.csv, line 3: enabled must be yes or no\.$/],
    ['provinces.csv', 'idProvincia,nombre,otro\n1,x,y\n', /provinces\.csv, line 2: .*otro/],
    [
      'provinces.csv',
      'idProvincia,nombre\n1,x,y\n',
      /provinces\.csv, line 2: the header has 2 values, and this line 3\.$/,
    ],
    [
      'provinces.csv',
      'idProvincia,nombre\n1,"x\n',
      /provinces\.csv, line 2: a quote \("\) that opens here is never closed/,
    ],
    [
      'provinces.csv',
      'idProvincia,nombre\n1,x\n1,y\n2,z\n',
      /provinces\.csv: duplicate key .*\. Key \(id_provincia\)=\(1\) already exists\.$/,
    ],
    [
      'uniqueness_windows.csv',
      'idEvento,days\n307,0\n',
      /uniqueness_windows\.csv, line 2: days must be from 1 to 3650/,
    ],
    ['departments.csv', 'idDepartamento,idProvincia,nombre\n74014000,7,x\n', /violates foreign key constraint/],
  ])('%s: %j', async (file, content, message) => {
    await writeFile(join(folder, file), content)
    await expect(start()).rejects.toThrow(message)
    const pool = connectPool(database.serviceUrl, 1, () => undefined)
    const counts = TABLE_FILES.map(({ table }) => `(select count(*)::int from ${table})`)
    const { rows } = await pool.query<{ rows: number }>(`select ${counts.join(' + ')} as rows`)
    expect(rows).toEqual([{ rows: 0 }])
    await pool.end()
  })

  test('a file that is missing', async () => {
    await rm(join(folder, 'localities.csv'))
    await expect(start()).rejects.toThrow(/localities\.csv cannot be read \(ENOENT\)\. The folder of WS400_DATA must/)
  })
})
