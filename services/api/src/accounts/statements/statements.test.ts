import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CSV, XLSX } from '@vigencia/contracts/values/uploaded-file.ts'
import { xlsxFile } from '@vigencia/spreadsheets/xlsx/xlsx-file.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { sampleAccounts } from '@vigencia/testing/fixtures/accounts/sample-accounts.ts'
import { samplePayer } from '@vigencia/testing/fixtures/accounts/sample-payer.ts'
import { sendFile } from '@vigencia/testing/fixtures/accounts/send-file.ts'
import { mustTakeOneMore } from './most-items.ts'

const STATEMENTS = '/v1/billing/statements'

let api: TestApi
beforeAll(async () => {
  ;({ api } = await startTestStack({ api: {} }))
  api.setNow('2026-09-02T12:00:00Z')
})
afterAll(() => api.close())

async function clinicWith(version: string) {
  const clinic = await api.newTenant()
  const convenio = await samplePayer(clinic, version)
  const sample = sampleAccounts(version)
  for (const batch of sample.batches)
    expect((await sendFile(api, clinic, '/v1/billing/batches', batch)).status).toBe(201)
  return { clinic, convenio, sample }
}
const itemsOf = async (clinic: TestTenant, id: string, more = '') =>
  (await clinic.rest('GET', `${STATEMENTS}/${id}/items${more}`)).body

interface Judged {
  readonly guide: string
  readonly item: string
  readonly payers_figure: { readonly by: string } | null
  readonly glosas: readonly { readonly code: string; readonly judgement: string; readonly claim_cents: number }[]
}

describe.each(['4.03.00', '4.01.00', '3.05.00'])('a statement of version %s', (version) => {
  test('is held against the contract: 486.00 of 494.00 is to be claimed, and one cut is right', async () => {
    const { clinic, convenio, sample } = await clinicWith(version)
    const { status, body } = await sendFile(api, clinic, STATEMENTS, sample.statement)
    expect([status, body]).toMatchObject([
      201,
      {
        is_new: true,
        appeal: null,
        statement: {
          convenio_id: convenio,
          version,
          item_count: 8,
          unmatched_count: 0,
          glosa_cents: 49_400,
          claim_cents: 48_600,
          findings: [],
        },
      },
    ])
    expect(body.statement.protocols).toMatchObject([
      { protocol: '900001', lot: 'L0001', is_counted: true, items: 4, claim_cents: 3_100 },
      { protocol: '900003', lot: 'L0003', is_counted: true, items: 4, claim_cents: 45_500 },
    ])
    expect(body.statement.lines_left).toMatchObject([
      { guide: 'G0010', item: '1', billed_cents: 100_000 },
      { guide: 'G0010', item: '2', billed_cents: 25_000 },
    ])
    const { items } = await itemsOf(clinic, body.id)
    const cuts = items.flatMap((item: Judged) =>
      item.glosas.map((glosa) => [
        item.guide,
        item.item,
        glosa.code,
        glosa.judgement,
        glosa.claim_cents,
        item.payers_figure?.by ?? null,
      ]),
    )
    expect(cuts).toEqual([
      ['G0001', '1', '1714', 'justified', 0, null],
      ['G0001', '2', '1705', 'unjustified', 1_600, 'period'],
      ['G0002', '1', '1703', 'unjustified', 1_500, 'no_urgency'],
      ['G0011', '1', '1716', 'unjustified', 30_000, 'assistants_to_2016'],
      ['G0011', '2', '1716', 'unjustified', 7_500, 'assistants_to_2016'],
      ['G0012', '2', '2607', 'unjustified', 8_000, 'only_highest_anaesthesia'],
    ])
    expect(items[1].glosas[0].reason).toBe(
      'The contract pays 216.00 on 2026-07-01, and 200.00 is released: 16.00 is to be claimed. 200.00 is the price of the period that ended on 2026-06-30.',
    )
  })
})

/** What a payer answers outside of TISS, with days and amounts as Brazil writes them. */
const ANSWER = [
  'Lote;Guia;Seq;Procedimento;Data;Apresentado;Pago;Motivo;Glosa;Grau;Paciente',
  'L0001;G0001;1;40999901;30/06/2026;108,00;100,00;1714;8,00;;José Inventado',
  'L0001;G0001;2;40999901;01/07/2026;216,00;200,00;1705;16,00;;José Inventado',
  'L0001;G0001;2;40999901;01/07/2026;216,00;200,00;1706;0,00;;José Inventado',
  'L0001;G0009;1;40999901;01/07/2026;1,00;1,00;;;;José Inventado',
]

test.each([
  ['CSV', 'csv', CSV, Buffer.from(ANSWER.join('\n'))],
  [
    'workbook',
    'xlsx',
    XLSX,
    await xlsxFile(
      'Retorno',
      ANSWER.map((row) => row.split(';')),
    ),
  ],
])('glosas that a payer answers by a %s are held against the contract alike', async (_, format, type, file) => {
  const { clinic, convenio } = await clinicWith('4.03.00')
  const path = `${STATEMENTS}?convenio_id=${convenio}&column_map=planilha&protocol=900001`
  const { status, body } = await sendFile(api, clinic, path, file, type)
  expect([status, body.statement]).toMatchObject([
    201,
    { format, item_count: 3, unmatched_count: 1, glosa_cents: 2_400, claim_cents: 1_600 },
  ])
  const { items } = await itemsOf(clinic, body.id)
  expect(items[1].glosas[0].reason).toBe(
    'The contract pays 216.00 on 2026-07-01, and 200.00 is released: 16.00 is to be claimed. 200.00 is the price of the period that ended on 2026-06-30.',
  )
})

test.each(['message_unreadable', 'import_rejected'] as const)(
  'a statement of more items than are held at once is refused with their number: %s',
  (code) => {
    const detail =
      'The statement has more than 50,000 items, which is the most that is read at once. Send its protocols in several files.'
    mustTakeOneMore(49_999, code)
    expect(() => mustTakeOneMore(50_000, code)).toThrow(detail)
  },
)
