import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planClinic } from '@vigencia/testing/fixtures/insurance-plans/plan-clinic.ts'
import { makeOldClinic, type OldClinic } from '@vigencia/testing/fixtures/gestion-clinica/old-clinic.ts'
import { oldClient, type DtoName, type OldClient } from '@vigencia/testing/fixtures/gestion-clinica/old-client.ts'

type Row = Record<string, any> // eslint-disable-line typescript/no-explicit-any -- members of any type, as on the wire

const CODES = ['P-1', 'p-1x', 'Ñ-2', 'Á 3', '100%', 'a_b', '0']
const WORDS = ['Plan Minero', 'plan mínero', 'EPS Base', 'Ñandú', '', 'C-77']
const DAYS = ['2026-01-01', '2026-02-01', '2026-12-31']

let clinic: OldClinic
let client: OldClient
beforeAll(async () => {
  clinic = await makeOldClinic()
  client = oldClient(clinic)
  const steps = planClinic(clinic.tenant)
  const add: typeof steps.add = (path, fields) => steps.add(path, fields)
  for (const [i, business_name] of ['Cóndor', 'Ñandú', 'Minera Plan'].entries())
    await add('/contacts', {
      code: CODES[i],
      business_name,
      is_guarantor: i !== 1,
      is_active: i !== 2,
      credit_days: 30 * i,
    })
  for (const [i, description] of ['Categoría A', 'CATEGORIA B', 'EPS'].entries())
    await add('/payment-categories', {
      code: CODES[i],
      description,
      is_active: i !== 1,
      service_factor: i === 0 ? null : 2.5,
    })
  for (const [i, iafa_code] of ['20001', '20002', ''].entries())
    await add('/products', { code: CODES[i], description: WORDS[i], iafa_code, is_active: i !== 1 })
  const pick = (from: readonly unknown[], i: number) => from[i % from.length]
  for (const [i, code] of CODES.entries())
    await add('', {
      code,
      description: pick(WORDS, i),
      notes: pick(WORDS, i + 1),
      iafa_code: pick(['20001', '20002', ''], i),
      guarantor_id: 1 + (i % 3),
      contracting_party_id: 1 + ((i + 1) % 2),
      payment_category_id: 1 + (i % 3),
      product_id: i % 2 === 0 ? 1 + (i % 3) : null,
      validity_start: pick(DAYS, i % 2),
      validity_end: i % 3 === 0 ? null : DAYS[2],
      contract_number: pick(WORDS, i + 2),
      is_active: i % 3 !== 1,
    })
  const benefits = await Promise.all(['AMB', 'HOS', 'FAR'].map((code) => add('/benefits', { code })))
  await add('/currencies', { code: 'SOL', iso_code: 'PEN' })
  await add('/currencies', { code: 'DOL', iso_code: 'USD' })
  for (const plan_id of [1, 2, 3])
    for (const [i, { id }] of benefits.entries())
      await add('/plan-lines', {
        plan_id,
        benefit_id: id,
        currency_id: 1 + (i % 2),
        fixed_copay_cents: i * 1050,
        is_active: plan_id !== 3,
      })
})
afterAll(() => clinic.close())

/** As the page says it, and in nothing like our way of doing it. */
const folded = (text: unknown) =>
  String((text as string | number | null) ?? '')
    .trim()
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLocaleLowerCase('es')

const isFilter = (value: unknown) =>
  value !== null && value !== 0 && folded(value) !== '' && value !== '0001-01-01T00:00:00'
const isSame = (held: unknown, input: unknown) =>
  typeof input === 'number'
    ? held === input
    : folded(String(held).replace(/T.*/, '')) === folded(String(input).replace(/T.*/, ''))

function matches(row: Row, input: Row, search: { in: string; over: readonly string[] } | null): boolean {
  for (const [member, value] of Object.entries(input)) {
    if (member === search?.in) {
      if (folded(value) === '' || folded(value) === '0') continue
      if (!search.over.some((over) => folded(row[over]).includes(folded(value)))) return false
    } else if (member === 'f_estado') {
      const isByState = value === 1 || (value === 0 && (search === null || !(search.in in input)))
      if (isByState && row['f_estado'] !== value) return false
    } else if (isFilter(value) && !isSame(row[member], value)) return false
  }
  return true
}

const text = fc.oneof(
  fc.constantFrom(...CODES, ...WORDS, 'MINERO', 'nandu', ' p-1 ', '%', '_', '0', '\\'),
  fc.constant(null),
)
const id = fc.integer({ min: 0, max: 4 })
const day = fc.constantFrom('0001-01-01T00:00:00', ...DAYS, ...DAYS.map((one) => `${one}T23:10:11.1234567-05:00`))
const state = fc.constantFrom(0, 1, null)

