import { afterAll, beforeAll, expect, test } from 'vitest'
import { planClinic } from '@vigencia/testing/fixtures/insurance-plans/plan-clinic.ts'
import { makeOldClinic, type OldClinic } from '@vigencia/testing/fixtures/gestion-clinica/old-clinic.ts'
import { oldClient, rowsOf, type OldClient } from '@vigencia/testing/fixtures/gestion-clinica/old-client.ts'

let clinic: OldClinic
let client: OldClient
beforeAll(async () => {
  clinic = await makeOldClinic()
  client = oldClient(clinic)
  clinic.setNow('2026-06-15T15:00:00Z')
  const steps = planClinic(clinic.tenant)
  const add: typeof steps.add = (path, fields) => steps.add(path, fields)
  await add('/payment-categories', { code: 'A', service_factor: 12.5, procedure_factor: 8.4 })
  await add('/payment-categories', { code: 'B', service_factor: 10 })
  await add('/payment-categories', { code: 'C', service_factor: 10, validity_end: '2026-06-14' })
  await add('/tariff-items', { code: '10.01', description_es: 'Consulta médica', description_en: 'Visit', units: 4 })
  await add('/tariff-items', { code: '20.01', description_es: 'Apendicectomía', units: 100.25, assistants: 1 })
  await add('/tariff-items', { code: '30.01', description_es: 'Sin unidades' })
  await add('/tariff-items', { code: '40.01', description_es: 'Retirada', units: 1, is_active: false })
  await add('/category-prices', { payment_category_id: 1, tariff_item_id: 1, price_pen_cents: 4590 })
  await add('/category-prices', { payment_category_id: 1, tariff_item_id: 3, price_usd_cents: 900 })
})
afterAll(() => clinic.close())

async function prices(fields: Record<string, unknown>) {
  const { Data } = await client.call(
    'CVN_TARIFARIO_SEGUS/GetPrice',
    client.dto('CVN_TARIFARIO_SEGUS_PRICEReq', { c_idioma: 'E', ...fields }),
  )
  return rowsOf('CVN_TARIFARIO_SEGUS_PRICE', Data).map(({ c_codigo, Precio, cantidad }) => [c_codigo, Precio, cantidad])
}

test("an explicit price comes first, then units x the factor; the client's total is the price times 1", async () => {
  expect(await prices({ id_categoria_pago: 1, valor: '0' })).toEqual([
    ['10.01', 45.9, 1],
    ['20.01', 842.1, 1],
  ])
})

test('what has no price is left out: a factor that is missing, no units, an item or a category that has ended', async () => {
  expect(await prices({ id_categoria_pago: 2, valor: null })).toEqual([['10.01', 40, 1]])
  expect(await prices({ id_categoria_pago: 3, valor: '' })).toEqual([])
})

test('it is found by a part of its text, blind to case and accents', async () => {
  expect(await prices({ id_categoria_pago: 1, valor: 'MEDICA' })).toHaveLength(1)
  expect(await prices({ id_categoria_pago: 1, valor: 'xyz' })).toEqual([])
})

test('an unknown category has no prices', async () => {
  for (const id_categoria_pago of [0, 77, -1]) expect(await prices({ id_categoria_pago })).toEqual([])
})

test('the text is in the language that is asked for, or in the one that there is', async () => {
  const names = async (c_idioma: string) => {
    const { Data } = await client.call('CVN_TARIFARIO_SEGUS/GetPrice', { id_categoria_pago: 1, c_idioma })
    return (Data as { t_descripcion: string }[]).map(({ t_descripcion }) => t_descripcion)
  }
  expect(await names('E')).toEqual(['Consulta médica', 'Apendicectomía'])
  expect(await names('I')).toEqual(['Visit', 'Apendicectomía'])
})

test('a text that cannot be searched for is a warning that names it', async () => {
  const answer = await client.call('CVN_TARIFARIO_SEGUS/GetPrice', { id_categoria_pago: 1, valor: 'x'.repeat(300) })
  expect(answer).toEqual({
    Success: true,
    Warning: true,
    Message: 'Hubo un error, inténtelo más tarde. valor: admite como máximo 255 caracteres.',
    Data: [],
  })
})
