import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeListeningApi, type ListeningApi } from '@vigencia/testing/stack/listening-api.ts'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import type { TestTenant } from '@vigencia/testing/stack/test-api.ts'
import type { Check } from './verify-quote/check-quote.ts'

const PORTES = { '3A': 80, '4C': 160, '5B': 500.01, '7C': 400, '8C': 1000 }
const ROWS = [
  'procedure_code,procedure_name,porte,porte_fraction,uco_quantity,film_m2,auxiliaries,anaesthesia_porte',
  '30000001,A,8C,,,,2,5',
  '30000002,B,5B,,12.35,,1,3',
  '40000003,C,3A,0.25,4.321,0.2816,,0',
  '',
].join('\n')
const TEAM = [{ role: 'surgeon' }, { role: 'assistant_1' }, { role: 'anaesthetist' }]
const ACT = {
  event_date: '2026-06-29',
  started_at: '2026-06-29T22:00',
  ended_at: '2026-06-29T23:30',
  character: 'urgent',
  accommodation: 'ward',
  procedures: [
    { line: 'a', procedure_code: '30000001', access: 'main', participants: TEAM },
    {
      line: 'b',
      procedure_code: '30000002',
      access: 'same',
      participants: TEAM.map((who) => (who.role === 'assistant_1' ? { ...who, specialty: '225125' } : who)),
    },
    {
      line: 'later',
      procedure_code: '40000003',
      event_date: '2026-07-01',
      started_at: '2026-07-01T21:00',
      participants: [{ role: 'surgeon' }],
    },
  ],
  expenses: [
    { line: 'diaria', code: 'D', code_table: '18', quantity: 2.5 },
    { line: 'nothing', code: 'X', code_table: '19', quantity: 1 },
  ],
}

