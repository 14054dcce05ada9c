import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeOldClinic, type OldClinic } from '@vigencia/testing/fixtures/gestion-clinica/old-clinic.ts'
import { makePlan, planClinic, PLANS, valuesOf } from '@vigencia/testing/fixtures/insurance-plans/plan-clinic.ts'

let clinic: OldClinic
let made: Awaited<ReturnType<typeof makePlan>>
beforeAll(async () => {
  clinic = await makeOldClinic()
  clinic.setNow('2026-06-15T15:00:00Z')
  made = await makePlan(clinic.tenant)
})
afterAll(() => clinic.close())
let ordinal = 0
beforeEach(() => {
  ordinal += 1
  clinic.setNow(`2026-06-15T15:${String(ordinal).padStart(2, '0')}:00Z`)
})

const steps = () => planClinic(clinic.tenant)
const codesOf = (findings: readonly { code: string }[]) => findings.map(({ code }) => code)
const report = async (on = '2026-06-15') => (await clinic.tenant.rest('GET', `${PLANS}/reports/iafas?on=${on}`)).body
const findingsOf = async (code: string, on?: string) => {
  const { items } = await report(on)
  return codesOf(items.find((plan: { code: string }) => plan.code === code)?.findings ?? [])
}

describe('PE-20: a plan of an insurer that had ended was registered without a word', () => {
  test('modern answers carry a warning, the old wire registers, and both are found', async () => {
    const insurer = await steps().add('/contacts', { code: 'G-9', business_name: 'Garúa', tax_code: '20000000036' })
    expect((await clinic.tenant.rest('DELETE', `${PLANS}/contacts/${insurer.id}`)).status).toBe(204)
    const fields = {
      guarantor_id: insurer.id,
      validity_start: '2027-01-01',
      validity_end: '2027-12-31',
      product_id: null,
    }
    const plan = await steps().add('', { ...valuesOf('', made.plan), ...fields, code: 'P-2027' })
    expect(plan.warnings).toEqual([
      { code: 'guarantor_inactive', detail: 'The guarantor G-9 of plan P-2027 is not active, and the plan prices.' },
    ])
    const old = await clinic.post('CVN_PLAN_SEGURO/Add', {
      c_codigo: 'P-OLD',
      id_contacto_garante: insurer.id,
      id_contacto_contratante: made.employer.id,
      id_categoria_pago: made.category.id,
      c_codigo_iafa: '20001',
      d_fecha_i_vigencia: '2027-01-01',
      d_fecha_f_vigencia: '2027-12-31',
      f_estado: 1,
    })
    expect(old.body).toMatchObject({ Success: true, Warning: false, Message: 'Se registró satisfactoriamente.' })
    expect(await findingsOf('P-2027', '2027-06-01')).toEqual(['guarantor_inactive'])
    expect(await findingsOf('P-OLD', '2027-06-01')).toEqual(['guarantor_inactive'])
    expect((await report()).items.map(({ code }: { code: string }) => code)).toEqual(['PLAN-1'])
  })
})

describe('a finding that arises on a change is told with it, and one that was there is not told again', () => {
  test('of a plan', async () => {
    const { change } = steps()
    const changed = await change('', made.plan, { iafa_code: '2001' })
    expect(codesOf(changed.warnings)).toEqual(['iafa_code_malformed', 'insurers_differ'])
    expect((await change('', made.plan, { iafa_code: '2001', notes: 'x' })).warnings).toEqual([])
    expect(await findingsOf('PLAN-1')).toEqual(['iafa_code_malformed', 'insurers_differ'])
    expect((await change('', made.plan, { iafa_code: '20001' })).warnings).toEqual([])
    expect(await findingsOf('PLAN-1')).toEqual([])
  })

  test('of a line, of a contact and of a product, on the plans that they are of', async () => {
    const { add, change } = steps()
    const benefit = await add('/benefits', { code: 'HOS' })
    const line = { plan_id: made.plan.id, benefit_id: benefit.id, currency_id: made.soles.id }
    const added = await add('/plan-lines', line)
    expect(added.warnings).toEqual([
      { code: 'coverage_type_missing', detail: 'Lines of plan PLAN-1 have no coverage type or subtype: HOS.' },
    ])
    const typed = { coverage_type: '2', coverage_subtype: '0100' }
    expect((await change('/plan-lines', added, typed)).warnings).toEqual([])
    expect(codesOf((await change('/contacts', made.insurer, { tax_code: '1' })).warnings)).toEqual(['ruc_invalid'])
    const twin = await change('/contacts', made.insurer, { tax_code: '20000000117' })
    expect(codesOf(twin.warnings)).toEqual(['ruc_repeated', 'ruc_repeated'])
    await change('/contacts', made.insurer, {})
    expect(codesOf((await change('/products', made.product, { code: 'EPS-PLUS' })).warnings)).toEqual([
      'product_code_too_long',
    ])
    await change('/products', made.product, {})
    expect(await findingsOf('PLAN-1')).toEqual([])
  })

  test('of a line that is to change when its plan is over', async () => {
    const { change } = steps()
    const changed = await change('/plan-lines', made.line, { fixed_copay_cents: 1, valid_from: '2027-01-01' })
    expect(codesOf(changed.warnings)).toEqual(['window_ends_before_lines'])
    const { warnings } = await change('', made.plan, { validity_end: '2027-12-31' })
    expect(warnings).toEqual([])
    expect(await findingsOf('PLAN-1')).toEqual([])
  })

  test('of an id that no list holds, which is taken', async () => {
    const { add, change } = steps()
    const item = await add('/tariff-items', { code: '9', segus_classification_id: 77, price_type_id: 5 })
    expect(codesOf(item.warnings)).toEqual(['id_in_no_list', 'id_in_no_list'])
    expect(item.segus_classification_id).toBe(77)
    expect((await report()).list_findings.map(({ detail }: { detail: string }) => detail)).toEqual([
      '1 tariff item has the SEGUS classification 77, which no list holds: 9.',
      '1 tariff item has the price type 5, which no list holds: 9.',
    ])
    expect([...new Set(codesOf((await change('/contacts', made.employer, { contact_type_id: 3 })).warnings))]).toEqual([
      'id_in_no_list',
    ])
    await add('/contact-types', { code: 'A' })
    expect((await change('/contacts', made.employer, { contact_type_id: 1 })).warnings).toEqual([])
    expect(await findingsOf('PLAN-1')).toEqual([])
  })
})

test('the list holds what is found of each plan, and counts the plans', async () => {
  await steps().add('', { ...valuesOf('', made.plan), code: 'P-3', iafa_code: 'ABC', product_id: null })
  const { finding_count, items } = await report()
  expect(finding_count).toBe(1)
  expect(items.find(({ code }: { code: string }) => code === 'P-3')).toMatchObject({
    finding: 'The IAFA code "ABC" of plan P-3 is not 5 digits.',
    findings: [{ code: 'iafa_code_malformed' }],
  })
})
