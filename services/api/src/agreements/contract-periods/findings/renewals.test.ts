import { afterAll, beforeAll, expect, test } from 'vitest'
import { findingsFixture, pricesIn, type SeenFinding } from '@vigencia/testing/fixtures/agreements/findings-fixture.ts'
import { scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
let make: Scenario
let at: ReturnType<typeof findingsFixture>
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  api.setNow('2026-06-15T15:00:00Z')
  clinic = await api.newTenant()
  make = scenario(clinic)
  at = findingsFixture(clinic)
  await make.table('2026', { S: '20.00', T: '100.00', U: '10.00', V: '0.00' })
})
afterAll(() => api.close())

const TERMS = { cbhpm_table_version: '2026', cbhpm_percentage: 80 }

async function renewed(): Promise<{ convenio: string; source: string; draft: string }> {
  const convenio = await make.convenio()
  const days = { start_date: '2026-01-01', end_date: '2026-12-31' }
  const source = await make.period(convenio, { ...days, ...TERMS }, { A: 500, T: 9000 })
  const { new_period_id } = await at.must('POST', `${at.pathOf(convenio, source)}/renew`, {})
  return { convenio, source, draft: new_period_id }
}

test('a renewal whose prices fell is told with three codes and both prices, at its activation too', async () => {
  const { convenio, source, draft } = await renewed()
  expect(await at.codes(convenio, draft)).not.toContain('cheaper_than_source')
  await at.must('PUT', at.pathOf(convenio, draft), { start_date: '2027-01-01', ...TERMS, cbhpm_percentage: 70 })
  const found = await at.findings(convenio, draft)
  expect(pricesIn(found, 'cheaper_than_source')).toEqual([['S', 1400], ['U', 700]]) // prettier-ignore
  expect(found.find(({ code }) => code === 'cheaper_than_source')).toMatchObject({
    severity: 'warning',
    period_id: source,
    message: 'Prices below those of the period that it renews, in centavos: 2 (S 1600 to 1400, U 800 to 700).',
  })
  const { warnings } = await at.must('PATCH', `${at.pathOf(convenio, draft)}/activate`)
  expect(warnings.map(({ code }: SeenFinding) => code)).toContain('cheaper_than_source')
})

test('an override that costs less than the one of the source is told', async () => {
  const { convenio, draft } = await renewed()
  const path = `${at.pathOf(convenio, draft)}/overrides`
  const { items } = await at.must('GET', path)
  const own = items.find((one: { procedure_code: string }) => one.procedure_code === 'A')
  await at.must('PUT', `${path}/${own.id}`, { procedure_code: 'A', price_cents: 499 })
  expect(pricesIn(await at.findings(convenio, draft), 'cheaper_than_source')).toEqual([['A', 499]])
})

test('a source that was changed after its renewal was made is told', async () => {
  const { convenio, source, draft } = await renewed()
  expect(await at.codes(convenio, draft)).not.toContain('source_changed')
  const changes = [{ procedure_code: 'A', price_cents: 600 }]
  await at.must('POST', `${at.pathOf(convenio, source)}/correct`, { reason: 'a typing error', changes })
  const found = await at.findings(convenio, draft)
  expect(found.map(({ code }) => code)).toContain('source_changed')
  expect(pricesIn(found, 'cheaper_than_source')).toEqual([['A', 500]])
})

test('codes that a renewal excludes are told where they had a price, and never as cheaper', async () => {
  const convenio = await make.convenio()
  const days = { start_date: '2026-01-01', end_date: '2026-12-31' }
  const source = await make.draft(convenio, { ...days, ...TERMS })
  await make.override(convenio, source, 'A', 500)
  await at.must('POST', `${at.pathOf(convenio, source)}/overrides`, { procedure_code: 'U', is_covered: false })
  await make.activate(convenio, source)
  const changes = ['A', 'S', 'NONE'].map((procedure_code) => ({ procedure_code, is_covered: false }))
  const { new_period_id: draft } = await at.must('POST', `${at.pathOf(convenio, source)}/renew`, { changes })
  const items = await at.findings(convenio, draft)
  expect(items.find(({ code }) => code === 'no_longer_contracted')).toMatchObject({
    severity: 'warning',
    period_id: source,
    message:
      'Codes that are excluded, and had a price in the period that it renews, in centavos: 2 (A at 500, S at 1600).',
    examples: [
      { procedure_code: 'A', price_cents: null, expected_cents: 500 },
      { procedure_code: 'S', price_cents: null, expected_cents: 1600 },
    ],
  })
  expect(items.map(({ code }) => code)).not.toContain('cheaper_than_source')
})

test('a code that only the source excludes is told as not carried, and as nothing else of its renewal', async () => {
  const convenio = await make.convenio()
  const source = await make.draft(convenio, { start_date: '2026-01-01', end_date: '2026-12-31', ...TERMS })
  await at.must('POST', `${at.pathOf(convenio, source)}/overrides`, { procedure_code: 'S', is_covered: false })
  await make.activate(convenio, source)
  const changes = [{ procedure_code: 'S', remove: true }]
  const { new_period_id: draft } = await at.must('POST', `${at.pathOf(convenio, source)}/renew`, {
    changes,
    new_end_date: '2027-12-31',
  })
  expect(await at.codes(convenio, draft)).toEqual(['override_not_carried'])
})
