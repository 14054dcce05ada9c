import { afterAll, beforeAll, expect, test } from 'vitest'
import { CSV } from '@vigencia/contracts/values/uploaded-file.ts'
import { CONVENIOS, scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { workOf } from '@vigencia/testing/stack/work-of.ts'

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant()
})
afterAll(() => api.close())

const TODAY = '2026-06-15'
const on = (day: string) => api.setNow(`${day}T15:00:00Z`)

/** What a code has been through before, as calls on some days; each leaves other versions behind. */
const PASTS: Record<string, (code: string, catalogue: Catalogue) => Promise<void>> = {
  'never used': async () => undefined,
  'one price for all days': async (code, { add }) => void (await add(code, 100)),
  'a price that changed': async (code, { add, replace }) => replace(code, await add(code, 100), 200, '2026-05-01'),
  'a price that will change twice': async (code, { add, replace }) => {
    const id = await add(code, 100)
    await replace(code, id, 300, '2026-12-01')
    await replace(code, id, 200, '2026-09-01')
  },
  'a price that begins later': async (code, { add }) => void (await add(code, 100, '2026-10-01')),
  'a price that was deleted': async (code, { add, remove }) => remove(await add(code, 100)),
  'a price that was deleted and one that followed': async (code, { add, remove, replace }) => {
    await remove(await add(code, 100))
    await replace(code, await add(code, 150, '2026-06-10'), 250, '2026-07-01')
  },
  'a price deleted before its day': async (code, { add, remove }) => remove(await add(code, 100, '2026-11-01')),
}

/** From which day the new price holds. */
const STARTS = [
  '',
  '1900-01-01',
  '2026-04-20',
  '2026-05-01',
  '2026-06-10',
  TODAY,
  '2026-06-16',
  '2026-09-01',
  '2026-10-15',
  '2027-01-01',
]

interface Catalogue {
  readonly add: (code: string, cents: number, from?: string) => Promise<string>
  readonly replace: (code: string, id: string, cents: number, from?: string) => Promise<void>
  readonly remove: (id: string) => Promise<void>
}

function catalogueOf(convenio: string): Catalogue {
  const path = `${CONVENIOS}/${convenio}/particular-prices`
  const must = async (method: string, at: string, body?: unknown) => {
    const answer = await clinic.rest(method, at, body)
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
    return answer.body
  }
  const values = (procedure_code: string, price_cents: number, from = '') => ({
    procedure_code,
    procedure_name: `${procedure_code} at ${price_cents}`,
    price_cents,
    notes: `said ${price_cents}`,
    metadata: price_cents === 999 ? null : { price_cents },
    valid_from: from === '' ? null : from,
  })
  return {
    add: async (code, cents, from) => (await must('POST', path, values(code, cents, from))).id,
    replace: (code, id, cents, from) => must('PUT', `${path}/${id}`, values(code, cents, from)),
    remove: (id) => must('DELETE', `${path}/${id}`),
  }
}

/** Every version that is or was known, by code; entries of a code are told apart by their order, active ones by a star. */
async function versionsOf(convenio: string): Promise<unknown[]> {
  return workOf(api, clinic).read((work) =>
    work.sql(
      `select v.procedure_code, v.days, v.procedure_name, v.price_cents, v.notes, v.metadata, v.known_until is null as known,
              e.place, e.is_active, e.updated_at
         from contracts.particular_price_versions v
         join (select *, row_number() over (partition by convenio_id, procedure_code order by created_at, id) as place
                 from contracts.particular_prices) e on e.tenant_id = v.tenant_id and e.id = v.price_id
        where v.tenant_id = $1 and v.convenio_id = $2
        order by procedure_code, days, known, price_cents, place`,
      [clinic.id, convenio],
    ),
  )
}

test('a list that is imported leaves the same versions as its rows one by one, whatever its codes have been through', async () => {
  const cases = Object.keys(PASTS).flatMap((past, i) => STARTS.map((start, j) => ({ past, start, code: `${i}-${j}` })))
  const steps = scenario(clinic)
  const [imported, called] = [
    await steps.convenio({ payment_type: 'particular' }),
    await steps.convenio({ payment_type: 'particular' }),
  ]
  on('2026-04-10')
  for (const convenio of [imported, called])
    for (const { past, code } of cases) await PASTS[past]?.(code, catalogueOf(convenio))

  on(TODAY)
  const before = await versionsOf(imported)
  expect(before).toEqual(await versionsOf(called))

  const { body: page } = await clinic.rest('GET', `${CONVENIOS}/${called}/particular-prices?limit=200`)
  const entries = new Map<string, string>(
    page.items.map((one: Record<'id' | 'procedure_code', string>) => [one.procedure_code, one.id]),
  )
  const { add, replace } = catalogueOf(called)
  for (const { code, start } of cases) {
    const id = entries.get(code)
    await (id === undefined ? add(code, 999, start) : replace(code, id, 999, start))
  }
  const rows = cases.map(({ code, start }) => `${code};${code} at 999;9,99;said 999;${start}`)
  const file = ['procedure_code;procedure_name;price;notes;valid_from', ...rows].join('\n')
  const answer = await clinic.rest('POST', `${CONVENIOS}/${imported}/particular-prices/import?existing=update`, file, {
    'content-type': CSV,
  })
  expect(answer).toMatchObject({
    status: 200,
    body: {
      created_count: cases.length - entries.size,
      updated_count: entries.size,
      skipped_count: 0,
      retroactive: true,
    },
  })
  const after = await versionsOf(imported)
  expect(after).toEqual(await versionsOf(called))
  expect(after.length).toBeGreaterThan(before.length + cases.length)
}, 120_000)
