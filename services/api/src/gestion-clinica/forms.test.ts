import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeOldClinic, type OldClinic } from '@vigencia/testing/fixtures/gestion-clinica/old-clinic.ts'
import { oldClient, type DtoName, type OldClient } from '@vigencia/testing/fixtures/gestion-clinica/old-client.ts'
import { planClinic } from '@vigencia/testing/fixtures/insurance-plans/plan-clinic.ts'

type Row = Record<string, any> // eslint-disable-line typescript/no-explicit-any -- members of any type, as on the wire

/** The boxes of the tariff's form: what each is filled from, and the member that it saves. */
const BOXES = [
  ['CVN_CLASIFICACION_SEGUS', 'id_clasificacion_segus', '/segus-classifications'],
  ['CVN_CLASIFICACION_SUSALUD', 'id_clasificacion_susalud', '/susalud-classifications'],
  ['CVN_CLASIFICACION_SUSALUD_OD', 'id_clasificacion_susalud_od', '/susalud-dental-classifications'],
  ['CVN_TIPO_PRECIO', 'id_tipo_precio', '/price-types'],
  ['CON_CENTRO_COSTO', 'id_centro_costo', '/cost-centres'],
  ['CON_CUENTA_CONTABLE', 'id_cuenta_contable', '/ledger-accounts'],
] as const satisfies readonly (readonly [DtoName, string, string])[]

let clinic: OldClinic
let client: OldClient
beforeAll(async () => {
  clinic = await makeOldClinic()
  client = oldClient(clinic)
  const { add } = planClinic(clinic.tenant)
  for (const path of ['/contact-types', ...BOXES.map(([, , path]) => path)]) {
    await add(path, { code: 'A1', description: 'Uno' })
    await add(path, { code: 'B2', description: 'Dos' })
    await add(path, { code: 'C3', description: 'Tres', is_active: false })
  }
})
afterAll(() => clinic.close())

/**
 * A box without edit: it shows the row of the member that it is bound to, and saves the id of the row it shows.
 * Without such a row it saves 0, and its `ToString()` throws where the list has none.
 */
async function pick(list: DtoName, member: string, id: unknown): Promise<number> {
  const rows = await client.list(list, `${list}/GetAllActives`, '""')
  expect(rows.length).toBeGreaterThan(0)
  return Number(rows.find((row) => row[member] === id)?.[member] ?? 0)
}

/** As the form does with a row: what its boxes show, and all else as it came. */
async function boxed(row: Row): Promise<Row> {
  const members = await Promise.all(
    BOXES.map(async ([list, member]) => [member, await pick(list, member, row[member])]),
  )
  return { ...row, ...Object.fromEntries(members) }
}

const opened = async (name: DtoName, id: Row) =>
  (await client.list(name, `${name}/GetById`, client.dto(name, id)))[0] as Row

describe("PE-05: the contacts' form threw on a list that was not there", () => {
  test('its box shows the types, and a contact keeps its own when something else is changed', async () => {
    const types = await client.list(
      'CON_TIPO_CONTACTO',
      'CON_TIPO_CONTACTO/GetAllActives',
      client.dto('CON_TIPO_CONTACTO'),
    )
    expect(types.map(({ id_tipo_contacto, t_descripcion }) => [id_tipo_contacto, t_descripcion])).toEqual([
      [1, 'Uno'],
      [2, 'Dos'],
    ])
    const contact = { c_codigo: 'G01', t_razon_social: 'Cóndor', id_tipo_contacto: 2, f_estado: 1 }
    await client.write('CON_CONTACTO/Add', client.dto('CON_CONTACTO', contact))
    const row = await opened('CON_CONTACTO', { id_contacto: 1 })
    const saved = {
      ...row,
      id_tipo_contacto: await pick('CON_TIPO_CONTACTO', 'id_tipo_contacto', row['id_tipo_contacto']),
    }
    await client.write('CON_CONTACTO/Update', { ...saved, c_telefono1: '000-0001' })
    expect(await opened('CON_CONTACTO', { id_contacto: 1 })).toMatchObject({
      id_tipo_contacto: 2,
      c_telefono1: '000-0001',
    })
  })

  test('a type that no list holds is taken, and stays when it is sent back', async () => {
    const contact = { c_codigo: 'G02', t_razon_social: 'Ñandú', id_tipo_contacto: 77, f_estado: 1 }
    await client.write('CON_CONTACTO/Add', client.dto('CON_CONTACTO', contact))
    expect(await opened('CON_CONTACTO', { id_contacto: 2 })).toMatchObject({ id_tipo_contacto: 77 })
  })
})

