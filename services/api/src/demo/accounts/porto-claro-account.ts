import type { InventedAccount } from './invented-account.ts'

const BEFORE = '2025-10-30'
const VISIT = { code: '10101012', name: 'Consulta em consultório' }
const NUTRITION = { code: '20101015', name: 'Avaliação para nutrição enteral em grupo' }
const PRESSURE = { code: '20101040', name: 'Sessão de monitorização da pressão' }
const HEART = { code: '20101066', name: 'Sessão de reabilitação cardíaca' }
const SPEECH = { code: '20101201', name: 'Sessão de fonoaudiologia em domicílio' }

/**
 * Exams around the reajuste of 2025-11-01. One line was billed at the new price too early, and another at the old one
 * too late. The payer priced by the old list, dropped a session as repeated, and answered one too late.
 */
export const PORTO_CLARO_ACCOUNT: InventedAccount = {
  word: 'porto claro',
  ansCode: '999033',
  providerCode: '004417',
  settings: {
    valid_from: '2025-01-01',
    version: '4.01.00',
    column_maps: {
      portal: {
        columns: {
          lot: 'Lote',
          guide: 'Guia prestador',
          item: 'Item',
          date: 'Data',
          code: 'Código',
          informed: 'Apresentado',
          released: 'Liberado',
          glosa_code: 'Motivo',
          glosa_amount: 'Glosado',
        },
      },
    },
  },
  kind: 'sp_sadt',
  lot: 'PC-2511',
  billedOn: '2025-12-02',
  guides: [
    {
      number: 'PC-0001',
      payerNumber: '7712001',
      card: '0330000000017',
      lines: [
        { ...NUTRITION, day: BEFORE, unitCents: 6_002, totalCents: 6_002, cut: [['1714', 470]] },
        { ...VISIT, day: '2025-11-03', unitCents: 15_049, totalCents: 15_049, cut: [['1705', 1_179]] },
      ],
    },
    {
      number: 'PC-0002',
      payerNumber: '7712002',
      card: '0330000000025',
      lines: [
        { ...PRESSURE, day: '2025-11-04', quantity: 2, unitCents: 8_789, totalCents: 17_578 },
        { ...HEART, day: '2025-11-04', unitCents: 4_292, totalCents: 4_292, cut: [['1702', 4_292]] },
      ],
    },
    {
      number: 'PC-0003',
      payerNumber: '7712003',
      card: '0330000000033',
      lines: [
        { ...SPEECH, day: '2025-11-10', unitCents: 10_965, totalCents: 10_965, cut: [['1701', 10_965]] },
        {
          code: '20999990',
          name: 'Sessão que ninguém contratou',
          day: '2025-11-10',
          unitCents: 8_000,
          totalCents: 8_000,
          cut: [['1708', 8_000]],
        },
      ],
    },
  ],
  statement: { number: 'D7731', protocol: '771203', issuedOn: '2026-01-12' },
  appeal: { writtenOn: '2026-01-20', sentOn: '2026-01-21' },
}
