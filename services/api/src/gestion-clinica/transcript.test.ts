import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeOldClinic, type OldClinic } from '@vigencia/testing/fixtures/gestion-clinica/old-clinic.ts'
import { oldClient, type OldClient } from '@vigencia/testing/fixtures/gestion-clinica/old-client.ts'
import { tenantEntries } from '@vigencia/testing/oracles/tenant-entries.ts'

let clinic: OldClinic
let client: OldClient
beforeAll(async () => {
  clinic = await makeOldClinic()
  client = oldClient(clinic)
  // ten past eleven in Lima's evening: the next day in UTC
  clinic.setNow('2026-09-06T04:10:11.123456Z')
  await clinic.tenant.rest('POST', '/v1/insurance-plans/benefits', { code: 'AMB', description: 'Atención ambulatoria' })
  const soles = { code: 'S/', description: 'Soles', iso_code: 'PEN' }
  await clinic.tenant.rest('POST', '/v1/insurance-plans/currencies', soles)
  const product = { code: 'EPS', description: 'EPS Base', iafa_code: '20001' }
  await clinic.tenant.rest('POST', '/v1/insurance-plans/products', product)
})
afterAll(() => clinic.close())

/** `DateTime.Now` and `DateTimePicker.Value` of a machine in Lima, late in the evening. */
const NOW = '2026-09-05T23:10:11.1234567-05:00'
const audit = { IdUsuarioActual: 7, UsuarioCreacion: '7', UsuarioModificacion: '7', FechaCreacion: NOW }

