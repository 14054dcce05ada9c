import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { callCli, runCli } from '@vigencia/testing/processes/run-cli.ts'
import { createSnvsClient, refusalOf } from '@vigencia/client'
import type { CaseState } from '@vigencia/domain/case-reports/case-states.ts'
import { newDocument } from '@vigencia/testing/oracles/canaries.ts'
import { reportOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { putCase } from '@vigencia/testing/fixtures/cases/put-case.ts'
import { setUpDesk } from './support/scenarios/cases.ts'
import { makeListeningApi, type ListeningApi } from './support/listening-api.ts'
import { newWorld, type World } from './support/world.ts'

let listening: ListeningApi
let world: World
let folder: string
beforeAll(async () => {
  listening = await makeListeningApi()
  folder = await mkdtemp(join(tmpdir(), 'vigencia-cases-'))
})
afterAll(async () => {
  await listening.close()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  world = await newWorld(listening.api)
  await setUpDesk(world)
})

const url = () => `http://127.0.0.1:${listening.port}`
const cli = (...words: string[]) => cliOf('', ...words)
/** With a document number piped into it. */
const cliOf = (document: string, ...words: string[]) =>
  callCli(words, { SNVS_URL: url(), VIGENCIA_KEY: world.tenant.key }, `${document}\n`)

async function fileOf(json: unknown): Promise<string> {
  const path = join(folder, `${crypto.randomUUID()}.json`)
  await writeFile(path, typeof json === 'string' ? json : JSON.stringify(json))
  return path
}

const caseFile = (citizen: Readonly<Record<string, unknown>> = {}) =>
  fileOf({ source_reference: crypto.randomUUID(), ...reportOf({ numeroDocumento: newDocument(), ...citizen }) })

async function caseIn(state: CaseState, citizen = {}): Promise<string> {
  const { json } = await cli('report', await caseFile(citizen), '--json')
  const { database, service } = world.api
  if (state !== 'queued') await putCase({ database, readClock: service.context.readClock }, json.id, state)
  return json.id
}

describe('report', () => {
  test("takes the registry's body from a file and answers the case", async () => {
    const file = await fileOf(reportOf())
    const { code, out, error } = await cli('report', file, '--reference', 'HC-1')
    expect([code, error]).toEqual([0, ''])
    expect(out).toMatch(/^reference +HC-1$/m)
    expect(out).toMatch(/^state +queued$/m)
    expect((await cli('report', file, '--reference', 'HC-1', '--json')).json).toMatchObject({
      state: 'queued',
      revision: 1,
    })
    const other = await cli('report', file, '--reference', 'HC-2')
    expect([other.code, other.error]).toEqual([1, expect.stringContaining('case_already_reported')])
    expect((await cli('report', file, '--reference', 'HC-2', '--new-episode')).code).toBe(0)
  })

  test('tells the faults under the keys of the source, and nothing that the file holds', async () => {
    const { code, error } = await cli('report', await caseFile({ apellido: 'Ñ', sexo: 'secreto' }))
    expect(code).toBe(1)
    expect(error).toContain('ciudadano.apellido: El apellido debe tener')
    expect(error).not.toMatch(/Ñ|secreto/)
    for (const broken of [await fileOf('{"apellido": Secreto}'), await fileOf('[]'), join(folder, 'missing.json')]) {
      const answer = await cli('report', broken)
      expect([answer.code, answer.error.includes('Secreto')]).toEqual([1, false])
    }
  })
})

describe('cases', () => {
  test('list shows how many are in each state, and each with its person masked', async () => {
    await caseIn('queued', { nombre: 'María Zqxj', apellido: 'Pérez Zqxj', numeroDocumento: '34000123' })
    const doubt = await caseIn('in_doubt')
    const { code, out } = await cli('cases', 'list')
    expect(code).toBe(0)
    const lines = out.split('\n')
    expect(lines.slice(0, 2)).toEqual(['QUEUED  REPORTED  REJECTED  IN DOUBT', '1       0         0         1'])
    expect(out).toContain('M. P. 123')
    expect(out).not.toMatch(/María|Pérez|34000123/)
    const { json } = await cli('cases', 'list', '--state', 'in_doubt', '--json')
    expect(json).toMatchObject({ total: 1, items: [{ id: doubt }], by_state: { queued: 1, in_doubt: 1 } })
    expect((await cliOf('34000123', 'cases', 'list', '--document', '--json')).json.total).toBe(1)
    expect((await cli('cases', 'list', '--state', 'lost')).code).toBe(2)
  })

  test('resend queues one again, or all that a filter finds', async () => {
    const [one] = [await caseIn('rejected'), await caseIn('rejected'), await caseIn('held')]
    expect((await cli('cases', 'resend', '--case', one, '--json')).json).toMatchObject({ id: one, state: 'queued' })
    expect((await cli('cases', 'resend', '--state', 'rejected')).out).toBe('1 queued again.\n')
    expect((await cli('cases', 'resend', '--state', 'held', '--event', '7', '--json')).json).toEqual({ count: 0 })
    expect((await cli('cases', 'resend')).code).toBe(2)
    expect((await cli('cases', 'resend', '--case', one)).code).toBe(1)
  })

  test('resolve says whether a case in doubt was sent', async () => {
    const [sent, unsent] = [await caseIn('in_doubt'), await caseIn('in_doubt')]
    const { json } = await cli('cases', 'resolve', sent, '--was-sent', '2106719', '--json')
    expect(json).toMatchObject({ state: 'reported', id_caso: 2106719 })
    expect((await cli('cases', 'resolve', unsent, '--was-not-sent', '--json')).json.state).toBe('queued')
    expect((await cli('cases', 'resolve', unsent)).code).toBe(2)
    expect((await cli('cases', 'resolve', unsent, '--was-sent', '1', '--was-not-sent')).code).toBe(2)
  })

  test('show tells a case, its attempts and its log, and the person to who asks for it', async () => {
    const id = await caseIn('reported', { nombre: 'María Zqxj', telefono: '011-4224-0000' })
    const shown = await cli('cases', 'show', id)
    expect([shown.code, shown.out]).toEqual([0, expect.stringMatching(/^state +reported$/m)])
    expect(shown.out).toContain('It was never sent.')
    expect(shown.out).not.toContain('María')
    expect((await cli('cases', 'show', id, '--personal', '--json')).json.report.ciudadano.nombre).toBe('María Zqxj')
    expect((await cli('cases', 'show', id, '--log')).out).toContain('Case reported')
    expect((await cli('cases', 'show', '00000000-0000-4000-8000-000000000000')).code).toBe(1)
  })

  test('correct keeps for a reported case what is to be entered by hand, until it is acknowledged', async () => {
    const numeroDocumento = newDocument()
    const id = await caseIn('reported', { numeroDocumento, telefono: '011-4224-0000' })
    const corrected = await cli('cases', 'correct', id, await caseFile({ numeroDocumento, telefono: '011-4224-0099' }))
    expect([corrected.code, corrected.out]).toEqual([
      0,
      expect.stringMatching(/^to be entered by hand +ciudadano\.telefono$/m),
    ])
    const shown = await cli('cases', 'show', id, '--personal')
    expect(shown.out).toContain('ciudadano.telefono: 011-4224-0000 becomes 011-4224-0099')
    expect((await cli('cases', 'list', '--to-do', '--json')).json.items).toMatchObject([{ id }])
    expect((await cli('cases', 'acknowledge', id, '--json')).json).toMatchObject({ pending_manual: null })
    expect((await cli('cases', 'list', '--to-do', '--json')).json.items).toEqual([])
    expect((await cli('cases', 'acknowledge', id)).error).toContain('What works now: correct, cancel.')
  })

  test('cancel asks why where the registry has it, and takes no reason on the command line', async () => {
    const id = await caseIn('reported')
    expect((await cli('cases', 'cancel', id)).error).toContain('cancel with a reason')
    const { out } = await cliOf('Era de María', 'cases', 'cancel', id, '--reason')
    expect(out).toMatch(/^to be entered by hand +cancel$/m)
    expect((await cli('cases', 'show', id, '--personal')).out).toContain('It was reported by mistake: Era de María')
    expect((await cli('cases', 'cancel', await caseIn('queued'), '--json')).json.state).toBe('cancelled')
  })

  test('dispute puts an adopted case in doubt, with the reason', async () => {
    const id = await caseIn('adopted')
    expect((await cli('cases', 'dispute', id)).out).toMatch(/^state +in doubt: not our person$/m)
    expect((await cli('cases', 'list', '--reason', 'not_our_person', '--json')).json.items).toMatchObject([{ id }])
    expect((await cli('cases', 'list', '--id-caso', '2106719', '--json')).json.items).toMatchObject([{ id }])
    expect((await cli('cases', 'dispute', id)).error).toContain('What works now: resolve, cancel.')
  })

  test('resolve takes a file, and tells first what would become of each', async () => {
    const [one, other] = [await caseIn('in_doubt'), await caseIn('in_doubt')]
    const path = join(folder, 'resolutions.csv')
    await writeFile(path, `case_id,resolution,id_caso\n${one},was_sent,2106719\n${other},was_not_sent,\n`)
    const dry = await cli('cases', 'resolve', path, '--dry-run')
    expect([dry.code, dry.out]).toEqual([0, expect.stringContaining('2 would be resolved; nothing was changed.')])
    expect((await cli('cases', 'resolve', path, '--was-not-sent')).code).toBe(2)
    expect((await cli('cases', 'resolve', path, '--json')).json.items).toMatchObject([
      { state: 'reported' },
      { state: 'queued' },
    ])
    await writeFile(path, `case_id,resolution,id_caso\n${one},was_sent,\n`)
    expect((await cli('cases', 'resolve', path)).error).toContain('resolutions_rejected')
  })

  test('hold keeps everything unsent from being sent, and release lets it go', async () => {
    const id = await caseIn('queued')
    const held = await cli('queue', 'hold')
    expect([held.code, held.out]).toEqual([0, expect.stringContaining('The queue is paused: restored.')])
    expect((await cli('cases', 'resend', '--case', id)).error).toContain('queue_paused')
    expect((await cli('cases', 'list', '--json')).json).toMatchObject({
      paused_because: 'restored',
      items: [{ state: 'held', held_because: 'restored' }],
    })
    const released = await cli('queue', 'release')
    expect([released.code, released.out]).toEqual([0, expect.stringMatching(/^QUEUED[^]*\n1 [^]*The queue runs\.\n$/)])
    expect((await cli('queue', 'release', '--json')).json.paused_because).toBeNull()
  })

  test('reseal has nothing to do while there is one key', async () => {
    await caseIn('queued')
    expect((await cli('cases', 'reseal')).out).toBe('0 sealed with version 1.\n')
  })
})

describe('citizen', () => {
  test('export gives out all of one person; erase removes it, and says what it could not', async () => {
    const document = newDocument()
    await caseIn('rejected', { numeroDocumento: document })
    const { json } = await cliOf(document, 'citizen', 'export', '--json')
    expect(json.cases[0].report.ciudadano.numeroDocumento).toBe(document)
    expect((await cliOf(document, 'citizen', 'export')).out).not.toContain(document)
    const erased = await cliOf(document, 'citizen', 'erase')
    expect([erased.code, erased.out]).toEqual([0, expect.stringMatching(/cancelled +removed/)])
    const doubtful = newDocument()
    await caseIn('in_doubt', { numeroDocumento: doubtful })
    const left = await cliOf(doubtful, 'citizen', 'erase')
    expect([left.code, left.out]).toEqual([1, expect.stringMatching(/in doubt +left: nobody knows/)])
    expect((await cliOf(newDocument(), 'citizen', 'erase')).out).toBe('Nothing is kept of this person.\n')
  })

  test('of a number that two passports have names them, and takes the type and the country', async () => {
    const numeroDocumento = newDocument()
    for (const paisEmisionTipoDocumento of [221, 203])
      await caseIn('queued', { tipoDocumento: 5, numeroDocumento, paisEmisionTipoDocumento })
    const both = await cliOf(numeroDocumento, 'citizen', 'export', '--json')
    expect([both.code, both.error]).toEqual([1, expect.stringContaining('country 221')])
    const one = await cliOf(numeroDocumento, 'citizen', 'export', '--type', '5', '--country', '203', '--json')
    expect(one.json.cases).toHaveLength(1)
    const id = await caseIn('reported', { tipoDocumento: 9, numeroDocumento: null })
    const erased = await cli('citizen', 'erase', '--id-caso', '2106719', '--json')
    expect(erased.json.erased).toMatchObject([{ case_id: id }])
  })

  test('whoever is in charge of somebody is told of it, and is taken out of what has ended', async () => {
    const numeroDocumento = newDocument()
    const id = await caseIn('reported', { personaACargo: { tipoDocumento: 1, numeroDocumento, vinculo: 2 } })
    const exported = await cliOf(numeroDocumento, 'citizen', 'export')
    expect(exported.out).toMatch(/^No such case\.\n\nIN CHARGE OF THE PERSON OF CASE +STATE\n/)
    expect(exported.out).toContain(id)
    const erased = await cliOf(numeroDocumento, 'citizen', 'erase')
    expect([erased.code, erased.out]).toEqual([0, expect.stringMatching(/reported +no longer says who was in charge/)])
  })

  test.each(['export', 'erase'])(
    '%s takes no document on the command line, and does not say it again',
    async (verb) => {
      const { code, error } = await cli('citizen', verb, '34000123')
      expect(code).toBe(2)
      expect(error).toContain('standard input')
      expect(error).not.toContain('34000123')
      expect((await cliOf('', 'citizen', verb)).code).toBe(2)
    },
  )

  test('as a process of its own reads what is piped into it', async () => {
    const settings = { SNVS_URL: url(), VIGENCIA_KEY: world.tenant.key }
    const { code, json } = await runCli(['citizen', 'export', '--json'], settings, `${newDocument()}\n`)
    expect([code, json]).toEqual([0, { cases: [], in_charge_of: [], results: [], samples: [] }])
  })
})

test('commands about cases say where nobody answers, and which key is missing', async () => {
  const away = await callCli(['cases', 'list', '--url', 'http://127.0.0.1:1'], { VIGENCIA_KEY: 'x' })
  expect([away.code, away.error]).toEqual([1, expect.stringContaining('http://127.0.0.1:1')])
  expect((await callCli(['cases', 'list'])).code).toBe(2)
})

test('the typed client speaks to the reporting service: keys, revisions and refusals as with the api', async () => {
  const client = createSnvsClient({ url: url(), apiKey: world.tenant.key })
  const body = { source_reference: 'HC-9', ...reportOf() }
  const made = await client.cases.report.mutate(body, { context: { idempotencyKey: 'one-wish' } })
  expect(await client.cases.report.mutate(body, { context: { idempotencyKey: 'one-wish' } })).toEqual(made)
  const { report } = await client.cases.get.query({ case_id: made.id, personal: true })
  expect(report?.eventoCasoNominal.idEvento).toBe(999)
  const stale = client.cases.cancel.mutate({ case_id: made.id }, { context: { ifMatch: 7 } })
  expect(refusalOf(await stale.catch((error: unknown) => error))?.code).toBe('stale_revision')
})
