import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { CONVENIOS, scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { tamper } from '@vigencia/testing/postgres/tamper.ts'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { workOf } from '@vigencia/testing/stack/work-of.ts'
import { writeHeads } from './write-heads.ts'

const OFTEN = 0.5

let folder: string
let api: TestApi
let clinic: TestTenant
let convenio: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigencia-daily-heads-'))
  api = (await startTestStack({ api: { HEADS_DIR: folder }, own: true })).api
})
afterAll(async () => {
  await api.close()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  api.setNow('2026-06-15T15:00:00Z')
  clinic = await api.newTenant()
  convenio = await scenario(clinic).convenio()
})
afterEach(() => api.service.dailyHeads?.stop(5_000))

/** As the daily job does it for one tenant. */
const keep = () => workOf(api, clinic).read((work) => writeHeads(work, folder))
const own = () => join(folder, clinic.id)
const round = async () => {
  await clinic.rest('DELETE', `${CONVENIOS}/${convenio}`)
  await clinic.rest('POST', `${CONVENIOS}/${convenio}/restore`)
}
const verify = (...words: string[]) =>
  callCli(['verify', 'log', '--json', ...words], { DATABASE_OWNER_URL: api.database.ownerUrl })

/** Somebody at the database itself cuts the last entries, and sets the head back to fit. */
async function cutFrom(revision: number) {
  await tamper(api, 'delete from platform.change_log where chain_id = $1 and revision >= $2', [convenio, revision])
  await tamper(
    api,
    'update platform.chains c set revision = l.revision, hash = l.hash, revised_at = l.at from platform.change_log l where c.chain_id = $1 and l.chain_id = $1 and l.revision = $2',
    [convenio, revision - 1],
  )
}

describe('the daily job', () => {
  test('keeps the heads of every tenant in a file of the day, as the api answers them', async () => {
    const other = await api.newTenant()
    await api.service.dailyHeads?.start(OFTEN)
    const fileOf = (tenant: TestTenant) => readFile(join(folder, tenant.id, '2026-06-15.json'), 'utf8')
    await vi.waitFor(() => Promise.all([clinic, other].map(fileOf)), { timeout: 30_000, interval: 100 })
    for (const tenant of [clinic, other]) {
      const { digest, items } = (await tenant.rest('GET', '/v1/scheduling/changelog/heads')).body
      expect(JSON.parse(await fileOf(tenant))).toEqual({
        tenant_id: tenant.id,
        read_at: '2026-06-15T15:00:00Z',
        digest,
        heads: items,
      })
    }
    expect(await readdir(own())).toEqual(['2026-06-15.json'])
  })

  test('writes nothing over: a second run of a day leaves the file of the first', async () => {
    expect(await keep()).toEqual({ heads: 2, isNew: true })
    const before = await readFile(join(own(), '2026-06-15.json'), 'utf8')
    await round()
    expect(await keep()).toEqual({ heads: 2, isNew: false })
    expect(await readFile(join(own(), '2026-06-15.json'), 'utf8')).toBe(before)
    expect(await readdir(own())).toEqual(['2026-06-15.json'])
  })
})

describe('verify log with the folder of heads', () => {
  beforeEach(async () => {
    await round()
    await keep()
  })

  test('holds, after the logs have gone on too', async () => {
    await round()
    api.setNow('2026-06-16T15:00:00Z')
    await keep()
    const { code, json } = await verify('--heads', own())
    expect([code, json.heads]).toMatchObject([0, { files: 2, count: 4, read_at: '2026-06-16T15:00:00Z' }])
  })

  test('names entries that were cut together with their head, which nothing else can tell', async () => {
    await cutFrom(2)
    expect((await verify('--tenant', clinic.id)).json.intact).toBe(true)
    const { code, json } = await verify('--heads', own())
    expect([code, json.tenants[0].broken]).toEqual([
      1,
      [{ kind: 'convenio', chain_id: convenio, revision: 2, why: 'the tail is cut: the log stands at revision 1, the kept head at 3' }],
    ]) // prettier-ignore
    expect((await verify('--heads', folder, '--tenant', clinic.id)).code).toBe(1)
  })

  test('names a past that was written anew before the newest copy, by an older one', async () => {
    await cutFrom(2)
    await round()
    await round()
    api.setNow('2026-06-16T15:00:00Z')
    await keep()
    const { json } = await verify('--heads', join(own(), '2026-06-16.json'))
    expect(json.intact).toBe(true)
    const all = await verify('--heads', own())
    expect(all.json.tenants[0].broken).toMatchObject([{ why: 'the past was written anew: the kept head has another hash' }])
  }) // prettier-ignore

  test('refuses a folder with a file that was changed, or without any', async () => {
    const file = join(own(), '2026-06-15.json')
    await writeFile(file, (await readFile(file, 'utf8')).replace('"revision":3', '"revision":2'))
    expect(await verify('--heads', own())).toMatchObject({ code: 1, json: { error: { detail: expect.stringContaining('was changed') } } })
    await rm(file)
    expect((await verify('--heads', own())).json.error.detail).toContain('holds no file of heads')
  }) // prettier-ignore
})
