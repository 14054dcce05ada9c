import { afterAll, beforeAll, expect, test } from 'vitest'
import { CSV } from '@vigencia/contracts/values/uploaded-file.ts'
import { makePlan, PLANS } from '@vigencia/testing/fixtures/insurance-plans/plan-clinic.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { workOf } from '@vigencia/testing/stack/work-of.ts'

let api: TestApi
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
})
afterAll(() => api.close())

const on = (day: string) => api.setNow(`${day}T17:00:00Z`)
const BEFORE = '2026-05-20'
const TODAY = '2026-06-15'

/** From which day the new statement holds. */
const STARTS = ['', '1900-01-01', '2026-05-01', '2026-06-10', TODAY, '2026-09-01', '2027-01-01']

type Fields = Record<string, unknown>

/** One catalogue, of which an entry is told by a number, its nth. */
interface Kind {
  readonly path: string
  readonly table: string
  readonly keys: (nth: number) => Fields
  readonly fields: (nth: number, variant: number) => Fields
  readonly columns: readonly string[]
  /** A row of a file, as it says the same as these. */
  readonly cells: (nth: number, variant: number) => readonly unknown[]
}

const BENEFITS: Kind = {
  path: '/benefits',
  table: 'benefit',
  keys: () => ({}),
  fields: (nth, variant) => ({ code: `N${nth}`, description: `At ${variant}` }),
  columns: ['code', 'description'],
  cells: (nth, variant) => [`N${nth}`, `At ${variant}`],
}

// a line may be made again after it ended
const LINES: Kind = {
  path: '/plan-lines',
  table: 'plan_line',
  keys: (nth) => ({ plan_id: 1, benefit_id: nth }),
  fields: (_, variant) => ({
    currency_id: 1,
    fixed_copay_cents: variant,
    variable_copay_percent: variant / 16,
    pharmacy_copay_percent: 0,
  }),
  columns: ['plan_code', 'benefit_code', 'currency_code', 'fixed_copay', 'variable_copay_percent'],
  cells: (nth, variant) => ['PLAN-1', `B${nth}`, 'SOL', (variant / 100).toFixed(2), variant / 16],
}

interface Calls {
  readonly add: (variant: number, from?: string) => Promise<number>
  readonly change: (id: number, variant: number, from?: string, is_active?: boolean) => Promise<void>
  readonly remove: (id: number) => Promise<void>
}

/** What an entry has been through before. */
const PASTS: Record<string, (calls: Calls) => Promise<unknown>> = {
  'never made': async () => undefined,
  'made for all days': ({ add }) => add(100),
  'made for later': ({ add }) => add(100, '2026-10-01'),
  changed: async ({ add, change }) => change(await add(100), 200, '2026-05-01'),
  'to change twice': async ({ add, change }) => {
    const id = await add(100)
    await change(id, 300, '2026-12-01')
    await change(id, 200, '2026-08-01')
  },
  ended: async ({ add, remove }) => remove(await add(100)),
  'to end': async ({ add, change }) => change(await add(100), 100, '2026-09-01', false),
  'ended, and back from a day on': async ({ add, change, remove }) => {
    const id = await add(100)
    await remove(id)
    await change(id, 200, '2026-11-01', true)
  },
}

const CASES = Object.values(PASTS).flatMap((past) => STARTS.map((from) => ({ past, from })))

function callsOf(clinic: TestTenant, { path, keys, fields }: Kind, nth: number) {
  const call = (method: string, at: string, body?: Fields) => clinic.rest(method, `${PLANS}${path}${at}`, body)
  const post = (variant: number, from = '') =>
    call('POST', '', { ...keys(nth), ...fields(nth, variant), valid_from: from === '' ? null : from })
  const put = (id: number, variant: number, from = '', is_active = true) =>
    call('PUT', `/${id}`, { ...fields(nth, variant), is_active, valid_from: from === '' ? null : from })
  const calls: Calls = {
    add: async (variant, from) => (await post(variant, from)).body.id,
    change: async (id, variant, from, is_active) => void (await put(id, variant, from, is_active)),
    remove: async (id) => void (await call('DELETE', `/${id}`)),
  }
  return { post, put, calls }
}

async function prepared(kind: Kind): Promise<TestTenant> {
  on(BEFORE)
  const clinic = await api.newTenant('America/Lima')
  await makePlan(clinic)
  if (kind === LINES) {
    await clinic.rest('DELETE', `${PLANS}/plan-lines/1`)
    const codes = ['code', ...CASES.map((_, i) => `B${i + 2}`)]
    await clinic.rest('POST', `${PLANS}/benefits/import`, codes.join('\n'), { 'content-type': CSV })
  }
  for (const [i, { past }] of CASES.entries()) await past(callsOf(clinic, kind, i + 2).calls)
  on(TODAY)
  return clinic
}

/** Every version that is or was known. */
function versionsOf(clinic: TestTenant, { table }: Kind): Promise<unknown[]> {
  return workOf(api, clinic).read((work) =>
    work.sql(
      `select w.* from (
         select to_jsonb(v) - '{tenant_id,version_id,known_from,known_until}'::text[] as version, known_until is null as known
           from plans.${table}_versions v where tenant_id = $1) w order by version, known`,
      [clinic.id],
    ),
  )
}

test.each([
  ['benefits', BENEFITS],
  ['plan lines', LINES],
])(
  'an import of %s makes of each row what its creation, or its change, alone makes',
  async (_name, kind) => {
    const one = await prepared(kind)
    const twin = await prepared(kind)
    expect(await versionsOf(one, kind)).toEqual(await versionsOf(twin, kind))

    const refused: number[] = []
    for (const [i, { from }] of CASES.entries()) {
      const { post, put } = callsOf(one, kind, i + 2)
      const made = await post(999, from)
      const there = /(\d+)(?:, which has ended)?\.$/.exec(String(made.body.detail))?.[1]
      const answer = made.status === 409 && there !== undefined ? await put(Number(there), 999, from) : made
      if (answer.status > 299) refused.push(i)
    }

    const { columns, cells, path } = kind
    const row = (i: number) => [...cells(i + 2, 999), CASES[i]?.from].join(',')
    const header = [...columns, 'valid_from'].join(',')
    const send = (rows: readonly string[], query: string) =>
      twin.rest('POST', `${PLANS}${path}/import?existing=update${query}`, [header, ...rows].join('\n'), {
        'content-type': CSV,
      })
    const all = await send(
      CASES.map((_, i) => row(i)),
      '&dry_run=true',
    )
    expect(all.body.errors.map(({ line }: { line: number }) => line - 2)).toEqual(refused)
    const fitting = CASES.flatMap((_, i) => (refused.includes(i) ? [] : [row(i)]))
    expect((await send(fitting, '')).body).toMatchObject({ committed: true, row_count: fitting.length })
    expect(await versionsOf(twin, kind)).toEqual(await versionsOf(one, kind))
    if (kind === LINES) expect(refused.length).toBeGreaterThan(0)
  },
  240_000,
)
