import { createServer } from 'node:http'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REGISTRY_TEXTS } from '@vigencia/domain/case-reports/registry-texts.ts'
import { aReport, EXAMPLE_BODY } from '@vigencia/testing/fixtures/cases/example-report.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { CREDENTIALS, type TestRegistry } from '@vigencia/testing/stack/test-registry.ts'
import { EVENT_CODES_PATH, REPORT_PATH } from './registry-routes.ts'

let registry: TestRegistry
beforeAll(async () => {
  registry = (await startTestStack({ registry: {} })).registry
})
afterAll(() => registry.close())

const JSON_TYPE = { 'Content-Type': 'application/json' }
const post = (headers: Record<string, string>, body: string | Buffer) =>
  registry.send({ method: 'POST', path: REPORT_PATH, headers, body })

describe("the source's example", () => {
  test('as it stands is a case, and a second time the same case', async () => {
    registry.setNow('2021-06-17T15:50:04Z')
    const first = await registry.report(EXAMPLE_BODY)
    expect(first.status).toBe(200)
    expect(first.text).toBe('{"status":"OK","timestamp":"17-06-2021 12:50:04","resultado":"OK","id_caso":2106719}')
    const again = await registry.report(EXAMPLE_BODY)
    registry.setNow('2026-11-22T15:00:00Z')
    const text =
      'Ya existe en el sistema un caso cargado para ese evento y ciudadano. Incorpore su información ingresando al mismo. ID_SNVS_EVENTO_CASO: 2106719'
    expect(again.status).toBe(400)
    expect(Object.entries(again.body)).toEqual([
      ['status', 'BAD_REQUEST'],
      ['timestamp', '17-06-2021 12:50:04'],
      ['resultado', 'ERROR_DATOS'],
      ['id_caso', 2106719],
      ['description', text],
      ['errors', { fechaApertura: text }],
    ])
  })

  test('the list of events has the line that the source shows', async () => {
    const { status, body } = await registry.send({ method: 'GET', path: EVENT_CODES_PATH, headers: CREDENTIALS })
    expect(status).toBe(200)
    const line = body.find(({ idEvento }: { idEvento: number }) => idEvento === 295)
    expect(Object.entries(line)).toEqual([
      ['grupoEvento', 'Accidente por Animal Ponzoñoso - Lepidópteros - Lonomía'],
      ['evento', 'Araneísmo sin especificar especie'],
      ['idEvento', 295],
      ['idGrupoEvento', 183],
      ['idClasificacionManual', 73],
      ['clasificacionManual', 'Caso sospechoso'],
    ])
    expect(body.filter(({ idEvento }: { idEvento: number }) => idEvento === 900)).toEqual([])
    expect(body).toHaveLength(97)
  })
})

describe('who asks', () => {
  const DENIED = {
    status: 'UNAUTHORIZED',
    timestamp: '22-11-2026 12:00:00',
    resultado: null,
    id_caso: null,
    description: '{ERROR_AUTENTICACION [El usuario 3Scale no se encuentra habilitado o bien la clave es incorrecta.] }',
    errors: { ERROR_AUTENTICACION: REGISTRY_TEXTS.authentication.text },
  }
  test.each<[string, Record<string, string>]>([
    ['nobody', {}],
    ['without a key', { APP_ID: CREDENTIALS.APP_ID }],
    ['with another key', { ...CREDENTIALS, APP_KEY: 'PruebasWSQA_SNVS_KEy' }],
    ['nobody we know', { ...CREDENTIALS, APP_ID: 'x' }],
    ['an account that is disabled', { APP_ID: 'CuentaInhabilitada_ID', APP_KEY: 'CuentaInhabilitada_KEY' }],
    ['by the names of the list', { Usuario: CREDENTIALS.APP_ID, Clave: CREDENTIALS.APP_KEY }],
    ['with an Ñ in the key', { ...CREDENTIALS, APP_KEY: 'ñ' }],
  ])('%s is told so before the report is looked at', async (_, headers) => {
    const answer = await post({ ...JSON_TYPE, ...headers }, 'no JSON {')
    expect(answer.status).toBe(401)
    expect(answer.body).toEqual(DENIED)
    expect(Object.keys(answer.body)).toEqual(Object.keys(DENIED))
  })

  test.each<[string, Record<string, string>]>([
    ['app_id', { app_id: CREDENTIALS.APP_ID, app_key: CREDENTIALS.APP_KEY }],
    ['App_Id', { App_Id: CREDENTIALS.APP_ID, App_Key: CREDENTIALS.APP_KEY }],
    ['APP_ID', CREDENTIALS],
  ])('the headers may be written %s', async (_, headers) => {
    expect((await post({ ...JSON_TYPE, ...headers }, JSON.stringify(aReport()))).status).toBe(200)
  })

  test.each<[string, Record<string, string>, number]>([
    ['Usuario and Clave', { Usuario: CREDENTIALS.APP_ID, Clave: CREDENTIALS.APP_KEY }, 200],
    ['usuario and clave', { usuario: CREDENTIALS.APP_ID, clave: CREDENTIALS.APP_KEY }, 200],
    ['another Clave', { Usuario: CREDENTIALS.APP_ID, Clave: 'x' }, 401],
    ['nothing', {}, 401],
  ])('the list may be asked for with %s', async (_, headers, status) => {
    expect((await registry.send({ method: 'GET', path: EVENT_CODES_PATH, headers })).status).toBe(status)
  })
})

