import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONVENIOS, scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { makeListeningApi, type ListeningApi } from '@vigencia/testing/stack/listening-api.ts'
import type { TestTenant } from '@vigencia/testing/stack/test-api.ts'
import type { Check } from './verify-quote/check-quote.ts'

const TYPE = '0190a000-0000-7000-8000-000000000001'
const HEART = '225120'
const DAY = '2026-05-05'
const HEADER = 'procedure_code,procedure_name,porte,porte_fraction,uco_quantity,film_m2,auxiliaries,anaesthesia_porte'
const TABLES = '/v1/scheduling/price-tables'

let api: ListeningApi
let clinic: TestTenant
let folder: string
let convenio: string
let period: string
let plan: { gold: string; basic: string }
let doctor: string
let snapshot: string
const tables: string[] = []

beforeAll(async () => {
  api = await makeListeningApi({}, { own: true })
  clinic = await api.newTenant()
  folder = await mkdtemp(join(tmpdir(), 'vigencia-verify-qualified-'))
  const make = scenario(clinic)
  await published('surgery', [HEADER, '30000001,A,8C,,,,2,5', '30000002,B,5B,,12.35,,1,3'])
  await published('gold', [HEADER, '30000001,A,8C,,,,2,6'])
  await published('exams', ['procedure_code,procedure_name,price', '40000003,Exam,"10,10"'])
  await published('drugs', ['procedure_code,procedure_name,price,units', '90000001,Ampola,"187,31",50'])
  convenio = await make.convenio({ copay_enabled: true, default_copay_percent: 10, default_copay_max_cents: 900 })
  const planOf = async (code: string, accommodation: string) =>
    (await must('POST', `${CONVENIOS}/${convenio}/plans`, { code, name: code, accommodation })).id as string
  plan = { gold: await planOf('GOLD', 'apartment'), basic: await planOf('BASIC', 'ward') }
  doctor = (await must('POST', '/v1/scheduling/providers', { name: 'Dra. Ana', registry: 'CRM-1' })).id
  period = await make.draft(convenio, {
    start_date: '2026-01-01',
    end_date: '2026-12-31',
    price_sources: [
      { version: 'gold', code_table: '22', percentage: 90, qualifiers: { plan_id: plan.gold } },
      { version: 'surgery', code_table: '22', table_factors: { porte: 80 }, uco_value: 17 },
      { version: 'exams', percentage: 90, qualifiers: { specialty: HEART } },
      { version: 'drugs', code_table: '20', percentage: 95 },
    ],
  })
  const path = `${CONVENIOS}/${convenio}/contracts/${period}`
  const items = [
    { procedure_code: '30000002', price_cents: 70_001, provider_id: doctor, accommodation: 'apartment' },
    { procedure_code: '30000009', price_cents: 5_000, specialty: HEART },
    { procedure_code: 'PACK', price_cents: 250_000, package: { includes: ['90000001'], limits: [{ code: '90000001', quantity: 3 }] } }, // prettier-ignore
  ]
  for (const item of items) await must('POST', `${path}/overrides`, item)
  await must('POST', `${path}/type-rules`, { appointment_type_id: TYPE, copay_percent: 20 })
  await must('POST', `${path}/type-rules`, { appointment_type_id: TYPE, copay_percent: 5, copay_max_cents: 700, plan_id: plan.gold }) // prettier-ignore
  const preset = await must('POST', `${path}/act-rules/preset`, { preset: 'cbhpm_2018_on' })
  const roles = { instrumentist: 10 }
  await must('PUT', `${path}/act-rules`, {
    rules: { ...preset.rules, combine: 'multiply', copay_cap_per: 'unit', roles },
    by: [
      { qualifiers: { plan_id: plan.gold }, rules: { accommodation: { apartment: 1.5, except_chapters: [] }, copay_cap_per: 'act' } }, // prettier-ignore
      { qualifiers: { specialty: HEART }, rules: { roles: { instrumentist: 12.5 } } },
    ],
  })
  await make.activate(convenio, period)
  snapshot = join(folder, 'snapshot.json')
  await calling('snapshot', snapshot, '--convenio', convenio, '--period', period)
  for (const version of ['surgery', 'gold', 'exams', 'drugs']) {
    const file = join(folder, `${version}.csv`)
    await calling('tables', 'export', version, file)
    tables.push('--table', file)
  }
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await api.close()
})

