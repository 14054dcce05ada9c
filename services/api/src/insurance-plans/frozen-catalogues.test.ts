import { Client, DatabaseError } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makePlan, planClinic, PLANS } from '@vigencia/testing/fixtures/insurance-plans/plan-clinic.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import { CATALOGUES } from './catalogues.ts'

let api: TestApi
const connections: Record<string, Client> = {}
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  const clinic = await api.newTenant('America/Lima')
  const { category, item, product } = await makePlan(clinic)
  const { add, change } = planClinic(clinic)
  await add('/category-prices', { payment_category_id: category.id, tariff_item_id: item.id, price_pen_cents: 5000 })
  const other = await add('/tariff-items', { code: '50.01.02' })
  await add('/tariff-participants', { tariff_item_id: item.id, reference_item_id: other.id })
  const lists = CATALOGUES.filter(({ cards }) => Object.keys(cards.form.fields).join(' ') === 'code description')
  for (const { cards, many } of lists)
    if (many !== 'benefits') await add(cards.form.path.replace(PLANS, ''), { code: 'A1' })
  // something was known before and is known no more
  await change('/products', product, { description: 'Otro' })
  for (const [who, url] of Object.entries({ service: api.database.serviceUrl, owner: api.database.ownerUrl })) {
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query("select set_config('vigencia.tenant', $1, false)", [clinic.id])
    connections[who] = client
  }
})
afterAll(async () => {
  await Promise.all(Object.values(connections).map((client) => client.end()))
  await api.close()
})

/** What refuses a statement: the name of a constraint, or that the role may not. */
async function refusal(who: string, sql: string): Promise<string> {
  const client = connections[who] as Client
  await client.query('begin')
  try {
    await client.query(sql)
    return 'nothing'
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error
    return error.code === '42501' ? 'may not' : (error.constraint ?? error.message)
  } finally {
    await client.query('rollback')
  }
}

describe.each(CATALOGUES.map((catalogue) => [catalogue.many, catalogue.one] as const))(
  'of %s, whoever asks',
  (many, one) => {
    const versions = `plans.${one}_versions`
    /** A copy of a version known now, but for some of its columns. */
    const copy = (but: string) => `insert into ${versions}
    select (jsonb_populate_record(null::${versions}, to_jsonb(v) || jsonb_build_object('version_id', gen_random_uuid(),
              'known_from', plans.next_revision(v.tenant_id), 'known_until', null, ${but}))).*
      from ${versions} v where v.known_until is null and v.is_active limit 1`

    test.each(['service', 'owner'])('the database keeps what was known, and holds twins apart: %s', async (who) => {
      expect(await refusal(who, copy(`'days', '(,)'`))).toBe(`${one}_taken`)
      expect(await refusal(who, copy(`'days', '[2027-01-01,)'`))).toBe(`${one}_taken`)
      expect(await refusal(who, copy(`'known_from', v.known_from`))).toBe('keep_history')
      expect(await refusal(who, copy(`'known_from', plans.next_revision(v.tenant_id) + 1`))).toBe('keep_history')
      expect(await refusal(who, `update ${versions} set known_until = plans.next_revision(tenant_id) + 1`)).toBe(
        'keep_history',
      )
      const twin = `insert into plans.${many} select (jsonb_populate_record(null::plans.${many}, to_jsonb(e) || '{"id": 999}')).*
      from plans.${many} e where e.is_active limit 1`
      expect(await refusal(who, twin)).toBe(`${one}_taken`)
    })

    test('nothing is changed or deleted', async () => {
      for (const [sql, held] of [
        [`update ${versions} set is_active = false`, 'keep_history'],
        [`update ${versions} set days = '(,)'`, 'keep_history'],
        [`update ${versions} set known_from = known_from + 1`, 'keep_history'],
        [`delete from ${versions}`, 'versions_stay'],
        [`truncate ${versions}`, 'versions_stay'],
        [`delete from plans.${many}`, 'entries_stay'],
      ] as const) {
        expect(await refusal('service', sql), sql).toBe('may not')
        expect(await refusal('owner', sql), sql).toBe(held)
      }
    })
  },
)
