import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
let make: Scenario
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant()
  make = scenario(clinic)
})
afterAll(() => api.close())

const PLAN = { code: '412', name: 'Nacional', accommodation: 'apartment' }

async function newConvenio() {
  const convenio = await make.convenio()
  return { convenio, plans: `${CONVENIOS}/${convenio}/plans` }
}

describe('a plan of a convenio', () => {
  test('is made, found, renamed, deactivated and restored, each a revision of its convenio', async () => {
    const { convenio, plans } = await newConvenio()
    const made = await clinic.rest('POST', plans, PLAN)
    expect(made).toMatchObject({ status: 201, body: { ...PLAN, convenio_id: convenio, is_active: true, revision: 2 } })
    const path = `${plans}/${made.body.id}`
    expect((await clinic.rest('GET', path)).body).toEqual(made.body)
    expect((await clinic.rest('PUT', path, { ...PLAN, name: 'Regional' })).body).toMatchObject({
      name: 'Regional',
      revision: 3,
    })
    expect((await clinic.rest('DELETE', path)).status).toBe(204)
    expect((await clinic.rest('DELETE', path)).status).toBe(204)
    expect((await clinic.rest('GET', plans)).body.items).toEqual([])
    expect((await clinic.rest('GET', `${plans}?include_inactive=true`)).body.total).toBe(1)
    expect((await clinic.rest('POST', `${path}/restore`)).body).toMatchObject({ is_active: true, revision: 5 })
    const { items } = (await clinic.rest('GET', `${CONVENIOS}/${convenio}/changelog?limit=4`)).body
    expect(items.map((entry: { change_type: string }) => entry.change_type).toSorted()).toEqual([
      'create',
      'deactivate',
      'restore',
      'update',
    ])
    const verified = (await clinic.rest('GET', `${CONVENIOS}/${convenio}/changelog/verify?rows=true`)).body
    expect(verified.rows).toMatchObject({ differing: [], not_provable: {} })
  })

  test('keeps its code and its accommodation', async () => {
    const { plans } = await newConvenio()
    const { id } = (await clinic.rest('POST', plans, PLAN)).body
    for (const other of [{ accommodation: 'ward' }, { code: '413' }])
      expect((await clinic.rest('PUT', `${plans}/${id}`, { ...PLAN, ...other })).body.code).toBe('convenio_plan_fixed')
  })

  test('has a code of its own among the active ones of its convenio', async () => {
    const { plans } = await newConvenio()
    const { id } = (await clinic.rest('POST', plans, PLAN)).body
    expect((await clinic.rest('POST', plans, { ...PLAN, code: ' 412 ' })).body.code).toBe('convenio_plan_code_taken')
    expect((await clinic.rest('POST', (await newConvenio()).plans, PLAN)).status).toBe(201)
    await clinic.rest('DELETE', `${plans}/${id}`)
    expect((await clinic.rest('POST', plans, { ...PLAN, accommodation: 'ward' })).status).toBe(201)
    expect((await clinic.rest('POST', `${plans}/${id}/restore`)).body.code).toBe('convenio_plan_code_taken')
  })

  test('is as unknown to another tenant, and under another convenio, as none', async () => {
    const { plans } = await newConvenio()
    const { id } = (await clinic.rest('POST', plans, PLAN)).body
    expect((await (await api.newTenant()).rest('GET', `${plans}/${id}`)).body.code).toBe('convenio_not_found')
    const other = await newConvenio()
    expect((await clinic.rest('GET', `${other.plans}/${id}`)).body.code).toBe('convenio_plan_not_found')
    const draft = await make.draft(other.convenio, { start_date: '2026-01-01' })
    const override = { procedure_code: 'A', price_cents: 1, plan_id: id }
    const path = `${CONVENIOS}/${other.convenio}/contracts/${draft}/overrides`
    expect((await clinic.rest('POST', path, override)).body.code).toBe('convenio_plan_not_found')
  })

  test('changes no answer of a revision before it', async () => {
    const { convenio, plans } = await newConvenio()
    const period = await make.draft(convenio, { start_date: '2026-01-01' })
    const path = `${CONVENIOS}/${convenio}/contracts/${period}`
    await clinic.rest('POST', `${path}/overrides`, { procedure_code: 'A', price_cents: 5, accommodation: 'apartment' })
    await make.override(convenio, period, 'A', 1)
    const { revision } = await make.activate(convenio, period)
    const before = (await clinic.rest('GET', `${path}/snapshot`)).body
    const plan = (await clinic.rest('POST', plans, PLAN)).body
    const priceAt = async (more: string) =>
      (await make.quote(convenio, 'A', '2026-03-01', `&plan_id=${plan.id}${more}`)).body.price_cents
    expect([await priceAt(''), await priceAt(`&revision=${revision}`)]).toEqual([5, 1])
    const then = (await clinic.rest('GET', `${path}/snapshot?revision=${revision}`)).body
    expect(then.digest).toBe(before.digest)
    expect(then).not.toHaveProperty('plans')
    expect((await clinic.rest('GET', `${path}/snapshot`)).body.plans).toEqual([
      { id: plan.id, code: '412', accommodation: 'apartment' },
    ])
  })
})