describe("PE-06: the tariff's form lost every classification, for its boxes were empty", () => {
  const item = { c_codigo: '50.01.01', t_descripcion_esp: 'Consulta', n_unidad: 4, f_estado: 1 }
  const ids = Object.fromEntries(BOXES.map(([, member], i) => [member, 1 + (i % 2)]))

  test.each(BOXES)('the box of %s is filled, whatever the client sends for nothing', async (list, member) => {
    for (const body of ['""', '', '{}', client.dto(list)]) {
      const rows = await client.list(list, `${list}/GetAllActives`, body)
      expect(rows.map((row) => [row[member], row['c_codigo'], row['t_descripcion']])).toEqual([
        [1, 'A1', 'Uno'],
        [2, 'B2', 'Dos'],
      ])
    }
  })

  test('an item that is opened and saved keeps all of them, and the grid shows its class', async () => {
    await client.write('CVN_TARIFARIO_SEGUS/Add', client.dto('CVN_TARIFARIO_SEGUS', { ...item, ...ids }))
    const row = await opened('CVN_TARIFARIO_SEGUS', { id_tarifario_segus: 1 })
    expect(row).toMatchObject({ ...ids, t_clasificacion: 'Uno' })
    await client.write('CVN_TARIFARIO_SEGUS/Update', { ...(await boxed(row)), t_observacion: 'visto' })
    expect(await opened('CVN_TARIFARIO_SEGUS', { id_tarifario_segus: 1 })).toMatchObject({
      ...ids,
      t_observacion: 'visto',
    })
  })

  test('participants are added, listed by the DTO of the item itself, taken away and added again', async () => {
    for (const c_codigo of ['50.01.02', '50.01.03'])
      await client.write('CVN_TARIFARIO_SEGUS/Add', client.dto('CVN_TARIFARIO_SEGUS', { ...item, c_codigo }))
    const participant = (id_tarifario_segus: number, id_tarifario_segus_referencia: number) =>
      client.dto('CVN_TARIFARIO_SEGUS_PARTICIPANTE', { id_tarifario_segus, id_tarifario_segus_referencia })
    const add = 'CVN_TARIFARIO_SEGUS_PARTICIPANTE/Add'
    expect(await client.write(add, participant(1, 2))).toBe(1)
    expect(await client.write(add, participant(1, 3))).toBe(2)
    expect(await client.write(add, participant(2, 3))).toBe(3)
    const listed = async () => {
      // the whole row of the tariff, with its own code and description
      const row = await opened('CVN_TARIFARIO_SEGUS', { id_tarifario_segus: 1 })
      const name = 'CVN_TARIFARIO_SEGUS_PARTICIPANTE'
      const rows = await client.list(name, `${name}/GetAllActivesFilters`, row)
      return rows.map((one) => [one['id_tarifario_segus_participante'], one['c_codigo'], one['t_descripcion_esp']])
    }
    expect(await listed()).toEqual([
      [1, '50.01.02', 'Consulta'],
      [2, '50.01.03', 'Consulta'],
    ])
    const twice = await client.call(add, participant(1, 2))
    expect(twice).toMatchObject({ Warning: true, Message: 'Ya existe el registro' })
    await client.write('CVN_TARIFARIO_SEGUS_PARTICIPANTE/Delete', { id_tarifario_segus_participante: 1 })
    expect(await listed()).toEqual([[2, '50.01.03', 'Consulta']])
    expect(await client.write(add, participant(1, 2))).toBe(4)
    expect((await client.call(add, participant(1, 1))).Message).toBe(
      'No se pudo realizar el registro. id_tarifario_segus_referencia: debe ser otro ítem del tarifario.',
    )
    expect((await client.call(add, participant(1, 77))).Message).toBe(
      'No se pudo realizar el registro. id_tarifario_segus_referencia: no existe.',
    )
  })
})