describe("the old client's screens, call by call", () => {
  test('contacts and payment categories are registered and picked from their lists', async () => {
    const contact = { c_codigo: '20100000001', t_razon_social: 'Aseguradora Cóndor', n_flag_garante: 1, f_estado: 1 }
    expect(await client.write('CON_CONTACTO/Add', client.dto('CON_CONTACTO', { ...contact, ...audit }))).toBeNull()
    const employer = { c_codigo: '20100000002', t_razon_social: 'Minera Ñandú', n_flag_contratante: 1, f_estado: 1 }
    await client.write('CON_CONTACTO/Add', client.dto('CON_CONTACTO', { ...employer, ...audit }))
    const category = { c_codigo: 'A', t_descripcion: 'Categoría A', n_factor_servicio: 12.5, f_estado: 1 }
    const dates = { d_fecha_i_vigencia: NOW, d_fecha_f_vigencia: '2027-12-31T23:10:11.1234567-05:00' }
    const dto = client.dto('CVN_CATEGORIA_PAGO', { ...category, ...dates, ...audit })
    expect(await client.write('CVN_CATEGORIA_PAGO/Add', dto)).toBeNull()
  })

  test('the screen of plans fills its boxes and shows an empty grid', async () => {
    const states = await client.list(
      'TIPO_ESTADO',
      'TIPO_ESTADO/GetAllFilters',
      client.dto('TIPO_ESTADO', { tabla: 'Todos' }),
    )
    expect(states.map(({ id_estado, estado }) => [id_estado, estado])).toEqual([
      [1, 'Activo'],
      [0, 'Inactivo'],
    ])
    const contacts = await client.list('CON_CONTACTO', 'CON_CONTACTO/GetAllActives', '""')
    expect(contacts.map(({ id_contacto, t_razon_social }) => [id_contacto, t_razon_social])).toEqual([
      [1, 'Aseguradora Cóndor'],
      [2, 'Minera Ñandú'],
    ])
    const [category] = await client.list('CVN_CATEGORIA_PAGO', 'CVN_CATEGORIA_PAGO/GetAllActives', '""')
    expect(category).toMatchObject({
      d_fecha_i_vigencia: '2026-09-05T00:00:00',
      d_fecha_f_vigencia: '2027-12-31T00:00:00',
      n_factor_servicio: 12.5,
      n_factor_procedimiento: 0,
    })
    const wanted = client.dto('CVN_PRODUCTO_PLAN', { c_codigo_iafa: '' })
    expect(await client.list('CVN_PRODUCTO_PLAN', 'CVN_PRODUCTO_PLAN/GetAllActivesFilters', wanted)).toHaveLength(1)
    const all = client.dto('CVN_PLAN_SEGURO', { valorRequest: '0' })
    expect(await client.list('CVN_PLAN_SEGURO', 'CVN_PLAN_SEGURO/GetAllFilters', all)).toEqual([])
  })

  test('a plan is registered, found by what is typed, and opened', async () => {
    const plan = client.dto('CVN_PLAN_SEGURO', {
      id_contacto_garante: 1,
      id_contacto_contratante: 2,
      id_categoria_pago: 1,
      id_producto_plan: 1,
      c_codigo: 'PL-01',
      t_descripcion: 'Plan minero',
      d_fecha_i_vigencia: NOW,
      d_fecha_f_vigencia: '2027-09-05T00:00:00',
      c_contrato: 'C-77',
      f_estado: 1,
      ...audit,
    })
    expect(await client.write('CVN_PLAN_SEGURO/Add', plan)).toBeNull()
    const typed = client.dto('CVN_PLAN_SEGURO', { valorRequest: 'ñandu' })
    const [found] = await client.list('CVN_PLAN_SEGURO', 'CVN_PLAN_SEGURO/GetAllFilters', typed)
    expect(found).toMatchObject({
      id_plan_seguro: 1,
      garante: 'Aseguradora Cóndor',
      contratante: 'Minera Ñandú',
      producto: 'EPS Base',
      estado: 'Activo',
      d_fecha_f_vigencia: '2027-09-05T00:00:00',
    })
    const input = client.dto('CVN_PLAN_SEGURO', { id_plan_seguro: 1 })
    const [opened] = await client.list('CVN_PLAN_SEGURO', 'CVN_PLAN_SEGURO/GetById', input)
    expect(opened).toMatchObject({
      d_fecha_i_vigencia: '2026-09-05T00:00:00',
      FechaCreacion: '2026-09-05T23:10:11',
      FechaModificacion: null,
      UsuarioCreacion: '7',
      id_usuarioCreacion: 7,
    })
    // the client calls ToString() on each of these without a look
    for (const member of ['c_codigo', 't_descripcion', 't_observacion', 'c_codigo_iafa', 'c_contrato', 'c_certificado'])
      expect(typeof opened?.[member]).toBe('string')
  })

  test('a benefit is added to it, which gives a number, taken away, and added again', async () => {
    const [benefit] = await client.list('CVN_BENEFICIO', 'CVN_BENEFICIO/GetAllActives', '""')
    const [currency] = await client.list('CVN_MONEDA', 'CVN_MONEDA/GetAllActives', '""')
    const line = client.dto('CVN_PLAN_SEGURO_DETALLE', {
      id_plan_seguro: 1,
      id_beneficio: benefit?.['id_beneficio'],
      id_moneda: currency?.['id_moneda'],
      n_copago_fijo: 20.5,
      n_copago_variable: 15,
      f_estado: 1,
      ...audit,
    })
    const lines = () =>
      client.list(
        'CVN_PLAN_SEGURO_DETALLE',
        'CVN_PLAN_SEGURO_DETALLE/GetAllActivesFilters',
        client.dto('CVN_PLAN_SEGURO_DETALLE', { id_plan_seguro: 1 }),
      )
    expect(await client.write('CVN_PLAN_SEGURO_DETALLE/Add', line)).toBe(1)
    expect(await lines()).toMatchObject([
      { codigo: 'AMB', beneficio: 'Atención ambulatoria', moneda: 'Soles', estado: 'Activo', n_copago_fijo: 20.5 },
    ])
    const gone = client.dto('CVN_PLAN_SEGURO_DETALLE', { id_plan_seguro_detalle: 1, IdUsuarioActual: 8 })
    await client.write('CVN_PLAN_SEGURO_DETALLE/Delete', gone)
    expect(await lines()).toEqual([])
    expect(await client.write('CVN_PLAN_SEGURO_DETALLE/Add', line)).toBe(2)
    expect(await lines()).toHaveLength(1)
  })

  test('decimals have a point, also where they are whole', async () => {
    const { text } = await clinic.post('CVN_PLAN_SEGURO_DETALLE/GetAllActivesFilters', {})
    expect(text).toContain('"n_copago_fijo":20.50,"n_copago_variable":15.0,"n_copago_variable_farmacia":0.0')
  })

  test('what it did stands in the change log as come by the old wire, with whom it named', async () => {
    const stream = '00000000-0000-8000-8000-000000000001'
    const entries = await tenantEntries(clinic, clinic.tenant, stream)
    const byOldWire = entries.filter(({ via }) => via === 'legacy')
    expect(byOldWire.length).toBe(7)
    expect(byOldWire.at(-1)).toMatchObject({
      changed_by_key_id: null,
      changed_by_user_id: null,
      claimed_author: { name: '7', number: 7 },
    })
    expect(byOldWire.at(-2)).toMatchObject({ change_type: 'remove', claimed_author: { name: null, number: 8 } })
  })
})
