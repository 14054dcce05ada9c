import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makePlan } from '@vigencia/testing/fixtures/insurance-plans/plan-clinic.ts'
import { makeOldClinic, type OldClinic } from '@vigencia/testing/fixtures/gestion-clinica/old-clinic.ts'
import { oldClient, type DtoName, type OldClient } from '@vigencia/testing/fixtures/gestion-clinica/old-client.ts'

let clinic: OldClinic
let client: OldClient
let made = 0
beforeAll(async () => {
  clinic = await makeOldClinic()
  client = oldClient(clinic)
  await makePlan(clinic.tenant)
})
afterAll(() => clinic.close())
beforeEach(() => void (made += 1))

const code = () => `N-${made}`
const contact = () => ({ c_codigo: code(), t_razon_social: 'Clínica Sur', f_estado: 1 })
const category = () => ({ c_codigo: code(), t_descripcion: 'Categoría', f_estado: 1 })
const item = () => ({ c_codigo: code(), t_descripcion_esp: 'Sutura', n_unidad: 3.5, f_estado: 1 })
const plan = () => ({
  c_codigo: code(),
  id_contacto_garante: 1,
  id_contacto_contratante: 2,
  id_categoria_pago: 1,
  d_fecha_i_vigencia: '2026-01-01',
  f_estado: 1,
})
const line = () => ({ id_plan_seguro: 1, id_beneficio: 1, id_moneda: 1, f_estado: 1 })
const price = () => ({ id_tarifario_segus: 1, id_categoria_pago: 1, n_precio_sol: 45.9 })

async function text(name: DtoName, action: string, fields: Record<string, unknown>) {
  const { Success, Warning, Message, Data } = await client.call(`${name}/${action}`, client.dto(name, fields))
  return [Success, Warning, Message, Data]
}

const ADDED = [true, false, 'Se registró satisfactoriamente.', null]
const TAKEN = [true, true, 'Ya existe el registro', null]
const NOT_UPDATED = [true, true, 'No se pudo realizar la actualización.', null]
const NOT_DELETED = [true, true, 'No se pudo realizar la eliminación.', null]

describe('what is registered says so, and says that it is there already', () => {
  test.each<[DtoName, () => Record<string, unknown>, () => Record<string, unknown>]>([
    ['CVN_PLAN_SEGURO', plan, () => ({ ...plan(), c_codigo: ` ${code().toLowerCase()} ` })],
    ['CVN_CATEGORIA_PAGO', category, () => ({ ...category(), t_descripcion: 'CATEGORÍA ' })],
    ['CVN_TARIFARIO_SEGUS', item, item],
    ['CON_CONTACTO', contact, () => ({ ...contact(), t_razon_social: 'clínica sur' })],
  ])('%s', async (name, one, twin) => {
    expect(await text(name, 'Add', one())).toEqual(ADDED)
    expect(await text(name, 'Add', twin())).toEqual(TAKEN)
  })

  test('CVN_PLAN_SEGURO_DETALLE and CVN_CATEGORIA_PAGO_PRECIO, with the id of what was added', async () => {
    await text('CVN_PLAN_SEGURO_DETALLE', 'Delete', { id_plan_seguro_detalle: 1 })
    expect(await text('CVN_PLAN_SEGURO_DETALLE', 'Add', line())).toEqual([...ADDED.slice(0, 3), 2])
    expect(await text('CVN_PLAN_SEGURO_DETALLE', 'Add', line())).toEqual(TAKEN)
    expect(await text('CVN_CATEGORIA_PAGO_PRECIO', 'Add', price())).toEqual([...ADDED.slice(0, 3), 1])
    expect(await text('CVN_CATEGORIA_PAGO_PRECIO', 'Add', price())).toEqual(TAKEN)
  })

  test('a plan that has ended keeps its code', async () => {
    const dto = plan()
    await text('CVN_PLAN_SEGURO', 'Add', { ...dto, f_estado: 0 })
    expect(await text('CVN_PLAN_SEGURO', 'Add', dto)).toEqual(TAKEN)
  })

  test('one hundred at once make one', async () => {
    const dto = client.dto('CVN_PLAN_SEGURO', plan())
    const calls = Array.from({ length: 100 }, () => client.call('CVN_PLAN_SEGURO/Add', dto))
    const answers = await Promise.all(calls)
    expect(answers.filter(({ Warning }) => !Warning)).toHaveLength(1)
    expect(answers.filter(({ Message }) => Message === 'Ya existe el registro')).toHaveLength(99)
    const rows = await client.list('CVN_PLAN_SEGURO', 'CVN_PLAN_SEGURO/GetAllFilters', { c_codigo: code() })
    expect(rows).toHaveLength(1)
  }, 60_000)
})