let api: ListeningApi
let clinic: TestTenant
let folder: string
let files: { act: string; before: string; after: string; table: string }
beforeAll(async () => {
  api = await makeListeningApi({}, { own: true })
  clinic = await api.newTenant()
  folder = await mkdtemp(join(tmpdir(), 'vigencia-verify-act-'))
  const make = scenario(clinic)
  const prices = '/v1/scheduling/price-tables'
  await must('POST', prices, { version: 'acts', portes: PORTES, uco_value: 18, film_value: 21.7 })
  await must('POST', `${prices}/acts/import`, ROWS, { 'content-type': 'text/csv' })
  await must('POST', `${prices}/acts/publish`)
  const convenio = await make.convenio({
    copay_enabled: true,
    default_copay_percent: 12.5,
    default_copay_max_cents: 9_000,
  })
  const days = { start_date: '2026-01-01', end_date: '2026-12-31' }
  const period = await make.draft(convenio, { ...days, cbhpm_table_version: 'acts', cbhpm_percentage: 83.3333 })
  await make.override(convenio, period, 'D', 85_001)
  const path = `/v1/scheduling/convenios/${convenio}/contracts/${period}`
  await must('POST', `${path}/act-rules/preset`, { preset: 'cbhpm_2018_on' })
  const { rules } = await must('GET', `${path}/act-rules`)
  const assistants = { percents: [70, 50], count_from: 'main' }
  const by = [
    { qualifiers: { specialty: '225125' }, rules: { assistants } },
    { qualifiers: { accommodation: 'ward' }, rules: { copay_cap_per: 'act', rounding: 'act' } },
  ]
  await must('PUT', `${path}/act-rules`, { rules, by })
  await make.activate(convenio, period)
  const {
    new_period: { id },
  } = await must('POST', `${path}/reajuste`, { new_start_date: '2026-07-01', reajuste_percent: 8.5 })
  const act = await must('POST', `/v1/scheduling/convenios/${convenio}/acts/quote`, { ...ACT, explain: true })
  files = {
    act: await fileOf('act.json', JSON.stringify(act)),
    before: join(folder, 'before.json'),
    after: join(folder, 'after.json'),
    table: join(folder, 'table.csv'),
  }
  await ask('snapshot', files.before, '--convenio', convenio, '--period', period)
  await ask('snapshot', files.after, '--convenio', convenio, '--period', id)
  await ask('tables', 'export', 'acts', files.table)
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
const ask = async (...words: string[]) =>
  expect(await callCli(words, { VIGENCIA_URL: api.url, VIGENCIA_KEY: clinic.key })).toMatchObject({ code: 0 })

async function fileOf(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

/** Without any setting, so that nothing can be called. */
const verify = (changed: Partial<typeof files> = {}) => {
  const { act, before, after, table } = { ...files, ...changed }
  return callCli(['verify', 'act', act, '--snapshot', before, '--snapshot', after, '--table', table, '--json'])
}
const differing = (json: { checks: Check[] }) => json.checks.filter(({ ok }) => !ok).map(({ check }) => check)

describe('verify act', () => {
  test('reckons an act over two periods again from its files alone, to its parts and its digest', async () => {
    const { code, json } = await verify()
    expect([code, differing(json)]).toEqual([0, []])
    expect(json.checks.map(({ check }: Check) => check)).toEqual(
      expect.arrayContaining([
        'digest',
        'price table acts digest',
        'line b anaesthetist: parts',
        'line later surgeon: price_cents',
        'line diaria: copay_cents',
        'line nothing: refusal',
        'groups',
        'payer_cents',
      ]),
    )
  })

  test.each<[string, keyof typeof files, string | RegExp, string, string[]]>([
    [
      'an amount of a line',
      'act',
      /("line":"b","parts":.*?"price_cents":)(\d+)(,"procedure_code":"30000002")/,
      '$11$2$3',
      ['digest', 'line b surgeon: price_cents'],
    ],
    ['a percentage that moved a part', 'act', '"percent":60', '"percent":61', ['digest', 'line a assistant_1: parts']],
    ['a sum', 'act', /"patient_cents":(\d+),"revision"/, '"patient_cents":1$1,"revision"', ['digest', 'patient_cents']],
    ['what was asked', 'act', '"quantity":2.5', '"quantity":3.5', ['digest', 'line diaria: quantity']],
    [
      'a rule of the first period',
      'before',
      '"same_access":50',
      '"same_access":51',
      ['digest', 'line b surgeon: parts'],
    ],
    [
      'a rule for some of the first period',
      'before',
      '"percents":[70,50]',
      '"percents":[71,50]',
      ['digest', 'line b assistant_1: parts'],
    ],
    ['the value of a porte', 'after', '"3A":"80"', '"3A":"81"', ['digest', 'line later surgeon: parts']],
    [
      'a row of the table',
      'table',
      '"30000001","A",1000,"8C",,,,2,5',
      '"30000001","A",1000,"8C",,,,2,4',
      ['price table acts digest', 'line a anaesthetist: parts'],
    ],
  ])('names what a change of %s makes different', async (_name, file, from, to, named) => {
    const text = await readFile(files[file], 'utf8')
    const changed = text.replace(from, to)
    expect(changed).not.toBe(text)
    const { code, json } = await verify({ [file]: await fileOf(`changed-${file}`, changed) })
    expect(code).toBe(1)
    for (const check of named)
      expect(
        differing(json).some((one) => one.endsWith(check)),
        `${check} in ${differing(json).join('; ')}`,
      ).toBe(true)
  })

  test('says which file is missing', async () => {
    const without = (...words: string[]) => callCli(['verify', 'act', files.act, ...words])
    const first = await without('--snapshot', files.before, '--table', files.table)
    expect(first).toMatchObject({ code: 2, error: expect.stringContaining('line "later" on 2026-07-01') })
    const second = await without('--snapshot', files.before, '--snapshot', files.after)
    expect(second).toMatchObject({ code: 2, error: expect.stringContaining('--table is missing') })
  })
})
