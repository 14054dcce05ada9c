import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeOldClinic, type OldClinic } from '@vigencia/testing/fixtures/gestion-clinica/old-clinic.ts'
import { oldClient, type DtoName, type OldClient } from '@vigencia/testing/fixtures/gestion-clinica/old-client.ts'
import { makePlan, PLANS } from '@vigencia/testing/fixtures/insurance-plans/plan-clinic.ts'
import { tenantEntries } from '@vigencia/testing/oracles/tenant-entries.ts'
import { PLANS_STREAM } from '../insurance-plans/entries/open-plans.ts'

type Row = Record<string, any> // eslint-disable-line typescript/no-explicit-any -- members of any type, as on the wire

let clinic: OldClinic
let client: OldClient
beforeAll(async () => {
  clinic = await makeOldClinic()
  client = oldClient(clinic)
  clinic.setNow('2026-01-10T15:00:00Z')
  await makePlan(clinic.tenant)
  // 50.00 by the factor of category A, from the day on which the plan was made
})
afterAll(() => clinic.close())

const on = (day: string) => clinic.setNow(`${day}T15:00:00Z`)
const shown = async (name: DtoName, id: Row): Promise<Row> =>
  (await client.list(name, `${name}/GetById`, client.dto(name, id)))[0] as Row
/** As the client does: it sends back the whole DTO that it was shown, with what the clerk has changed. */
async function save(name: DtoName, id: Row, changes: Row): Promise<void> {
  await client.write(`${name}/Update`, { ...(await shown(name, id)), ...changes })
}
const quote = (event_date: string, fields: Row = {}) =>
  clinic.tenant.rest('POST', `${PLANS}/${String(fields['plan_id'] ?? 1)}/coverage-quotes`, {
    benefit_id: 1,
    event_date,
    kind: 'service',
    tariff_code: '50.01.01',
    currency: 'PEN',
    ...fields,
    plan_id: undefined,
  })
const priceOn = async (event_date: string, fields: Row = {}) => {
  const { body } = await quote(event_date, fields)
  return (body.price_cents ?? body.code) as unknown
}
const lastEntry = async () => (await tenantEntries(clinic, clinic.tenant, PLANS_STREAM)).at(-1)

describe("a window that is mended on the plan's screen", () => {
  test('PE-01: a plan that the screen shows to have ended in June still covered August', async () => {
    on('2026-09-05')
    expect(await priceOn('2026-08-01')).toBe(5000)
    const { revision } = (await quote('2026-08-01')).body
    await save('CVN_PLAN_SEGURO', { id_plan_seguro: 1 }, { d_fecha_f_vigencia: '2026-06-30T00:00:00' })
    expect(await shown('CVN_PLAN_SEGURO', { id_plan_seguro: 1 })).toMatchObject({
      d_fecha_f_vigencia: '2026-06-30T00:00:00',
    })
    expect(await priceOn('2026-06-30')).toBe(5000)
    expect(await priceOn('2026-07-01')).toBe('not_covered_on_date')
    expect(await priceOn('2026-08-01')).toBe('not_covered_on_date')
    expect(await priceOn('2026-08-01', { revision })).toBe(5000)
    expect(await lastEntry()).toMatchObject({ change_type: 'update', retroactive: true })
  })

  test('an end that is put later covers the days between again, and no day before moves', async () => {
    await save('CVN_PLAN_SEGURO', { id_plan_seguro: 1 }, { d_fecha_f_vigencia: '2027-06-30T00:00:00' })
    expect([await priceOn('2026-07-01'), await priceOn('2027-06-30'), await priceOn('2027-07-01')]).toEqual([
      5000,
      5000,
      'not_covered_on_date',
    ])
    expect(await lastEntry()).toMatchObject({ retroactive: true })
    await save('CVN_PLAN_SEGURO', { id_plan_seguro: 1 }, { d_fecha_f_vigencia: '2027-12-31T00:00:00' })
    expect(await lastEntry()).toMatchObject({ retroactive: false })
  })

  test('an observation that is typed moves nothing', async () => {
    await save('CVN_PLAN_SEGURO', { id_plan_seguro: 1 }, { t_observacion: 'vale' })
    expect(await lastEntry()).toMatchObject({ retroactive: false })
    const { body } = await clinic.tenant.rest('GET', `${PLANS}/1?on=2026-09-04`)
    expect(body.notes).toBe('')
  })

  test('a window that two versions have in two ways is shown as what they cover, and saved as it is shown', async () => {
    const { body: plan } = await clinic.tenant.rest('GET', `${PLANS}/1`)
    const { id: _, warnings: __, ...rest } = plan
    const fields = Object.fromEntries(
      Object.entries(rest).filter(
        ([name]) =>
          /^(code|notes|.*_id|is_active|iafa_code|description|.*_number|validity_start)$/.test(name) &&
          !/^(created|updated)_by/.test(name),
      ),
    )
    const changed = await clinic.tenant.rest('PUT', `${PLANS}/1`, { ...fields, validity_end: '2026-03-31' })
    expect(changed.status, JSON.stringify(changed.body)).toBe(200)
    // the days before today stay as they were, so it covers until yesterday
    expect(await shown('CVN_PLAN_SEGURO', { id_plan_seguro: 1 })).toMatchObject({
      d_fecha_i_vigencia: '2026-01-01T00:00:00',
      d_fecha_f_vigencia: '2026-09-04T00:00:00',
    })
    await save('CVN_PLAN_SEGURO', { id_plan_seguro: 1 }, { t_observacion: 'visto' })
    expect([await priceOn('2026-09-04'), await priceOn('2026-09-05')]).toEqual([5000, 'not_covered_on_date'])
    const found = await client.list('CVN_PLAN_SEGURO', 'CVN_PLAN_SEGURO/GetAllFilters', {
      d_fecha_f_vigencia: '2026-09-04',
    })
    expect(found).toHaveLength(1)
    await save('CVN_PLAN_SEGURO', { id_plan_seguro: 1 }, { d_fecha_f_vigencia: '9999-12-31T00:00:00' })
    expect(await priceOn('2030-01-01')).toBe(5000)
  })
})

