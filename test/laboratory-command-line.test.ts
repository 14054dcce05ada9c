import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { makeListeningApi, type ListeningApi } from './support/listening-api.ts'
import { caseIn } from './support/scenarios/cases.ts'
import { newWorld, type World } from './support/world.ts'

let listening: ListeningApi
let world: World
let folder: string
beforeAll(async () => {
  listening = await makeListeningApi()
  folder = await mkdtemp(join(tmpdir(), 'vigencia-laboratory-'))
})
afterAll(async () => {
  await listening.close()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  world = await newWorld(listening.api)
})

const cli = (...words: string[]) =>
  callCli(words, { SNVS_URL: `http://127.0.0.1:${listening.port}`, VIGENCIA_KEY: world.tenant.key }, '')

const MAP = 'item,event_id,sample_id,sample_type_id,test_type_id,test_id\nPCR,307,272,4,727,1076\n'

async function inDoubt(): Promise<{ sample: string; result: string }> {
  const { case_id } = await caseIn(world, 'queued')
  const eventoMuestra = { fechaToma: '2026-06-14', idEstablecimientoToma: 107_093, idMuestra: 272, idtipoMuestra: 4 }
  const sample = await world.do('samples.report', { case_id, source_reference: 'S-1', eventoMuestra })
  const codes = { idEvento: 307, idPrueba: 1076, idTipoPrueba: 727, idResultado: 4 }
  const pruebaMuestra = { fechaEmisionResultado: '2026-06-15', idEstablecimiento: 107_093, ...codes }
  const result = await world.do('results.report', { sample_id: sample.id, source_reference: 'R-1', pruebaMuestra })
  const { database } = world.api
  await asSuperuser(
    { database },
    "update snvs.lab_reports set state = 'in_doubt', registry = 'stand_in' where api = 'samples' and id = $1",
    [sample.id],
  )
  return { sample: sample.id, result: result.id }
}

describe('samples and results', () => {
  test('are listed and shown, without what was found', async () => {
    const { sample, result } = await inDoubt()
    const { code, out } = await cli('samples', 'list', '--state', 'in_doubt')
    expect(code).toBe(0)
    expect(out).toContain(sample)
    expect((await cli('results', 'list', '--reference', 'R-1', '--json')).json.items[0].id).toBe(result)
    expect((await cli('results', 'show', result)).out).toMatch(/^state +waiting for sample$/m)
    expect((await cli('samples', 'list', '--state', 'rejected')).out).toContain('No such samples.')
  })

  test('a sample in doubt is resolved by its number, and its result goes on', async () => {
    const { sample, result } = await inDoubt()
    expect((await cli('samples', 'resolve', sample)).code).toBe(2)
    const { code, out } = await cli('samples', 'resolve', sample, '--was-sent', '1234')
    expect([code, out]).toEqual([0, expect.stringMatching(/^number at the registry +1234$/m)])
    expect((await cli('results', 'show', result, '--json')).json.state).toBe('queued')
    const again = await cli('samples', 'cancel', sample)
    expect([again.code, again.error]).toEqual([1, expect.stringContaining('reported')])
    expect((await cli('results', 'cancel', result, '--json')).json.state).toBe('cancelled')
  })
})

describe('the lab map', () => {
  test('is imported, exported, and imported again', async () => {
    const file = join(folder, 'map.csv')
    await writeFile(file, MAP)
    expect((await cli('lab-map', 'import', file, '--dry-run')).out).toContain('Nothing was changed.')
    expect((await cli('lab-map', 'import', file)).out).toContain('1 added, 0 removed, 0 as they were.')
    const exported = join(folder, 'exported.csv')
    expect((await cli('lab-map', 'export', exported)).code).toBe(0)
    expect(await readFile(exported, 'utf8')).toContain('PCR,307,,,272,4,727,1076')
    expect((await cli('lab-map', 'import', exported)).out).toContain('0 added, 0 removed, 1 as they were.')
  })

  test('that does not fit is named by its line', async () => {
    const file = join(folder, 'wrong.csv')
    await writeFile(file, `${MAP}PCR,109,1,3,484,577\n`)
    const { code, error } = await cli('lab-map', 'import', file)
    expect([code, error]).toEqual([1, expect.stringContaining('line 3')])
  })
})
