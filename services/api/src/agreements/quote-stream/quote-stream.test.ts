import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
let make: Scenario
let convenio: string
let other: string
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant()
  make = scenario(clinic)
  convenio = await make.convenio()
  await make.period(convenio, { start_date: '2026-01-01', end_date: '2026-06-30' }, { '40999901': 10_000 })
  await make.period(convenio, { start_date: '2026-07-01' }, { '40999901': 10_800 })
  other = await make.convenio()
})
afterAll(() => api.close())

const PATH = '/v1/scheduling/quotes/stream'
const send = (body: string | Uint8Array<ArrayBuffer>, type = 'text/csv', key = clinic.key) =>
  api.service.app.request(PATH, { method: 'POST', headers: { 'x-api-key': key, 'content-type': type }, body })
const rowsOf = (text: string) =>
  text
    .replace('\uFEFF', '')
    .split('\r\n')
    .map((line) => line.split(','))
const HEADER = 'convenio_id,procedure_code,event_date'
const PRICES = 'unit_price_cents,price_cents,copay_cents,payer_cents,patient_cents,source,period_id,revision,refusal'

describe('a file of events', () => {
  test('comes back line by line with the prices of its days, each as its quote has it', async () => {
    const events = [
      [convenio, '40999901', '2026-06-30', '1'],
      [convenio, '40999901', '2026-07-01', '3'],
      [convenio, '40999902', '2026-07-01', ''],
      [other, '40999901', '2026-07-01', '1'],
      ['00000000-0000-4000-8000-000000000000', '40999901', '2026-07-01', '1'],
    ]
    const answer = await send([`${HEADER},quantity`, ...events.map((row) => row.join(','))].join('\n'))
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
    const [header, ...rows] = rowsOf(await answer.text())
    expect(header?.join(',')).toBe(`${HEADER},quantity,${PRICES}`)
    expect(rows.pop()).toEqual([''])
    const { items } = (
      await clinic.rest('POST', '/v1/scheduling/quotes', {
        items: events.map(([convenio_id, procedure_code, event_date, quantity]) => ({
          convenio_id,
          procedure_code,
          event_date,
          ...(quantity !== '' && { quantity: Number(quantity) }),
        })),
      })
    ).body
    expect(rows).toEqual(
      events.map((event, at) => {
        const { quote, refusal } = items[at]
        const amounts = PRICES.split(',')
          .slice(0, -1)
          .map((name) => (quote === null ? '' : String(quote[name] ?? '')))
        return [...event, ...amounts, refusal?.code ?? '']
      }),
    )
    expect(rows.map((row) => row.at(5))).toEqual(['10000', '32400', '', '', ''])
    expect(rows.map((row) => row.at(-1))).toEqual(['', '', 'no_price', 'no_period_in_force', 'convenio_not_found'])
  })

  test('of JSON lines comes back with the members of each line as they were written', async () => {
    const line = `{ "event_date": "2026-07-01", "procedure_code": "40999901", "convenio_id": "${convenio}" }`
    const answer = await send(
      [line, '', line.replace('40999901', 'none'), 'no json', '[]', '{}'].join('\r\n'),
      'application/x-ndjson',
    )
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/x-ndjson; charset=utf-8'])
    const text = await answer.text()
    const lines = text
      .trimEnd()
      .split('\n')
      .map((one) => JSON.parse(one))
    expect(text.startsWith(`{${line.slice(1, -1).trim()},"unit_price_cents":10800,`)).toBe(true)
    expect(lines.map(({ price_cents, refusal }) => [price_cents, refusal])).toEqual([
      [10_800, null],
      [null, 'no_price'],
      [null, 'malformed: not a JSON object'],
      [null, 'malformed: not a JSON object'],
      [null, 'invalid_input: convenio_id procedure_code event_date'],
    ])
  })

  test('with lines that cannot be read has their refusals in their places, and the others are priced', async () => {
    const good = `${convenio},40999901,2026-07-01,1`
    const lines = [
      `${convenio},40999901,30/06/2026,1`,
      good,
      `${convenio},40999901,2026-07-01,many`,
      `${convenio},40999901,2026-07-01,1,more`,
      convenio,
      `"${convenio}","40999901",2026-07-01,1`,
    ]
    const [, ...rows] = rowsOf(await (await send([`${HEADER},quantity`, ...lines, ''].join('\n'))).text())
    expect(rows.slice(0, -1).map((row) => row.slice(-1)[0])).toEqual([
      'invalid_input: event_date',
      '',
      'invalid_input: quantity',
      'malformed: more values than columns',
      'invalid_input: procedure_code event_date',
      '',
    ])
  })

  test.each([
    ['semicolons and blanks', (text: string) => text.replaceAll(',', ';'), 'text/csv'],
    ['a mark and carriage returns', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`, 'text/csv'],
    [
      'another order of columns',
      () => `event_date,convenio_id,procedure_code\n2026-07-01,${convenio},40999901\n`,
      'text/csv',
    ],
  ])('is read with %s', async (_how, change, type) => {
    const answer = await send(change(`${HEADER}\n${convenio},40999901,2026-07-01\n`), type)
    const [, row] = rowsOf(await answer.text())
    expect(row?.slice(3, 5)).toEqual(['10800', '10800'])
  })

  test('as known at a revision is priced as it was known', async () => {
    const before = Number((await make.quote(convenio, '40999901', '2026-07-01')).body.revision)
    const [period] = (await clinic.rest('GET', `${CONVENIOS}/${convenio}/contracts?status=active`)).body.items.filter(
      (one: { validity_start: string }) => one.validity_start === '2026-07-01',
    )
    const reajuste = { new_start_date: '2026-08-01', reajuste_percent: 10 }
    expect(
      (await clinic.rest('POST', `${CONVENIOS}/${convenio}/contracts/${period.id}/reajuste`, reajuste)).status,
    ).toBe(201)
    const lines = ['', before].map((revision) => `${convenio},40999901,2026-08-01,${revision}`)
    const [, now, then] = rowsOf(await (await send([`${HEADER},revision`, ...lines].join('\n'))).text())
    expect([now?.[4], then?.[4]]).toEqual(['11880', '10800'])
  })
})

describe('a file that does not fit is refused, and says what and where', () => {
  test.each([
    ['nothing', '', 'text/csv', 400, 'malformed', []],
    [
      'a header without a needed column',
      'convenio_id,event_date\n',
      'text/csv',
      422,
      'invalid_input',
      ['file.procedure_code'],
    ],
    [
      'columns that no quote has',
      `${HEADER},plano,${HEADER}\n`,
      'text/csv',
      422,
      'invalid_input',
      ['file.plano', 'file.convenio_id', 'file.procedure_code', 'file.event_date'],
    ],
    [
      'a workbook',
      'PK',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      415,
      'unsupported_media_type',
      [],
    ],
    ['JSON', '{}', 'application/json', 415, 'unsupported_media_type', []],
    ['a charset that is not read', `${HEADER}\n`, 'text/csv; charset=ebcdic', 415, 'unsupported_media_type', []],
    ['a quote that never closes', `${HEADER}\n"${'x'.repeat(100)}`, 'text/csv', 400, 'malformed', []],
    ['a line without end', `{"a":"${'x'.repeat(70_000)}`, 'application/x-ndjson', 413, 'too_large', []],
  ])('%s', async (_what, body, type, status, code, paths) => {
    const answer = await send(body === '' ? new Uint8Array() : body, type)
    const problem = (await answer.json()) as { code: string; errors?: { path: (string | number)[] }[] }
    expect([answer.status, problem.code]).toEqual([status, code])
    expect((problem.errors ?? []).map(({ path }) => [path].flat().join('.'))).toEqual(paths)
  })

  test('a caller who may not read prices, and one without a key', async () => {
    expect((await send(`${HEADER}\n`, 'text/csv', await clinic.newKey(['contracts:read']))).status).toBe(403)
    expect((await send(`${HEADER}\n`, 'text/csv', 'none')).status).toBe(401)
  })
})

test('behind its first lines a file that cannot be read on is cut, and its last line says where', async () => {
  const line = `${convenio},40999901,2026-07-01\n`
  const answer = await send(`${HEADER}\n${line.repeat(5_000)}"${line}`)
  expect(answer.status).toBe(200)
  const decoder = new TextDecoder()
  let text = ''
  const read = async () => {
    for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>)
      text += decoder.decode(piece, { stream: true })
  }
  await expect(read()).rejects.toThrow(/Line 5002/)
  expect(text).toMatch(/malformed: Line 5002 of the file cannot be read: a quote/)
})

test("a file that is being answered takes one of its tenant's turns, and gives it back when its reader hangs up", async () => {
  const body = `${HEADER}\n${`${convenio},40999901,2026-07-01\n`.repeat(20_000)}`
  const begun = [await send(body), await send(body)]
  expect((await send(body)).status).toBe(429)
  for (const { body: answer } of begun) await answer?.cancel()
  const again = async () => {
    const answer = await send(`${HEADER}\n`)
    await answer.text() // a body that nobody reads holds its file
    return answer.status
  }
  await expect.poll(again).toBe(200)
})
