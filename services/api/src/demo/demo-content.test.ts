import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { holdingsOf, makeLoadedDemoApi, type DemoApi } from '@vigencia/testing/fixtures/demo/demo-api.ts'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { demoId } from './invented/demo-id.ts'
import { demoLines } from './demo-lines.ts'
import { DEMO_TENANT } from './demo-tenant.ts'

const CONVENIOS = '/v1/scheduling/convenios'
const README = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
const ADDRESS = 'http://127.0.0.1:3000'

let demo: DemoApi
beforeAll(async () => {
  demo = await makeLoadedDemoApi()
}, 120_000)
afterAll(() => demo.close())

const listed = async (path: string): Promise<any[]> => (await demo.rest('GET', path)).body.items // eslint-disable-line typescript/no-explicit-any
const periodsOf = (word: string) => listed(`${CONVENIOS}/${demoId(word)}/contracts`)

test('every row of the demo is what its log says, and all of them are told', async () => {
  const answer = await callCli(['verify', 'log', '--rows', '--json'], { DATABASE_OWNER_URL: demo.database.ownerUrl })
  expect(answer).toMatchObject({ code: 0, json: { tenants: [{ rows: { differing: [], not_provable: {} } }] } })
})

describe('the demo shows', () => {
  test('payers of every type, two of them deactivated, one of which left its name to another', async () => {
    const payers = await listed(CONVENIOS)
    const typed = Object.groupBy(payers, ({ payment_type }) => payment_type)
    expect(Object.entries(typed).map(([type, of]) => [type, of?.length])).toEqual(
      expect.arrayContaining([
        ['convenio', 8],
        ['particular', 3],
        ['sus', 1],
      ]),
    )
    const deactivated = payers.filter((payer) => !payer.is_active).map((payer) => payer.name)
    expect(deactivated).toEqual(['Fundo dos Ferroviários', 'Saúde Litoral'])
    expect(payers.filter((payer) => payer.name === 'Fundo dos Ferroviários')).toHaveLength(2)
  })

  test('periods that are expired, in force, to come and draft, as seen on 2026-04-14', async () => {
    expect(
      (await periodsOf('aurora')).map((period) => [period.validity_start, period.status, period.in_force]),
    ).toEqual([
      ['2022-01-01', 'expired', false],
      ['2023-01-01', 'expired', false],
      ['2024-01-01', 'expired', false],
      ['2025-01-01', 'expired', false],
      ['2026-01-01', 'active', true],
      ['2027-01-01', 'draft', false],
    ])
    expect((await periodsOf('vale do sol')).at(-1)).toMatchObject({ status: 'active', in_force: false })
  })

  test('a contract without an end, and one that was activated when it had begun', async () => {
    expect((await periodsOf('porto claro')).at(-1)).toMatchObject({ validity_end: null, in_force: true })
    const late = (await periodsOf('vale do sol')).find((period) => period.validity_start === '2025-01-01')
    expect(late.activated_at).toMatch(/^2025-03-14/)
    const log = await listed(`${CONVENIOS}/${late.convenio_id}/contracts/${late.id}/changelog`)
    expect(log.find((entry) => entry.change_type === 'activate')).toMatchObject({ retroactive: true, via: 'cli' })
  })

  test('one that was corrected late, one that is superseded, one under notice', async () => {
    const shown = async (word: string, closed_reason: string) =>
      (await periodsOf(word)).find((period) => period.closed_reason === closed_reason)
    const corrected = await shown('serra verde', 'correction')
    const instead = (await periodsOf('serra verde')).find((period) => period.id === corrected.corrected_by)
    // seen in April 2026: it prices in its place, and its renewal is to come
    expect(instead).toMatchObject({ validity_start: corrected.validity_start, in_force: true, corrects: corrected.id })
    expect(instead.renewed_by).toBe(corrected.renewed_by)
    expect(await shown('vale do sol', 'superseded')).toMatchObject({ validity_end: '2026-06-30', in_force: true })
    expect(await shown('planalto', 'termination')).toMatchObject({ validity_end: '2027-06-30', in_force: true })
  })

  test('a period with dozens of own prices, another with hundreds, and a rule for each appointment type', async () => {
    const [first, , , , now] = await periodsOf('aurora')
    const children = (period: { id: string }, of: string) =>
      demo.rest('GET', `${CONVENIOS}/${demoId('aurora')}/contracts/${period.id}/${of}`)
    expect((await children(first, 'overrides')).body.total).toBe(180)
    expect((await children(now, 'overrides')).body.total).toBe(60)
    expect(
      (await children(now, 'type-rules')).body.items.filter((rule: { is_covered: boolean }) => !rule.is_covered),
    ).toHaveLength(1)
  })

  test('a table of portes and one of plain prices, published, and a draft; small ones for whole acts', async () => {
    const all = await listed('/v1/scheduling/price-tables')
    const tables = all.filter(({ version }) => /^\d{4}$/.test(version))
    expect(all.filter((table) => !tables.includes(table)).map(({ version, status }) => `${version} ${status}`)).toEqual(
      ['AZUL-26 published', 'MAT-2601 published', 'MAT-2604 published', 'MED-26 published'],
    )
    expect(tables.map(({ version, status, priced_by }) => [version, status, priced_by])).toEqual([
      ['2024', 'published', 'porte'],
      ['2025', 'published', 'price'],
      ['2026', 'draft', 'price'],
    ])
    for (const { row_count } of tables) expect(Math.abs(row_count - 4000)).toBeLessThan(50)
  })

  test('two payers that were billed and have answered: money left on the table, and money to be claimed', async () => {
    const batches = await listed('/v1/billing/batches')
    const cents = ({ verdicts }: { verdicts: { verdict: string; difference_cents: number }[] }) =>
      verdicts.map(({ verdict, difference_cents }) => `${verdict} ${difference_cents}`)
    expect(batches.map((batch) => [batch.lot, ...cents(batch)])).toEqual([
      ['AZ-2603', 'right 0', 'under -116'],
      ['PC-2511', 'no_price 0', 'over 470', 'right 0', 'under -1494'],
    ])
    const statements = await listed('/v1/billing/statements')
    expect(statements.map(({ glosa_cents, claim_cents }) => [glosa_cents, claim_cents])).toEqual([
      [9_776, 9_776],
      [24_906, 5_471],
    ])
    const cuts = await Promise.all(statements.map(({ id }) => listed(`/v1/billing/statements/${id}/items`)))
    const judged = cuts.flat().flatMap(({ glosas }) => glosas.map((one: { judgement: string }) => one.judgement))
    expect(new Set(judged)).toEqual(new Set(['justified', 'unjustified', 'cannot_tell']))
    expect(await listed('/v1/billing/appeals')).toMatchObject([{ state: 'sent', claimed_cents: 5_471 }])
  })

  test('each line of its batches as the service reckons it again from the tables', async () => {
    for (const { id } of await listed('/v1/billing/batches'))
      for (const { line_id, contract_cents } of await listed(`/v1/billing/batches/${id}/lines`)) {
        const { body: line } = await demo.rest('GET', `/v1/billing/batches/${id}/lines/${line_id}`)
        type Priced = { line: string; role: string; price_cents: number | null }
        const own = (line.act.lines as Priced[]).filter(
          (one) => one.line === line.act_line && line.roles.includes(one.role),
        )
        expect(own.map(({ price_cents }) => price_cents)).toEqual([contract_cents])
      }
  })

  test('logs that prove themselves, whose entries follow each other in time', async () => {
    for (const { id } of await listed(CONVENIOS)) {
      expect((await demo.rest('GET', `${CONVENIOS}/${id}/changelog/verify`)).body).toMatchObject({ intact: true })
      const instants = (await listed(`${CONVENIOS}/${id}/changelog?limit=200`)).map((entry) => entry.at)
      expect(instants).toEqual(instants.toSorted().toReversed())
    }
  })

  test('a deactivated payer that takes no new contract', async () => {
    const path = `${CONVENIOS}/${demoId('litoral')}/contracts`
    expect(await demo.rest('POST', path, { start_date: '2026-01-01' })).toMatchObject({
      status: 422,
      body: { code: 'convenio_inactive' },
    })
  })
})

