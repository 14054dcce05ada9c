import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { selfPay } from '@vigencia/testing/fixtures/agreements/self-pay.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant()
})
afterAll(() => api.close())

describe('by hand, past every rule', () => {
  /** Statements with the rights of the service and of the owner, as what refused them says. */
  async function refusal(
    who: 'serviceUrl' | 'ownerUrl',
    statement: string,
    values: readonly unknown[],
  ): Promise<string | undefined> {
    const client = new Client({ connectionString: api.database[who] })
    await client.connect()
    try {
      await client.query("select set_config('vigencia.tenant', $1, false)", [clinic.id])
      await client.query(statement, [...values])
      return undefined
    } catch (error) {
      const { constraint, code } = error as { constraint?: string; code: string }
      return constraint ?? code
    } finally {
      await client.end()
    }
  }

  const COPY = `insert into contracts.particular_price_versions
    (tenant_id, id, convenio_id, price_id, procedure_code, days, procedure_name, price_cents, known_from)
    select tenant_id, gen_random_uuid(), convenio_id, price_id, procedure_code, $2, procedure_name, 1, contracts.next_revision(tenant_id, convenio_id)
      from contracts.particular_price_versions where price_id = $1 limit 1`

  test.each([
    ['[2026-06-30,2026-07-01)', 'particular_price_overlap'],
    // it is no price beside another, and still nothing tells it
    ['[2026-06-29,2026-06-30)', 'must_be_told'],
    ['(,)', 'particular_price_overlap'],
  ])('a second version on %s of what starts on 30 June is refused: %s', async (range, constraint) => {
    const steps = await selfPay(clinic)
    const { id } = await steps.add(100, '2026-06-30')
    expect(await refusal('serviceUrl', COPY, [id, range])).toBe(constraint)
  })

  test('a code is not changed, a second active entry not made, a version not altered, nothing deleted', async () => {
    const steps = await selfPay(clinic)
    const { id } = await steps.add(100)
    const entry = `insert into contracts.particular_prices select tenant_id, gen_random_uuid(), $2, procedure_code, true, created_at, updated_at from contracts.particular_prices where id = $1`
    expect(await refusal('serviceUrl', entry, [id, steps.convenio])).toBe('particular_price_taken')
    expect(await refusal('serviceUrl', entry, [id, await scenario(clinic).convenio({ name: 'Insured' })])).toBe(
      'not_particular',
    )
    const recode = "update contracts.particular_prices set procedure_code = 'B' where id = $1"
    expect(await refusal('serviceUrl', recode, [id])).toBe('42501')
    expect(await refusal('ownerUrl', recode, [id])).toContain('fkey')
    const reprice = 'update contracts.particular_price_versions set price_cents = 1 where price_id = $1'
    expect(await refusal('serviceUrl', reprice, [id])).toBe('42501')
    expect(await refusal('ownerUrl', reprice, [id])).toBe('keep_history')
    expect(await refusal('ownerUrl', 'delete from contracts.particular_prices where id = $1', [id])).toBe(
      'entries_stay',
    )
    expect(await refusal('ownerUrl', 'delete from contracts.particular_price_versions where price_id = $1', [id])).toBe(
      'versions_stay',
    )
  })
})