describe('a body', () => {
  test.each<[string, Record<string, string>]>([
    ['with a charset', { 'Content-Type': 'application/json; charset=utf-8' }],
    ['as text', { 'Content-Type': 'text/plain' }],
    ['with no media type', {}],
    ['with a charset that is none', { 'Content-Type': 'application/json;charset=klingon' }],
  ])('%s is read', async (_, headers) => {
    const body = JSON.stringify(aReport({ nombre: 'Íñigo' }))
    expect((await post({ ...CREDENTIALS, ...headers }, body)).status).toBe(200)
  })

  test('in Latin-1 that says so is read as such', async () => {
    const latin = { 'Content-Type': 'application/json; charset=ISO-8859-1', ...CREDENTIALS }
    const body = Buffer.from(JSON.stringify(aReport({ seDeclaraPuebloIndigena: 'Sí' })), 'latin1')
    expect((await post(latin, body)).status).toBe(200)
  })

  const UNREADABLE = {
    status: 'BAD_REQUEST',
    timestamp: '22-11-2026 12:00:00',
    resultado: 'ERROR_DATOS',
    id_caso: null,
    description: 'El cuerpo del mensaje no es un JSON válido.',
    errors: {},
  }
  test.each<[string, string | Buffer]>([
    ['that is empty', ''],
    ['that breaks off', EXAMPLE_BODY.slice(0, 300)],
    ['that is no JSON', 'apellido=APELLIDO'],
    ['that is no UTF-8', Buffer.from('{"ciudadano": "Ñ"}', 'latin1')],
  ])('%s is refused as data', async (_, body) => {
    const answer = await post({ ...JSON_TYPE, ...CREDENTIALS }, body)
    expect(answer.status).toBe(400)
    expect(answer.body).toEqual(UNREADABLE)
  })

  test.each<[string, unknown]>([
    ['null', null],
    ['a number', 7],
    ['a list', []],
    ['an empty object', {}],
    ['sections that are none', { ciudadano: 'x', eventoCasoNominal: 0 }],
    ['10,000 lists in each other', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
  ])('of %s lacks every required field', async (_, body) => {
    const answer = await registry.report(body)
    expect(answer.status).toBe(400)
    expect(Object.keys(answer.body.errors)).toHaveLength(10)
  })

  test('of more than 1 MiB is refused, of less is not', async () => {
    const bytesLeft = 1024 * 1024 - JSON.stringify({ ...aReport(), more: '' }).length
    const of = (more: number) => registry.report(JSON.stringify({ ...aReport(), more: 'x'.repeat(more) }))
    expect((await of(bytesLeft - 20)).status).toBe(200)
    const answer = await of(bytesLeft + 1)
    expect(answer.status).toBe(413)
    expect(Object.keys(answer.body)).toEqual(['status', 'timestamp', 'resultado', 'id_caso', 'description', 'errors'])
  })
})

describe('what is no address of the registry', () => {
  test.each([
    ['GET', REPORT_PATH, 405, 'POST'],
    ['PUT', REPORT_PATH, 405, 'POST'],
    ['POST', EVENT_CODES_PATH, 405, 'GET'],
    ['DELETE', EVENT_CODES_PATH, 405, 'GET'],
    ['POST', '/snvsCasoNominal/v1/snvsCasoNominal', 404, undefined],
    ['GET', '/', 404, undefined],
  ])('%s %s', async (method, path, status, allow) => {
    const answer = await registry.send({ method, path, headers: CREDENTIALS })
    expect(answer.status).toBe(status)
    expect(answer.body.status).toBe(status)
    expect(answer.headers['allow']).toBe(allow)
    expect(answer.text).not.toContain('    at ')
  })
})

test.each(['/health/live', '/health/ready', '/metrics', '/openapi.json', '/docs'])('%s is served', async (path) => {
  expect((await registry.send({ method: 'GET', path })).status).toBe(200)
})

test('without its database it says that it is away, and not why', async () => {
  const alone = (await startTestStack({ registry: {} })).registry
  await alone.service.close()
  const answer = await alone.report(EXAMPLE_BODY)
  expect(answer.status).toBe(503)
  expect(Object.keys(answer.body)).toHaveLength(6)
  expect(answer.text).not.toMatch(/pool|at |Error:/)
  expect((await alone.send({ method: 'GET', path: '/health/ready' })).status).toBe(503)
  await alone.close().catch(() => undefined)
  await alone.database.drop()
})

test('a port that is taken is named', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { listen } = await import('@vigencia/server/service/listen.ts')
  const { port } = other.address() as { port: number }
  await expect(listen(registry.service.app, { host: '127.0.0.1', port, portSetting: 'WS400_PORT' })).rejects.toThrow(
    `Port ${port} is taken by another program. Free it, or set WS400_PORT to another one.`,
  )
  other.close()
})