describe('what was added today', () => {
  test('PE-03: a factor that is mended the same minute prices yesterday by the mistake', async () => {
    on('2026-09-06')
    await client.write('CVN_CATEGORIA_PAGO/Add', {
      ...client.dto('CVN_CATEGORIA_PAGO', { c_codigo: 'B', t_descripcion: 'B', n_factor_servicio: 100, f_estado: 1 }),
    })
    const [category] = await client.list('CVN_CATEGORIA_PAGO', 'CVN_CATEGORIA_PAGO/GetAllFilters', { c_codigo: 'B' })
    const id_categoria_pago = category?.['id_categoria_pago'] as number
    const plan = { c_codigo: 'P-B', id_contacto_garante: 1, id_contacto_contratante: 2, id_categoria_pago, f_estado: 1 }
    const days = { d_fecha_i_vigencia: '2026-01-01', d_fecha_f_vigencia: '9999-12-31' }
    await client.write('CVN_PLAN_SEGURO/Add', client.dto('CVN_PLAN_SEGURO', { ...plan, ...days }))
    const line = { id_plan_seguro: 2, id_beneficio: 1, id_moneda: 1, f_estado: 1 }
    await client.write('CVN_PLAN_SEGURO_DETALLE/Add', client.dto('CVN_PLAN_SEGURO_DETALLE', line))
    await clinic.tenant.rest('POST', `${PLANS}/tariff-items`, { code: '1', units: 5 })
    const yesterday = () => priceOn('2026-09-05', { plan_id: 2, tariff_code: '1' })
    expect(await yesterday()).toBe(50_000)
    await save('CVN_CATEGORIA_PAGO', { id_categoria_pago }, { n_factor_servicio: 10 })
    expect(await yesterday()).toBe(5000)
    expect(await lastEntry()).toMatchObject({ retroactive: true })
    on('2026-09-07')
    await save('CVN_CATEGORIA_PAGO', { id_categoria_pago }, { n_factor_servicio: 20 })
    expect(await yesterday()).toBe(5000)
    expect(await priceOn('2026-09-07', { plan_id: 2, tariff_code: '1' })).toBe(10_000)
    expect(await lastEntry()).toMatchObject({ retroactive: false })
  })

  test('a line that was deleted the same day covered the days before, and the line typed in its place did not', async () => {
    const line = { id_plan_seguro: 2, id_beneficio: 1, id_moneda: 1, f_estado: 1 }
    await clinic.tenant.rest('POST', `${PLANS}/benefits`, { code: 'HOS' })
    const add = (n_copago_fijo: number) =>
      client.write(
        'CVN_PLAN_SEGURO_DETALLE/Add',
        client.dto('CVN_PLAN_SEGURO_DETALLE', { ...line, id_beneficio: 2, n_copago_fijo }),
      )
    const remove = (id_plan_seguro_detalle: unknown) =>
      client.write('CVN_PLAN_SEGURO_DETALLE/Delete', client.dto('CVN_PLAN_SEGURO_DETALLE', { id_plan_seguro_detalle }))
    const copay = async (day: string) => {
      const { body } = await quote(day, { plan_id: 2, tariff_code: '1', benefit_id: 2 })
      return (body.fixed_copay_cents ?? body.code) as unknown
    }
    const mistyped = await add(1000)
    expect(await copay('2026-09-06')).toBe(5000)
    await remove(mistyped)
    expect(await copay('2026-09-06')).toBe('not_covered_on_date')
    const right = await add(10)
    expect(await copay('2026-09-06')).toBe(1000)
    on('2026-09-08')
    await remove(right)
    expect([await copay('2026-09-07'), await copay('2026-09-08')]).toEqual([1000, 'not_covered_on_date'])
    await add(20)
    expect([await copay('2026-09-07'), await copay('2026-09-08')]).toEqual([1000, 2000])
  })

  test('a plan that was registered ended the same day covers no day, and one that ends later keeps its days', async () => {
    const plan = { id_contacto_garante: 1, id_contacto_contratante: 2, id_categoria_pago: 1, f_estado: 1 }
    const days = { d_fecha_i_vigencia: '2026-01-01', d_fecha_f_vigencia: '2026-12-31' }
    await client.write('CVN_PLAN_SEGURO/Add', client.dto('CVN_PLAN_SEGURO', { ...plan, ...days, c_codigo: 'P-C' }))
    const id = { id_plan_seguro: 3 }
    await client.write(
      'CVN_PLAN_SEGURO_DETALLE/Add',
      client.dto('CVN_PLAN_SEGURO_DETALLE', { ...id, id_beneficio: 1, id_moneda: 1, f_estado: 1 }),
    )
    await save('CVN_PLAN_SEGURO', id, { f_estado: 0 })
    expect(await priceOn('2026-09-07', { plan_id: 3 })).toBe('not_covered_on_date')
    await save('CVN_PLAN_SEGURO', id, { f_estado: 1 })
    expect(await priceOn('2026-09-07', { plan_id: 3 })).toBe(5000)
    on('2026-09-09')
    await save('CVN_PLAN_SEGURO', id, { f_estado: 0 })
    expect([await priceOn('2026-09-08', { plan_id: 3 }), await priceOn('2026-09-09', { plan_id: 3 })]).toEqual([
      5000,
      'not_covered_on_date',
    ])
  })

  test('at four in the afternoon in Lima and at four past midnight in UTC it is still today', async () => {
    clinic.setNow('2026-09-09T23:50:00Z')
    const item = { c_codigo: 'T-1', n_unidad: 4, f_estado: 1 }
    await client.write('CVN_TARIFARIO_SEGUS/Add', client.dto('CVN_TARIFARIO_SEGUS', item))
    const [made] = await client.list('CVN_TARIFARIO_SEGUS', 'CVN_TARIFARIO_SEGUS/GetAllFilters', { c_codigo: 'T-1' })
    const id = { id_tarifario_segus: made?.['id_tarifario_segus'] as number }
    clinic.setNow('2026-09-10T04:59:00Z')
    await save('CVN_TARIFARIO_SEGUS', id, { n_unidad: 2 })
    expect(await priceOn('2026-09-08', { tariff_code: 'T-1' })).toBe(2500)
    clinic.setNow('2026-09-10T05:00:00Z')
    await save('CVN_TARIFARIO_SEGUS', id, { n_unidad: 8 })
    expect(await priceOn('2026-09-08', { tariff_code: 'T-1' })).toBe(2500)
    expect(await priceOn('2026-09-10', { tariff_code: 'T-1' })).toBe(10_000)
  })
})