async function must(method: string, path: string, body?: unknown, headers?: Record<string, string>) {
  const answer = await clinic.rest(method, path, body, headers)
  expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
  return answer.body
}

async function published(version: string, rows: readonly string[]): Promise<void> {
  const portes = { '3A': 80, '3C': 110, '4C': 160, '5B': 500.01, '6B': 333.33, '7C': 400, '8C': 1000, '9B': 700 }
  await must('POST', TABLES, { version, portes, uco_value: 18, film_value: 21.7 })
  await must('POST', `${TABLES}/${version}/import`, `${rows.join('\n')}\n`, { 'content-type': 'text/csv' })
  await must('POST', `${TABLES}/${version}/publish`)
}

async function calling(...words: string[]) {
  const answer = await callCli(words, { VIGENCIA_URL: api.url, VIGENCIA_KEY: clinic.key })
  expect(answer, words.join(' ')).toMatchObject({ code: 0 })
  return answer
}

async function fileOf(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

/** Without any setting, so that nothing can be called. */
const verify = (what: 'quote' | 'act', file: string, of = snapshot) =>
  callCli(['verify', what, file, '--snapshot', of, ...tables, '--json'])
const differing = (json: { checks: Check[] }) => json.checks.filter(({ ok }) => !ok).map(({ check }) => check)

/** The snapshot with one text in the place of another. */
async function changedSnapshot(from: string | RegExp, to: string): Promise<string> {
  const text = await readFile(snapshot, 'utf8')
  expect(text).toMatch(from)
  return fileOf(`changed-${Math.random().toString(36).slice(2)}.json`, text.replace(from, to))
}

describe('a quote with qualifiers and over several sources', () => {
  const quoted = async (code: string, ...words: string[]) => {
    const base = ['--convenio', convenio, '--date', DAY, '--procedure', code, '--explain', '--json']
    const { out, json } = await calling('quote', ...base, ...words)
    return { file: await fileOf(`quote-${Math.random().toString(36).slice(2)}.json`, out), json }
  }

  test.each<[string, string, () => string[], number]>([
    ['the source of a plan', '30000001', () => ['--plan', plan.gold], 90_000],
    ['the source behind it, of another plan', '30000001', () => ['--plan', plan.basic], 80_000],
    ['a provider in the accommodation of the plan', '30000002', () => ['--plan', plan.gold, '--provider', doctor], 70_001], // prettier-ignore
    ['a provider in an accommodation that is said', '30000002', () => ['--plan', plan.gold, '--provider', doctor, '--accommodation', 'ward'], 60_996], // prettier-ignore
    ['the source of a specialty', '40000003', () => ['--specialty', HEART], 909],
    ['an own price of a specialty', '30000009', () => ['--specialty', HEART], 5_000],
    ['the source of a TISS table', '90000001', () => ['--code-table', '20', '--quantity', '7'], 356],
    ['a type rule of a plan', '30000001', () => ['--plan', plan.gold, '--appointment-type', TYPE], 90_000],
  ])('is reckoned again: %s', async (_name, code, words, unit_price_cents) => {
    const { file, json } = await quoted(code, ...words())
    expect(json).toMatchObject({ unit_price_cents })
    const verified = await verify('quote', file)
    expect([verified.code, differing(verified.json)]).toEqual([0, []])
  })

  test('under a qualifier that its file does not say is not the same quote', async () => {
    const { file } = await quoted('30000001', '--plan', plan.gold)
    const text = (await readFile(file, 'utf8')).replace(plan.gold, plan.basic)
    const { code, json } = await verify('quote', await fileOf('other-plan.json', text))
    expect([code, differing(json)]).toEqual([1, expect.arrayContaining(['unit_price_cents', 'price_cents'])])
  })

  test('names what a change of a qualifier in the snapshot makes different', async () => {
    const { file } = await quoted('40000003', '--specialty', HEART)
    const { code, json } = await verify('quote', file, await changedSnapshot(new RegExp(HEART, 'g'), '999999'))
    expect([code, differing(json)]).toEqual([1, expect.arrayContaining(['snapshot digest'])])
    expect(differing(json).length).toBeGreaterThan(1)
  })
})

describe('an act with qualifiers and over several sources', () => {
  const TEAM = (surgeon: object) => [
    { role: 'surgeon', ...surgeon },
    { role: 'assistant_1' },
    { role: 'anaesthetist' },
    { role: 'instrumentist', specialty: HEART },
  ]
  const act = () => ({
    event_date: DAY,
    started_at: `${DAY}T22:00`,
    character: 'urgent',
    stay: true,
    plan_id: plan.gold,
    appointment_type_id: TYPE,
    procedures: [
      { line: 'a', procedure_code: '30000001', code_table: '22', access: 'main', participants: TEAM({}) },
      { line: 'b', procedure_code: '30000002', access: 'same', participants: TEAM({ provider_id: doctor }) },
      { line: 'exam', procedure_code: '40000003', team: '2', participants: [{ role: 'surgeon', specialty: HEART }] },
      { line: 'pack', procedure_code: 'PACK', team: '3', participants: [{ role: 'surgeon' }] },
      { line: 'none', procedure_code: '40000003', team: '4', participants: [{ role: 'surgeon' }] },
    ],
    expenses: [{ line: 'drug', code: '90000001', code_table: '20', quantity: 4.5 }],
  })
  const priced = async (question: object) => {
    const from = await fileOf('question.json', JSON.stringify(question))
    const { out, json } = await calling('acts', 'quote', convenio, '--from', from, '--json')
    return { file: await fileOf(`act-${Math.random().toString(36).slice(2)}.json`, out), json }
  }

  test('is reckoned again from its files alone, each line by its own source', async () => {
    const { file, json } = await priced(act())
    expect(json.lines.map(({ line, source, refusal }: { line: string; source: string | null; refusal: { code: string } | null }) => `${line} ${refusal?.code ?? source}`)).toEqual([
      ...Array(4).fill('a table'), ...Array(4).fill('b override'), 'exam table', 'pack override', 'none qualifier_needed', 'drug table',
    ]) // prettier-ignore
    expect(json.lines[0]).toMatchObject({ code_table: '22', parts: [{ base: '1000' }] })
    expect(json.lines.at(-1)).toMatchObject({ in_package: { line: 'pack', quantity: 3 } })
    const verified = await verify('act', file)
    expect([verified.code, differing(verified.json)]).toEqual([0, []])
  })

  test.each<[string, () => [from: string | RegExp, to: string], string]>([
    [
      'the percentage of a source',
      () => ['"percentage":90,"qualifiers":{"plan', '"percentage":91,"qualifiers":{"plan'],
      'line a surgeon: parts',
    ],
    ['the accommodation of the plan', () => [/"accommodation":"apartment","code":"GOLD"/, '"accommodation":"ward","code":"GOLD"'], 'line a surgeon: parts'], // prettier-ignore
    ['what a package includes', () => ['"quantity":3', '"quantity":2'], 'line drug: in_package'],
    ['a rule for a specialty', () => ['12.5', '12.6'], 'line a instrumentist: parts'],
  ])('names what a change of %s makes different', async (_name, change, named) => {
    const { file } = await priced(act())
    const { code, json } = await verify('act', file, await changedSnapshot(...change()))
    expect(code).toBe(1)
    expect(differing(json)).toContain(named)
  })

  test('under another plan is not the same act', async () => {
    const { file } = await priced(act())
    const text = (await readFile(file, 'utf8')).replace(plan.gold, plan.basic)
    const { json } = await verify('act', await fileOf('other-act.json', text))
    expect(differing(json)).toEqual(expect.arrayContaining(['digest', 'line a surgeon: parts', 'price_cents']))
  })
})

test('an act of a period without rules of acts is reckoned again to the sum of its parts', async () => {
  const make = scenario(clinic)
  const other = await make.convenio({ name: 'No rules' })
  const id = await make.period(other, {
    start_date: '2026-01-01',
    cbhpm_table_version: 'surgery',
    cbhpm_percentage: 80,
  })
  const question = {
    event_date: DAY,
    character: 'elective',
    procedures: [{ line: 'b', procedure_code: '30000002', participants: [{ role: 'surgeon' }] }],
  }
  const from = await fileOf('plain-question.json', JSON.stringify(question))
  const { out } = await calling('acts', 'quote', other, '--from', from, '--json')
  const [file, of] = [await fileOf('plain-act.json', out), join(folder, 'plain-snapshot.json')]
  await calling('snapshot', of, '--convenio', other, '--period', id)
  const verified = await verify('act', file, of)
  expect([verified.code, differing(verified.json)]).toEqual([0, []])
  const forged = await fileOf('plain-forged.json', out.replace('"amount": "400.008"', '"amount": "400.009"'))
  expect(differing((await verify('act', forged, of)).json)).toEqual(['digest', 'line b surgeon: sum of parts'])
})