describe('what is changed says so', () => {
  test.each<[DtoName, string, () => Record<string, unknown>]>([
    ['CVN_PLAN_SEGURO', 'id_plan_seguro', plan],
    ['CVN_CATEGORIA_PAGO', 'id_categoria_pago', category],
    ['CVN_TARIFARIO_SEGUS', 'id_tarifario_segus', item],
    ['CON_CONTACTO', 'id_contacto', contact],
  ])('%s, and nothing is changed where the id is unknown', async (name, id, fields) => {
    await text(name, 'Add', fields())
    const rows = async () => client.list(name, `${name}/GetAllFilters`, client.dto(name))
    const last = (await rows()).at(-1)
    const changed = { ...fields(), [id]: last?.[id], t_observacion: 'Revisado', UsuarioModificacion: 'rosa' }
    expect(await text(name, 'Update', changed)).toEqual([true, false, 'Se actualizó satisfactoriamente.', null])
    const before = await rows()
    expect(before.at(-1)).toMatchObject({ t_observacion: 'Revisado', UsuarioModificacion: 'rosa' })
    expect(before.at(-1)?.['FechaModificacion']).not.toBeNull()
    for (const unknown of [0, 999, -1])
      expect(await text(name, 'Update', { ...fields(), [id]: unknown })).toEqual(NOT_UPDATED)
    expect(await rows()).toEqual(before)
  })

  test('f_estado 0 ends a plan from today on, and the plan is still found', async () => {
    await text('CVN_PLAN_SEGURO', 'Add', plan())
    const [before] = await client.list('CVN_PLAN_SEGURO', 'CVN_PLAN_SEGURO/GetAllFilters', { c_codigo: code() })
    await text('CVN_PLAN_SEGURO', 'Update', { ...before, f_estado: 0 })
    const input = { id_plan_seguro: before?.['id_plan_seguro'] }
    const [ended] = await client.list('CVN_PLAN_SEGURO', 'CVN_PLAN_SEGURO/GetById', input)
    expect(ended).toMatchObject({ f_estado: 0, estado: 'Inactivo' })
    const active = await client.list('CVN_PLAN_SEGURO', 'CVN_PLAN_SEGURO/GetAllActives', '""')
    expect(active.map(({ c_codigo }) => c_codigo)).not.toContain(code())
  })

  test('a code that is taken', async () => {
    await text('CVN_PLAN_SEGURO', 'Add', plan())
    const [own] = await client.list('CVN_PLAN_SEGURO', 'CVN_PLAN_SEGURO/GetAllFilters', { c_codigo: code() })
    const answer = await text('CVN_PLAN_SEGURO', 'Update', { ...own, c_codigo: 'PLAN-1' })
    expect(answer).toEqual([true, true, 'No se pudo realizar la actualización. Ya existe el registro.', null])
  })
})