/** At most three members: more would leave nothing of so short a list. */
function some(members: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Row> {
  const all = Object.keys(members)
  const names = fc.subarray(all, { maxLength: Math.min(3, all.length) })
  return fc
    .tuple(fc.record(members), names)
    .map(([row, stored]) => Object.fromEntries(stored.map((name) => [name, row[name]])))
}

interface Input {
  readonly name: DtoName
  readonly action: string
  /** How all rows are had: by a body that asks for nothing. */
  readonly search: { in: string; over: readonly string[] } | null
  readonly filters: fc.Arbitrary<Row>
}

const LISTS: readonly Input[] = [
  {
    name: 'CVN_PLAN_SEGURO',
    action: 'GetAllFilters',
    search: {
      in: 'valorRequest',
      over: ['c_codigo', 't_descripcion', 'garante', 'contratante', 'c_contrato', 'producto'],
    },
    filters: some({
      id_plan_seguro: id,
      id_contacto_garante: id,
      id_contacto_contratante: id,
      id_categoria_pago: id,
      id_producto_plan: id,
      c_codigo: text,
      t_descripcion: text,
      t_observacion: text,
      c_codigo_iafa: fc.constantFrom('', null, '20001', '20002'),
      c_contrato: text,
      c_certificado: fc.constantFrom('', null, 'X'),
      d_fecha_i_vigencia: day,
      d_fecha_f_vigencia: day,
      f_estado: state,
      estado: fc.constantFrom('', null, 'Activo', 'inactivo'),
      garante: fc.constantFrom('', 'CONDOR', 'Ñandú'),
      contratante: fc.constantFrom(null, 'nandu'),
      producto: fc.constantFrom(null, '', 'Plan Minero'),
      valorRequest: text,
    }),
  },
  {
    name: 'CVN_CATEGORIA_PAGO',
    action: 'GetAllFilters',
    search: { in: 'valorConsulta', over: ['c_codigo', 't_descripcion'] },
    filters: some({
      id_categoria_pago: id,
      c_codigo: text,
      n_factor_servicio: fc.constantFrom(0, 2.5),
      f_estado: state,
      valorConsulta: text,
    }),
  },
  {
    name: 'CON_CONTACTO',
    action: 'GetAllFilters',
    search: {
      in: 'valor',
      over: ['c_codigo', 'c_codigo_sunat', 't_apellidos', 't_nombres', 't_razon_social', 't_razon_comercial'],
    },
    filters: some({
      n_flag_garante: fc.constantFrom(0, 1),
      n_dias_credito: fc.constantFrom(0, 30, 60),
      f_estado: state,
      valor: text,
    }),
  },
  {
    name: 'CVN_PLAN_SEGURO_DETALLE',
    action: 'GetAllActivesFilters',
    search: null,
    filters: some({
      id_plan_seguro: id,
      id_beneficio: id,
      id_moneda: id,
      codigo: fc.constantFrom(null, '', 'amb'),
      n_copago_fijo: fc.constantFrom(0, 10.5),
    }),
  },
  {
    name: 'CVN_PRODUCTO_PLAN',
    action: 'GetAllActivesFilters',
    search: null,
    filters: some({ id_producto_plan: id, c_codigo_iafa: fc.constantFrom('', null, '20001', '20002', '9') }),
  },
]

const REAL_CLIENT_ASKS_FOR_ALL: readonly [DtoName, string, Row, number][] = [
  ['CVN_PLAN_SEGURO', 'GetAllFilters', { valorRequest: '0' }, CODES.length],
  ['CVN_CATEGORIA_PAGO', 'GetAllFilters', { valorConsulta: '0' }, 3],
  ['CON_CONTACTO', 'GetAllFilters', { valor: '0' }, 3],
  ['CVN_TARIFARIO_SEGUS', 'GetAllFilters', { valorRequest: '0' }, 0],
  ['CVN_PLAN_SEGURO_DETALLE', 'GetAllActivesFilters', {}, 6],
  ['CVN_PRODUCTO_PLAN', 'GetAllActivesFilters', { c_codigo_iafa: '' }, 2],
]

test.each(REAL_CLIENT_ASKS_FOR_ALL)('a default DTO of %s asks for all', async (name, action, fields, count) => {
  expect(await client.list(name, `${name}/${action}`, client.dto(name, fields))).toHaveLength(count)
})

describe('any filters give what is left of the whole list by them', () => {
  test.each(LISTS)(
    '$name/$action',
    async ({ name, action, search, filters }) => {
      const all = await client.list(name, `${name}/${action}`, {})
      expect(all.length).toBeGreaterThan(1)
      const same = fc.asyncProperty(filters, async (input) => {
        const rows = await client.list(name, `${name}/${action}`, input)
        expect(rows).toEqual(all.filter((row) => matches(row, input, search)))
      })
      await fc.assert(same, { numRuns: 100, seed: 20_261_122 })
    },
    60_000,
  )
})

test('f_estado 0 asks for the inactive only where the body has nothing to search by', async () => {
  const states = async (input: Row) => {
    const rows = await client.list('CVN_PLAN_SEGURO', 'CVN_PLAN_SEGURO/GetAllFilters', input)
    return [...new Set(rows.map(({ f_estado }) => f_estado as number))].toSorted()
  }
  expect(await states({ f_estado: 0 })).toEqual([0])
  expect(await states({ f_estado: 0, valorRequest: null })).toEqual([0, 1])
  expect(await states({ f_estado: 0, valorRequest: '0' })).toEqual([0, 1])
  expect(await states({ f_estado: 1, valorRequest: '0' })).toEqual([1])
  expect(await states({})).toEqual([0, 1])
})

test('names of members are read in any case, and unknown ones are passed over', async () => {
  const input = { VALORREQUEST: 'MINERO', Id_Contacto_Garante: 1, sin_uso: [1], __proto__x: {} }
  const rows = await client.list('CVN_PLAN_SEGURO', 'CVN_PLAN_SEGURO/GetAllFilters', input)
  expect(rows.map(({ c_codigo }) => c_codigo as string)).toEqual(['P-1', '0'])
})
