import { expect } from 'vitest'
import { CATALOGUES } from '@vigencia/api/insurance-plans/catalogues.ts'
import type { TestTenant } from '../api/test-api.ts'

export const PLANS = '/v1/insurance-plans'

/** Entries of insurance plans by REST: each call must succeed, and answers what was made. */
export interface PlanClinic {
  readonly add: (path: string, fields: Record<string, unknown>) => Promise<any> // eslint-disable-line typescript/no-explicit-any -- a test says itself what it expects of the answer
  readonly change: (path: string, shown: Record<string, unknown>, changes: Record<string, unknown>) => Promise<any> // eslint-disable-line typescript/no-explicit-any -- the same
}

export function planClinic(clinic: TestTenant): PlanClinic {
  return {
    async add(path, fields) {
      const made = await clinic.rest('POST', `${PLANS}${path}`, fields)
      expect(made, JSON.stringify(made.body)).toMatchObject({ status: 201 })
      return made.body
    },
    async change(path, shown, changes) {
      const made = await clinic.rest('PUT', `${PLANS}${path}/${String(shown['id'])}`, {
        ...valuesOf(path, shown),
        ...changes,
      })
      expect(made, JSON.stringify(made.body)).toMatchObject({ status: 200 })
      return made.body
    },
  }
}

/** What an entry says, of all that it shows: the body of a change that changes nothing. */
export function valuesOf(path: string, shown: Record<string, unknown>): Record<string, unknown> {
  const form = CATALOGUES.map(({ cards }) => cards.form).find((one) => one.path === `${PLANS}${path}`)
  if (form === undefined) throw new Error(`there is no catalogue at ${PLANS}${path}`)
  return Object.fromEntries(Object.entries(shown).filter(([name]) => name in form.fields || name === 'is_active'))
}

/** A plan with all it refers to, from 2026-01-01 to 2026-12-31, and one line in soles. */
export async function makePlan(clinic: TestTenant) {
  const { add } = planClinic(clinic)
  const insurer = await add('/contacts', {
    code: 'ASEG-1',
    business_name: 'Aseguradora Cóndor S.A.',
    is_guarantor: true,
  })
  const employer = await add('/contacts', {
    code: 'EMP-1',
    business_name: 'Minera Ñandú S.A.C.',
    is_contracting_party: true,
  })
  const category = await add('/payment-categories', {
    code: 'A',
    description: 'Categoría A',
    service_factor: 12.5,
    procedure_factor: 8.4,
    pharmacy_discount_percent: 10,
  })
  const product = await add('/products', { code: 'EPS', description: 'Plan EPS', iafa_code: '20001' })
  const benefit = await add('/benefits', { code: 'AMB', description: 'Atención ambulatoria' })
  const soles = await add('/currencies', { code: 'SOL', description: 'Soles', iso_code: 'PEN' })
  const dollars = await add('/currencies', { code: 'DOL', description: 'Dólares', iso_code: 'USD' })
  const item = await add('/tariff-items', { code: '50.01.01', description_es: 'Consulta ambulatoria', units: 4 })
  const plan = await add('', {
    code: 'PLAN-1',
    description: 'Plan corporativo',
    iafa_code: '20001',
    guarantor_id: insurer.id,
    contracting_party_id: employer.id,
    payment_category_id: category.id,
    product_id: product.id,
    validity_start: '2026-01-01',
    validity_end: '2026-12-31',
    contract_number: 'C-2026-1',
  })
  const line = await add('/plan-lines', {
    plan_id: plan.id,
    benefit_id: benefit.id,
    currency_id: soles.id,
    fixed_copay_cents: 2000,
    variable_copay_percent: 20,
    pharmacy_copay_percent: 30,
  })
  return { insurer, employer, category, product, benefit, soles, dollars, item, plan, line }
}