describe('what is deleted says so, once', () => {
  test.each<[DtoName, string, () => Record<string, unknown>]>([
    ['CVN_CATEGORIA_PAGO', 'id_categoria_pago', category],
    ['CVN_TARIFARIO_SEGUS', 'id_tarifario_segus', item],
    ['CON_CONTACTO', 'id_contacto', contact],
  ])('%s', async (name, id, fields) => {
    await text(name, 'Add', fields())
    const last = (await client.list(name, `${name}/GetAllFilters`, client.dto(name))).at(-1)
    const gone = { [id]: last?.[id] }
    expect(await text(name, 'Delete', gone)).toEqual([true, false, 'Se eliminó satisfactoriamente.', null])
    for (const unknown of [gone, { [id]: 0 }, { [id]: 999 }, {}])
      expect(await text(name, 'Delete', unknown)).toEqual(NOT_DELETED)
    expect(await client.list(name, `${name}/GetAllActives`, '""')).not.toContainEqual(last)
  })

  test.each<[DtoName]>([['CVN_PLAN_SEGURO_DETALLE'], ['CVN_CATEGORIA_PAGO_PRECIO']])('%s of no id', async (name) => {
    expect(await text(name, 'Delete', {})).toEqual(NOT_DELETED)
  })
})

describe('what does not fit is named with its member and the reason, in Spanish', () => {
  test.each<[DtoName, Record<string, unknown>, string]>([
    ['CVN_PLAN_SEGURO', { c_codigo: '  ' }, 'c_codigo: es obligatorio'],
    ['CVN_PLAN_SEGURO', { c_codigo: null }, 'c_codigo: es obligatorio'],
    ['CVN_PLAN_SEGURO', { c_codigo: 'x'.repeat(51) }, 'c_codigo: admite como máximo 50 caracteres'],
    ['CVN_PLAN_SEGURO', { t_descripcion: 'a\u0007b' }, 't_descripcion: tiene caracteres no permitidos'],
    ['CVN_PLAN_SEGURO', { t_descripcion: {} }, 't_descripcion: debe ser un texto'],
    [
      'CVN_PLAN_SEGURO',
      { d_fecha_f_vigencia: '2025-12-31' },
      'd_fecha_f_vigencia: no puede ser anterior al inicio de la vigencia',
    ],
    ['CVN_PLAN_SEGURO', { d_fecha_i_vigencia: '0001-01-01T00:00:00' }, 'd_fecha_i_vigencia: es obligatorio'],
    ['CVN_PLAN_SEGURO', { d_fecha_i_vigencia: '31/12/2026' }, 'd_fecha_i_vigencia: debe ser una fecha AAAA-MM-DD'],
    [
      'CVN_PLAN_SEGURO',
      { d_fecha_i_vigencia: '2026-02-30' },
      'd_fecha_i_vigencia: debe ser una fecha del calendario, de 1900 a 2200',
    ],
    ['CVN_PLAN_SEGURO', { id_contacto_garante: 77 }, 'id_contacto_garante: no existe'],
    ['CVN_PLAN_SEGURO', { id_contacto_contratante: 0 }, 'id_contacto_contratante: es obligatorio'],
    [
      'CVN_PLAN_SEGURO',
      { id_categoria_pago: 77, id_producto_plan: 78 },
      'id_categoria_pago: no existe; id_producto_plan: no existe',
    ],
    ['CVN_PLAN_SEGURO', { id_producto_plan: -1 }, 'id_producto_plan: debe ser como mínimo 1'],
    ['CVN_PLAN_SEGURO', { id_contacto_garante: 'uno' }, 'id_contacto_garante: debe ser un número entero'],
    ['CVN_PLAN_SEGURO', { id_contacto_garante: 3e9 }, 'id_contacto_garante: está fuera de rango'],
    ['CVN_PLAN_SEGURO', { f_estado: 2 }, 'f_estado: debe ser 0 o 1'],
    ['CVN_PLAN_SEGURO', { UsuarioCreacion: 'x'.repeat(256) }, 'UsuarioCreacion: admite como máximo 255 caracteres'],
    ['CVN_PLAN_SEGURO_DETALLE', { id_beneficio: 77, id_moneda: 78 }, 'id_beneficio: no existe; id_moneda: no existe'],
    ['CVN_PLAN_SEGURO_DETALLE', { id_plan_seguro: 77 }, 'id_plan_seguro: no existe'],
    ['CVN_PLAN_SEGURO_DETALLE', { n_copago_fijo: -0.01 }, 'n_copago_fijo: no puede ser negativo'],
    ['CVN_PLAN_SEGURO_DETALLE', { n_copago_fijo: 1.005 }, 'n_copago_fijo: admite como máximo dos decimales'],
    ['CVN_PLAN_SEGURO_DETALLE', { n_copago_fijo: 1e12 }, 'n_copago_fijo: es demasiado grande'],
    ['CVN_PLAN_SEGURO_DETALLE', { n_copago_fijo: '1,5' }, 'n_copago_fijo: debe ser un número'],
    ['CVN_PLAN_SEGURO_DETALLE', { n_copago_variable: 100.5 }, 'n_copago_variable: debe ser como máximo 100'],
    [
      'CVN_PLAN_SEGURO_DETALLE',
      { n_copago_variable_farmacia: -1 },
      'n_copago_variable_farmacia: no puede ser negativo',
    ],
    [
      'CVN_PLAN_SEGURO_DETALLE',
      { n_copago_variable: 1.00001 },
      'n_copago_variable: admite como máximo cuatro decimales',
    ],
    ['CVN_CATEGORIA_PAGO', { n_dscto_farmacia: 101 }, 'n_dscto_farmacia: debe ser como máximo 100'],
    ['CVN_CATEGORIA_PAGO', { n_factor_servicio: 1e11 }, 'n_factor_servicio: debe ser como máximo 9999999999.9999'],
    [
      'CVN_CATEGORIA_PAGO',
      { n_factor_servicio: 1.00001 },
      'n_factor_servicio: debe ser un número de 0 a 9999999999.9999 con cuatro decimales como máximo',
    ],
    ['CVN_CATEGORIA_PAGO_PRECIO', { n_precio_sol: 0 }, 'n_precio_sol: indique un precio en soles o en dólares'],
    ['CVN_CATEGORIA_PAGO_PRECIO', { id_tarifario_segus: 77 }, 'id_tarifario_segus: no existe'],
    ['CON_CONTACTO', { n_dias_credito: 36_501 }, 'n_dias_credito: debe ser como máximo 36500'],
    ['CON_CONTACTO', { n_flag_garante: 3 }, 'n_flag_garante: debe ser 0 o 1'],
    ['CVN_TARIFARIO_SEGUS', { n_ayudante: -1 }, 'n_ayudante: debe ser como mínimo 0'],
  ])('%s %o', async (name, fields, why) => {
    const whole = {
      CVN_PLAN_SEGURO: plan,
      CVN_PLAN_SEGURO_DETALLE: line,
      CVN_CATEGORIA_PAGO: category,
      CVN_CATEGORIA_PAGO_PRECIO: price,
      CON_CONTACTO: contact,
      CVN_TARIFARIO_SEGUS: item,
    }[name as 'CVN_PLAN_SEGURO']()
    const answer = await text(name, 'Add', { ...whole, ...fields })
    expect(answer).toEqual([true, true, `No se pudo realizar el registro. ${why}.`, null])
  })

  test('of a change too; a tariff item keeps its code', async () => {
    const changed = { ...item(), id_tarifario_segus: 1 }
    const answer = await text('CVN_TARIFARIO_SEGUS', 'Update', changed)
    expect(answer).toEqual([true, true, 'No se pudo realizar la actualización. c_codigo: no puede cambiar.', null])
  })

  test('of a read, with no rows', async () => {
    const answer = await text('CVN_PLAN_SEGURO', 'GetAllFilters', { valorRequest: 'x'.repeat(256) })
    expect(answer).toEqual([
      true,
      true,
      'Hubo un error, inténtelo más tarde. valorRequest: admite como máximo 255 caracteres.',
      [],
    ])
  })
})

test('who is not there is no row, and no warning', async () => {
  for (const id of [0, 999, -1])
    expect(await text('CVN_PLAN_SEGURO', 'GetById', { id_plan_seguro: id })).toEqual([true, false, null, []])
})