test('a plan of a later first day is shown from there on, and covers from where the clerk puts it', async () => {
  on('2026-09-11')
  const { body: first } = await clinic.tenant.rest('GET', `${PLANS}/1`)
  const fields = {
    code: 'P-D',
    guarantor_id: first.guarantor_id,
    contracting_party_id: first.contracting_party_id,
    payment_category_id: 1,
    validity_start: '2026-01-01',
    valid_from: '2026-05-01',
  }
  const { body: plan } = await clinic.tenant.rest('POST', PLANS, fields)
  const line = { plan_id: plan.id, benefit_id: 1, currency_id: 1 }
  expect((await clinic.tenant.rest('POST', `${PLANS}/plan-lines`, line)).status).toBe(201)
  on('2026-09-12')
  const id = { id_plan_seguro: plan.id as number }
  expect(await shown('CVN_PLAN_SEGURO', id)).toMatchObject({ d_fecha_i_vigencia: '2026-05-01T00:00:00' })
  expect(await priceOn('2026-04-30', { plan_id: plan.id })).toBe('not_covered_on_date')
  await save('CVN_PLAN_SEGURO', id, { d_fecha_i_vigencia: '2026-03-01T00:00:00' })
  expect([
    await priceOn('2026-02-28', { plan_id: plan.id }),
    await priceOn('2026-03-01', { plan_id: plan.id }),
  ]).toEqual(['not_covered_on_date', 5000])
  expect(await shown('CVN_PLAN_SEGURO', id)).toMatchObject({ d_fecha_i_vigencia: '2026-03-01T00:00:00' })
})
