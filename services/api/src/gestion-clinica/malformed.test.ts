import fc from 'fast-check'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makePlan } from '@vigencia/testing/fixtures/insurance-plans/plan-clinic.ts'
import { makeOldClinic, type OldClinic } from '@vigencia/testing/fixtures/gestion-clinica/old-clinic.ts'
import { CONTROLLERS } from './controllers.ts'

let clinic: OldClinic
beforeAll(async () => {
  clinic = await makeOldClinic()
  await makePlan(clinic.tenant)
})
afterAll(() => clinic.close())

const FAILED = { Success: false, Warning: false, Message: 'Hubo un error, inténtelo más tarde.', Data: null }
const ACTIONS = CONTROLLERS.flatMap(({ name, actions }) =>
  actions.map((action) => ({ path: `${name}/${action.name}`, action })),
)
const LISTS = ACTIONS.filter(({ action }) => action.takes === 'any').map(({ path }) => path)

describe('a list takes what the client has to say where it asks for nothing', () => {
  test.each(LISTS)('%s', async (path) => {
    for (const body of ['', '""', 'null', '{}', ' {} ', '\uFEFF{}']) {
      const answer = await clinic.post(path, body)
      expect([answer.status, answer.body.Success, Array.isArray(answer.body.Data)], body).toEqual([200, true, true])
    }
  })
})

describe('what the old server got no object from, it threw at', () => {
  test.each<[string, string]>([
    ['no JSON', '{"c_codigo":'],
    ['an array', '[{"c_codigo":"A"}]'],
    ['a number', '7'],
    ['a text', '"hola"'],
    ['a truth value', 'true'],
    ['brackets without end', '['.repeat(500_000)],
    ['10 MB of text', JSON.stringify({ c_codigo: 'x'.repeat(10 * 1024 * 1024) })],
    ['10 MB, no JSON', 'x'.repeat(10 * 1024 * 1024)],
  ])('%s', async (_what, body) => {
    for (const path of ['CVN_PLAN_SEGURO/Add', 'CVN_PLAN_SEGURO/GetAllActives', 'CVN_PLAN_SEGURO/GetAllFilters']) {
      const answer = await clinic.post(path, body)
      expect([answer.status, answer.body]).toEqual([200, FAILED])
    }
  })

  test.each(ACTIONS.filter(({ action }) => action.takes === 'dto').map(({ path }) => path))(
    'nothing at all, to %s',
    async (path) => {
      for (const body of ['', '""', 'null']) expect((await clinic.post(path, body)).body).toEqual(FAILED)
    },
  )

  test('a member that comes twice is no such thing: its last value counts, as there', async () => {
    const answer = await clinic.post('CON_CONTACTO/GetAllFilters', '{"c_codigo":"A","c_codigo":"nobody"}')
    expect(answer.body).toMatchObject({ Success: true, Data: [] })
  })

  test('text in another charset than it says', async () => {
    const send = (bytes: Uint8Array<ArrayBuffer>, type: string) =>
      fetch(`${clinic.url}/api/CON_CONTACTO/GetAllFilters`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: bytes,
      }).then((answer) => answer.json() as Promise<{ Success: boolean; Data: unknown[] }>)
    const latin = new Uint8Array(Buffer.from('{"valor":"Ñandú"}', 'latin1'))
    expect(await send(latin, 'application/json')).toEqual(FAILED)
    expect(await send(latin, 'application/json; charset=iso-8859-1')).toMatchObject({ Success: true, Data: [{}] })
    expect(await send(latin, 'application/json; charset=klingon')).toEqual(FAILED)
  })
})

test('values of any type in members of any name: the envelope, and nothing but what is declared', async () => {
  const names = CONTROLLERS.flatMap(({ members }) => members.map(({ wire }) => wire))
  const member = fc.oneof(
    fc.constantFrom(...names, 'IdUsuarioActual', 'UsuarioCreacion', '__proto__', 'constructor'),
    fc.string(),
  )
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(
      -1,
      0,
      1,
      2 ** 31,
      1e308,
      -0.001,
      '0001-01-01',
      '2026-09-05T23:10:11.1234567-05:00',
      '\0',
      '\ud800',
    ),
  )
  const body = fc.dictionary(member, value, { maxKeys: 12, noNullPrototype: true })
  const anything = fc.asyncProperty(fc.constantFrom(...ACTIONS), body, async ({ path, action }, dto) => {
    const answer = await clinic.post(path, JSON.stringify(dto))
    expect(answer.status).toBe(200)
    expect(Object.keys(answer.body)).toEqual(['Success', 'Warning', 'Message', 'Data'])
    expect(answer.text).not.toMatch(/\bat \/|\.ts:\d|must |Error\b/)
    if (answer.body.Success === true && action.gives === 'rows') expect(Array.isArray(answer.body.Data)).toBe(true)
    // nothing of this is a fault of ours
    expect(answer.body.Success, JSON.stringify(dto)).toBe(true)
  })
  await fc.assert(anything, { numRuns: 300, seed: 20_261_122 })
}, 60_000)

describe('as the framework of the old server', () => {
  test.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is 405', async (method) => {
    const answer = await fetch(`${clinic.url}/api/CVN_PLAN_SEGURO/Add`, { method })
    expect([answer.status, await answer.json(), answer.headers.get('allow')]).toEqual([
      405,
      { Message: `The requested resource does not support http method '${method}'.` },
      'POST',
    ])
  })

  test.each([
    '/api/CVN_PLAN_SEGURO/Delete',
    '/api/CVN_BENEFICIO/Add',
    '/api/CVN_NADA/GetAllActives',
    '/api/CVN_PLAN_SEGURO',
    '/api/',
    '/api/CVN_PLAN_SEGURO/Add/1/2',
  ])('%s is 404', async (path) => {
    for (const method of ['GET', 'POST']) {
      const answer = await fetch(`${clinic.url}${path}`, { method })
      expect([answer.status, await answer.json()]).toEqual([
        404,
        { Message: `No HTTP resource was found that matches the request URI '${clinic.url}${path}'.` },
      ])
    }
  })

  test.each([
    '/api/cvn_plan_seguro/getallactives',
    '/API/CVN_Plan_Seguro/GETALLACTIVES',
    '/Api/CVN_PLAN_SEGURO/GetAllActives/',
    '/api/CVN_PLAN_SEGURO/GetAllActives/7',
  ])('%s is read', async (path) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${clinic.url}${path}`, { method: 'POST', headers, body: '""' })
    expect([answer.status, ((await answer.json()) as { Data: unknown[] }).Data.length]).toEqual([200, 1])
  })
})

test('what fails on our side is the same envelope, and counted as a failure', async () => {
  const other = await makeOldClinic({ LOG_LEVEL: 'silent' })
  const owner = new Client({ connectionString: other.database.ownerUrl })
  await owner.connect()
  await owner.query('alter table plans.benefits rename to benefits_gone')
  await owner.end()
  const answer = await other.post('CVN_BENEFICIO/GetAllActives')
  expect([answer.status, answer.body]).toEqual([200, FAILED])
  const metrics = await (await fetch(`${other.url}/metrics`)).text()
  const counted = metrics.split('\n').filter((line) => line.startsWith('vigencia_request_seconds_count'))
  expect(counted).toEqual([
    expect.stringContaining('operation="gestionClinica.CVN_BENEFICIO.GetAllActives",outcome="failed"'),
  ])
  await other.close()
})
