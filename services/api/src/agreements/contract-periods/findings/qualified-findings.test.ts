import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findingsFixture, pricesIn } from '@vigencia/testing/fixtures/agreements/findings-fixture.ts'
import { scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

// Prices of one code for several people: each is compared with the one for the same people.

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
  await make.table('2026', { T: '100.00' })
})
afterAll(() => api.close())

const BEFORE = { start_date: '2025-01-01', end_date: '2025-12-31' }
const WARD = { accommodation: 'ward' }

async function agreed(fields: object, items: readonly object[]) {
  const convenio = await make.convenio()
  const period = await make.draft(convenio, { ...fields })
  await at.must('POST', `${at.pathOf(convenio, period)}/overrides/bulk`, { items })
  await make.activate(convenio, period)
  const act = async (name: string, body: object): Promise<string> => {
    const answer = await at.must('POST', `${at.pathOf(convenio, period)}/${name}`, body)
    return answer.new_period?.id ?? answer.new_period_id
  }
  return { convenio, period, act }
}

describe('a price for some people alone', () => {
  test('is not told as superfluous where the table has the same price for anybody', async () => {
    const terms = { start_date: '2026-01-01', end_date: null, cbhpm_table_version: '2026' }
    const { convenio, period } = await agreed(terms, [
      { procedure_code: 'T', price_cents: 9000 },
      { procedure_code: 'T', price_cents: 10_000, ...WARD },
    ])
    expect(await at.codes(convenio, period)).not.toContain('override_equals_table')
  })

  test('that a renewal took over as it was does not hide that nobody adjusted prices', async () => {
    const items = [{ procedure_code: 'A', price_cents: 1 }, { procedure_code: 'A', price_cents: 2, ...WARD }] // prettier-ignore
    const { convenio, act } = await agreed(BEFORE, items)
    const renewal = await act('renew', {})
    await make.activate(convenio, renewal)
    expect(await at.codes(convenio, renewal)).toEqual(expect.arrayContaining(['no_reajuste_for_a_year']))
    expect(await at.codes(convenio, renewal)).not.toContain('cheaper_than_source')
  })

  test('is not told as left out where a reajuste moves it to what others paid', async () => {
    const { convenio, act } = await agreed({ ...BEFORE, end_date: null }, [
      { procedure_code: 'A', price_cents: 1000 },
      { procedure_code: 'A', price_cents: 1100, ...WARD },
    ])
    const changes = [{ procedure_code: 'A', remove: true, ...WARD }]
    const moved = await act('reajuste', { new_start_date: '2026-03-01', reajuste_percent: 10 })
    expect(await at.codes(convenio, moved)).not.toContain('override_not_adjusted')
    const { convenio: other, act: actThere } = await agreed({ ...BEFORE, end_date: null }, [
      { procedure_code: 'A', price_cents: 1000 },
      { procedure_code: 'A', price_cents: 1200, ...WARD },
      { procedure_code: 'B', price_cents: 1300, ...WARD },
    ])
    const found = await at.findings(
      other,
      await actThere('reajuste', {
        new_start_date: '2026-03-01',
        reajuste_percent: 10,
        changes: [...changes, { procedure_code: 'B', remove: true, ...WARD }],
      }),
    )
    expect(pricesIn(found, 'override_not_carried')).toEqual([['A', 1200], ['B', 1300]]) // prettier-ignore
    expect(pricesIn(found, 'price_lost')).toEqual([['B', null]])
    // the ward pays as anybody then: 11.00 after 12.00
    expect(found.flatMap(({ examples }) => examples)).toContainEqual({
      procedure_code: 'A',
      price_cents: 1100,
      expected_cents: 1200,
    })
  })
})
