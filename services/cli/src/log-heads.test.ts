import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeListeningApi, type ListeningApi } from '@vigencia/testing/stack/listening-api.ts'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { CONVENIOS } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { tamper } from '@vigencia/testing/postgres/tamper.ts'
import type { TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: ListeningApi
let folder: string
let clinic: TestTenant
let convenio: string
let file: string
let copies = 0
beforeAll(async () => {
  api = await makeListeningApi({}, { own: true })
  folder = await mkdtemp(join(tmpdir(), 'vigencia-heads-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await api.close()
})
beforeEach(async () => {
  clinic = await api.newTenant()
  convenio = (await clinic.rest('POST', CONVENIOS, { name: 'Unimed Rio', payment_type: 'convenio' })).body.id
  await round()
  file = join(folder, `heads-${(copies += 1)}.json`)
})

/** Adds two entries to the log of the convenio. */
async function round() {
  await clinic.rest('DELETE', `${CONVENIOS}/${convenio}`)
  await clinic.rest('POST', `${CONVENIOS}/${convenio}/restore`)
}

const log = (...words: string[]) =>
  callCli(['log', 'heads', ...words], { VIGENCIA_URL: api.url, VIGENCIA_KEY: clinic.key })
const verify = (...words: string[]) =>
  callCli(['verify', 'log', ...words], { DATABASE_OWNER_URL: api.database.ownerUrl })

/** Cuts the entries away from a revision on, so that nothing in the database shows them any more. */
async function cutFrom(revision: number) {
  await tamper(api, 'delete from platform.change_log where chain_id = $1 and revision >= $2', [convenio, revision])
  await tamper(
    api,
    'update platform.chains c set revision = l.revision, hash = l.hash, revised_at = l.at from platform.change_log l where c.chain_id = $1 and l.chain_id = $1 and l.revision = $2',
    [convenio, revision - 1],
  )
}

describe('log heads', () => {
  test('writes every head into a file, which is never written over', async () => {
    const done = await log('--output', file, '--json')
    expect(done).toMatchObject({ code: 0, json: { file, heads: 2, tenant_id: clinic.id } })
    const stored = JSON.parse(await readFile(file, 'utf8'))
    expect(stored.heads.map((head: { kind: string; revision: number }) => [head.kind, head.revision])).toEqual([['convenio', 3], ['tenant', 2]]) // prettier-ignore
    expect(stored.digest).toBe(done.json.digest)
    const again = await log('--output', file)
    expect(again).toMatchObject({ code: 1, error: `${file} is there already: a copy is never written over.\n` })
    expect((await log('--output', join(folder, 'no', 'folder'))).error).toContain('cannot be written (ENOENT)')
  })

  test('without a file answers the same, over several pages', async () => {
    for (let i = 0; i < 200; i++)
      await clinic.rest('POST', CONVENIOS, { name: `Convenio ${i}`, payment_type: 'convenio' })
    const { code, json } = await log('--json')
    expect([code, json.heads.length]).toEqual([0, 202])
    expect(JSON.parse((await log()).out).digest).toBe(json.digest)
  })
})

describe('verify log with kept heads', () => {
  beforeEach(() => log('--output', file))

  test('holds at once, and after the logs have gone on', async () => {
    expect((await verify('--heads', file)).out).toBe('Every entry holds, and the logs go on from 2 kept heads.\n')
    await round()
    expect(await verify('--heads', file, '--json')).toMatchObject({
      code: 0,
      json: { intact: true, heads: { count: 2 }, tenants: [{ tenant_id: clinic.id, broken: [] }] },
    })
  })

  test('names a tail that was cut together with its head, which nothing else can tell', async () => {
    await cutFrom(3)
    expect(await verify('--tenant', clinic.id, '--json')).toMatchObject({ code: 0, json: { intact: true } })
    const { code, json } = await verify('--heads', file, '--json')
    expect([code, json.tenants[0].broken]).toEqual([
      1,
      [{ kind: 'convenio', chain_id: convenio, revision: 3, why: 'the tail is cut: the log stands at revision 2, the kept head at 3' }],
    ]) // prettier-ignore
  })

  test('names a past that was written anew, with hashes that fit', async () => {
    await cutFrom(3)
    await clinic.rest('DELETE', `${CONVENIOS}/${convenio}`)
    expect((await verify('--tenant', clinic.id)).code).toBe(0)
    const { json } = await verify('--heads', file, '--json')
    expect(json.tenants[0].broken).toEqual([
      { kind: 'convenio', chain_id: convenio, revision: 3, why: 'the past was written anew: the kept head has another hash' },
    ]) // prettier-ignore
  })

  test('names a log that is gone altogether', async () => {
    await tamper(api, 'delete from platform.change_log where chain_id = $1', [convenio])
    await tamper(api, 'delete from contracts.convenios where id = $1', [convenio])
    await tamper(api, 'delete from platform.chains where chain_id = $1', [convenio])
    expect((await verify('--tenant', clinic.id)).code).toBe(0)
    const { json } = await verify('--heads', file, '--json')
    expect(json.tenants[0].broken).toMatchObject([{ chain_id: convenio, why: 'the log is gone: the kept head stands at revision 3' }]) // prettier-ignore
  })

  test('refuses a copy that was changed, and what is none', async () => {
    await writeFile(file, (await readFile(file, 'utf8')).replace('"revision":3', '"revision":2'))
    expect(await verify('--heads', file)).toMatchObject({ code: 1, error: expect.stringContaining('was changed') })
    await writeFile(file, 'no JSON')
    expect((await verify('--heads', file)).error).toBe(`${file} holds no heads: write them by "./vigencia log heads".\n`) // prettier-ignore
    expect((await verify('--heads', join(folder, 'none'))).error).toContain('cannot be read (ENOENT)')
  })

  test('is misuse with the heads of another tenant', async () => {
    const other = await api.newTenant()
    expect(await verify('--heads', file, '--tenant', other.id)).toMatchObject({
      code: 2,
      error: expect.stringContaining('The heads are those of tenant'),
    })
  })
})
