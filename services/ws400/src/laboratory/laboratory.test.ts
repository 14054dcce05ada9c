import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { aReport } from '@vigencia/testing/fixtures/cases/example-report.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { CREDENTIALS, type TestRegistry } from '@vigencia/testing/stack/test-registry.ts'
import { RESULTS_PATH, SAMPLES_PATH } from '../wire/registry-routes.ts'

const OF_SAMPLES = { app_id: 'PruebasMuestras_ID', app_key: 'PruebasMuestras_KEY' }
const OF_RESULTS = { app_id: 'PruebasResultados_ID', app_key: 'PruebasResultados_KEY' }

let registry: TestRegistry
let idEventoCaso: number
beforeAll(async () => {
  registry = (await startTestStack({ registry: { WS400_FAULT_HEADER: 'on' } })).registry
  idEventoCaso = (await registry.report(aReport())).body.id_caso
})
afterAll(() => registry.close())

const post = (path: string, body: unknown, headers: Record<string, string>, at = registry) =>
  at.send({
    method: 'POST',
    path,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
const sample = (fields: object = {}) => ({
  adecuada: true,
  aislamiento: false,
  fechaToma: '2026-11-20',
  idEstablecimientoToma: 107093,
  idEventoCaso,
  idMuestra: 272,
  idtipoMuestra: 4,
  muestra: true,
  ...fields,
})
const result = (idEventoMuestra: number, fields: object = {}) => ({
  derivada: false,
  fechaEmisionResultado: '2026-11-21',
  fechaRecepcion: null,
  idDerivacion: null,
  idEstablecimiento: 107093,
  idEvento: 307,
  idEventoMuestra,
  idPrueba: 1076,
  idResultado: 4,
  idTipoPrueba: 727,
  noApta: true,
  valor: '',
  ...fields,
})
const newSample = async (): Promise<number> => (await post(SAMPLES_PATH, sample(), OF_SAMPLES)).body.id

describe('a laboratory system, which sends numbers', () => {
  test('reads the number of its sample as a whole number above 1, beside what it sent', async () => {
    const { status, body } = await post(SAMPLES_PATH, sample(), OF_SAMPLES)
    expect(status).toBe(200)
    expect(body).toEqual({ ...sample(), id: expect.any(Number) })
    expect(body.id).toBeGreaterThanOrEqual(1000)
  })

  test('with days of its small interface', async () => {
    expect((await post(SAMPLES_PATH, sample({ fechaToma: '20-11-2026' }), OF_SAMPLES)).status).toBe(200)
  })

  test('takes any answer to its result that is not empty', async () => {
    const { status, text } = await post(RESULTS_PATH, result(await newSample()), OF_RESULTS)
    expect([status, text.length > 0]).toEqual([200, true])
  })

  test('with a sample that was referred to it', async () => {
    const referred = result(await newSample(), { derivada: true, idDerivacion: 1125675, fechaRecepcion: '2026-11-20' })
    expect((await post(RESULTS_PATH, referred, OF_RESULTS)).status).toBe(200)
  })
})

describe('a hospital system, which sends text', () => {
  const asText = { idEstablecimientoToma: '10580352167033', idMuestra: '276', idtipoMuestra: '4' }
  test('reads a number that is there', async () => {
    const order = sample({ ...asText, idEventoCaso: String(idEventoCaso) })
    const { status, body } = await post(SAMPLES_PATH, order, OF_SAMPLES)
    expect(status).toBe(200)
    expect(body).toMatchObject({ id: expect.any(Number), idEventoCaso, idEstablecimientoToma: '10580352167033' })
  })

  test('leaves the day of receipt and the referral out, and its older version reads a number too', async () => {
    const { fechaRecepcion: _, idDerivacion: __, ...least } = result(await newSample())
    const ids = { idEvento: '307', idPrueba: '1082', idResultado: '109', idTipoPrueba: '727' }
    const order = { ...least, ...ids, idEstablecimiento: '10580352167033', valor: 'Detectable' }
    const { status, body } = await post(RESULTS_PATH, order, OF_RESULTS)
    expect(status).toBe(200)
    expect(body.id).toBeGreaterThanOrEqual(1000)
  })
})

describe('refused with all six keys, and nothing is stored', () => {
  const SIX = ['status', 'timestamp', 'resultado', 'id_caso', 'description', 'errors']
  const storedCount = async () =>
    asSuperuser(
      registry,
      'select (select count(*) from ws400.samples) + (select count(*) from ws400.results) as storedCount',
    )
  test.each<[string, string, () => object | Promise<object>, Record<string, string>, string[]]>([
    ['a case that is not there', SAMPLES_PATH, () => sample({ idEventoCaso: 7 }), OF_SAMPLES, ['idEventoCaso']],
    ['a sample that is not there', RESULTS_PATH, () => result(7), OF_RESULTS, ['idEventoMuestra']],
    ['no members', SAMPLES_PATH, () => ({}), OF_SAMPLES, Object.keys(sample())],
    [
      'slashes and a null number',
      SAMPLES_PATH,
      () => sample({ fechaToma: '20/11/2026', idMuestra: null }),
      OF_SAMPLES,
      ['fechaToma', 'idMuestra'],
    ],
    [
      'a list',
      RESULTS_PATH,
      () => [],
      OF_RESULTS,
      Object.keys(result(1)).filter((key) => !['fechaRecepcion', 'idDerivacion', 'valor'].includes(key)),
    ],
  ])('%s', async (_, path, body, headers, keys) => {
    const before = await storedCount()
    const answer = await post(path, await body(), headers)
    expect(answer.status).toBe(400)
    expect(Object.keys(answer.body)).toEqual(SIX)
    expect(answer.body).toMatchObject({ resultado: 'ERROR_DATOS', id_caso: null })
    expect(Object.keys(answer.body.errors).toSorted()).toEqual(keys.toSorted())
    expect(await storedCount()).toEqual(before)
  })
})

describe('an account', () => {
  test.each([
    ['of cases takes no samples', SAMPLES_PATH, CREDENTIALS],
    ['of samples takes no results', RESULTS_PATH, OF_SAMPLES],
    ['of results takes no samples', SAMPLES_PATH, OF_RESULTS],
  ])('%s', async (_, path, headers) => {
    expect((await post(path, sample(), headers)).status).toBe(401)
  })

  test('of samples reports no cases', async () => {
    const { status } = await registry.report(aReport(), { APP_ID: OF_SAMPLES.app_id, APP_KEY: OF_SAMPLES.app_key })
    expect(status).toBe(401)
  })
})

describe('the same sample that comes twice', () => {
  test('is a second number, as nothing known tells the registry that it is the same', async () => {
    expect(await newSample()).not.toBe(await newSample())
  })

  test('is the first number where the setting says so, also of two at once', async () => {
    const settings = { WS400_SAME_SAMPLE: 'first' }
    const { registry: strict } = await startTestStack({ registry: settings, database: registry.database })
    const send = (fields: object) => post(SAMPLES_PATH, sample({ idMuestra: 294, ...fields }), OF_SAMPLES, strict)
    const twice = await Promise.all([send({}), send({})])
    const [one, other] = twice.map(({ body }) => body.id)
    expect(other).toBe(one)
    expect((await send({ idtipoMuestra: 3 })).body.id).not.toBe(one)
  })
})

test('a fault can be asked for: the sample is there, and nobody hears of it', async () => {
  const [before] = await asSuperuser<{ count: string }>(registry, 'select count(*) from ws400.samples')
  await expect(post(SAMPLES_PATH, sample(), { ...OF_SAMPLES, 'x-ws400-fault': 'reset-after-commit' })).rejects.toThrow(
    'ECONNRESET',
  )
  const [after] = await asSuperuser<{ count: string }>(registry, 'select count(*) from ws400.samples')
  expect(Number(after?.count)).toBe(Number(before?.count) + 1)
  const { body } = await post(SAMPLES_PATH, sample(), { ...OF_SAMPLES, 'x-ws400-fault': 'id-as-text' })
  expect(body.id).toMatch(/^\d{4,}$/)
})

test('its addresses take POST alone', async () => {
  const { status, headers } = await registry.send({ method: 'GET', path: RESULTS_PATH })
  expect([status, headers['allow']]).toEqual([405, 'POST'])
})