/** The variables that the README sets in its shell lines, and the first question it asks with them. */
const variables = new Map(
  [...README.matchAll(/^([A-Z_]+)='?([^'\n]+)'?$/gm)].map(([, name = '', value = '']) => [name, value]),
)
const inFull = (text: string): string =>
  text.includes('$')
    ? inFull(text.replaceAll(/\$([A-Z_]+)/g, (_all, name: string) => variables.get(name) ?? '?'))
    : text
const input = [...README.matchAll(/^\| (.+) \| `(\$[^`]+)` \| (\d{3}) (.+) \|$/gm)].map(
  ([, what, path = '', status, facts = '']) => ({
    what,
    path: inFull(path),
    status: Number(status),
    facts: [...facts.matchAll(/`(\w+)=([^`]+)`/g)].map(([, name, value]) => [name, value] as [string, string]),
  }),
)

describe('what the README asks the demo is answered as it says', () => {
  test('in more than thirty questions', () => expect(input.length).toBeGreaterThan(30))

  test.each(input)('$what', async ({ path, status, facts }) => {
    const answer = await demo.rest('GET', path.replace(ADDRESS, ''))
    const told = facts.map(([name]) => [name, String(answer.body[name])])
    expect({ status: answer.status, told }).toEqual({ status, told: facts })
    expect(facts.length).toBeGreaterThan(0)
  })

  test('and so is its first example, which is the one that the start prints', async () => {
    const [, first = ''] = /^curl -H "\$KEY" "([^"]+)"$/m.exec(README) ?? []
    const [printed = ''] = demoLines(ADDRESS).filter((line) => line.includes('curl'))
    expect(printed.trim()).toBe(`curl -H '${variables.get('KEY')}' '${inFull(first)}'`)
    expect((await demo.rest('GET', inFull(first).replace(ADDRESS, ''))).status).toBe(200)
  })
})

test('there is as much in the demo as the README says', async () => {
  const { counts } = await holdingsOf(demo.database.ownerUrl, DEMO_TENANT.name)
  const many = (table: string) => counts[table]
  expect(README.replaceAll(/\s+/g, ' ')).toContain(
    `${many('contracts.convenios')} convenios with ${many('contracts.periods')} periods from 2022 to 2027, ${many('contracts.overrides')} overrides, ` +
      `${many('contracts.type_rules')} type rules and ${many('contracts.particular_prices')} self-pay prices. The change log has ${many('platform.change_log')} entries.`,
  )
})

test('a draft of the demo may be activated: what it holds is no dead picture', async () => {
  const [draft] = await periodsOf('ferroviários')
  const active = await demo.rest('PATCH', `${CONVENIOS}/${draft.convenio_id}/contracts/${draft.id}/activate`)
  expect(active).toMatchObject({ status: 200, body: { status: 'active', retroactive: true } })
})
