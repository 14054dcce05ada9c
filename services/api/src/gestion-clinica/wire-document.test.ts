import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePlan } from '@vigencia/testing/fixtures/insurance-plans/plan-clinic.ts'
import { makeOldClinic, type OldClinic } from '@vigencia/testing/fixtures/gestion-clinica/old-clinic.ts'

let clinic: OldClinic
beforeAll(async () => {
  clinic = await makeOldClinic()
  await makePlan(clinic.tenant)
})
afterAll(() => clinic.close())

type Json = Record<string, any> // eslint-disable-line typescript/no-explicit-any -- a document of any depth

const document = async (): Promise<Json> =>
  (await (await fetch(`${clinic.url}/openapi/gestion-clinica.json`)).json()) as Json

/** As the seed and the client name them. */
const ADDRESSES = {
  CVN_PLAN_SEGURO: 'Add Update GetById GetAllActives GetAllFilters',
  CVN_PLAN_SEGURO_DETALLE: 'Add Delete GetAllActivesFilters',
  CVN_BENEFICIO: 'GetAllActives',
  CVN_MONEDA: 'GetAllActives',
  CVN_PRODUCTO_PLAN: 'GetAllActives GetAllActivesFilters',
  CVN_CATEGORIA_PAGO: 'Add Update Delete GetById GetAllActives GetAllFilters',
  CVN_CATEGORIA_PAGO_PRECIO: 'Add Delete GetAllActivesFilters',
  CVN_TARIFARIO_SEGUS: 'Add Update Delete GetById GetAllActives GetAllFilters GetPrice',
  CON_CONTACTO: 'Add Update Delete GetById GetAllActives GetAllFilters',
  TIPO_ESTADO: 'GetAllFilters',
  CON_TIPO_CONTACTO: 'GetAllActives',
  CVN_CLASIFICACION_SEGUS: 'GetAllActives',
  CVN_CLASIFICACION_SUSALUD: 'GetAllActives',
  CVN_CLASIFICACION_SUSALUD_OD: 'GetAllActives',
  CVN_TIPO_PRECIO: 'GetAllActives',
  CON_CENTRO_COSTO: 'GetAllActives',
  CON_CUENTA_CONTABLE: 'GetAllActives',
  CVN_TARIFARIO_SEGUS_PARTICIPANTE: 'Add Delete GetAllActivesFilters',
}

test('every address is documented, and no other', async () => {
  const addresses = Object.entries(ADDRESSES).flatMap(([controller, actions]) =>
    actions.split(' ').map((action) => `/api/${controller}/${action}`),
  )
  const { paths } = await document()
  expect(Object.keys(paths).toSorted()).toEqual(addresses.toSorted())
  for (const path of addresses) expect(Object.keys(paths[path])).toEqual(['post'])
})

test('rows have the documented members, no more and no fewer', async () => {
  const { paths, components } = await document()
  let seen = 0
  for (const [path, { post }] of Object.entries(paths as Json)) {
    const [, controller, action] = /^\/api\/(\w+)\/(\w+)$/.exec(path) as unknown as [string, string, string]
    if (!action.startsWith('Get')) continue
    const { body } = await clinic.post(`${controller}/${action}`, { id_plan_seguro: 1, id_categoria_pago: 1 })
    const named = ({ $ref }: Json) => components.schemas[$ref.split('/').at(-1) as string] as Json
    const [rows] = named(post.responses[200].content['application/json'].schema)['properties'].Data.anyOf
    const schema = named(rows.items as Json)
    for (const row of body.Data) {
      expect(Object.keys(row), path).toEqual(Object.keys(schema['properties']))
      seen += 1
    }
  }
  expect(seen).toBeGreaterThan(10)
})

test('it has a page of its own, which the main one leads to', async () => {
  const get = async (path: string) => (await fetch(`${clinic.url}${path}`)).text()
  expect(await get('/docs/gestion-clinica')).toContain('/docs/gestion-clinica/start.js')
  expect(await get('/docs/gestion-clinica/start.js')).toContain("url: '/openapi/gestion-clinica.json'")
  expect(await get('/docs/start.js')).toContain("url: '/openapi.json'")
  const main = JSON.parse(await get('/openapi.json')) as Json
  expect(main['info'].description).toContain('(/docs/gestion-clinica)')
  expect(Object.keys(main['paths']).filter((path) => path.startsWith('/api'))).toEqual([])
})
