import type { InventedAgreement } from '../invented/invented-agreement.ts'

/** No copay, and a contract without an end. Its last reajuste was mistyped, revoked and made again. */
export const PORTO_CLARO: InventedAgreement = {
  word: 'porto claro',
  since: '2021-12-01',
  fields: {
    name: 'Porto Claro Assistência Médica',
    ans_code: '999033',
    payment_type: 'convenio',
    requires_card_number: true,
  },
  periods: [
    {
      word: '2022',
      drafted: '2021-12-02',
      activated: '2021-12-20',
      fields: { start_date: '2022-01-01', end_date: '2024-12-31' },
      overrides: { count: 140, percent: 90 },
    },
    // agreed before the table was out: it prices from 2025-01-01 on, and is known from the table's publication on
    {
      word: '2025',
      drafted: '2024-09-02',
      activated: '2024-09-16',
      fields: { start_date: '2025-01-01', cbhpm_table_version: '2025', notes: 'Prazo indeterminado, tabela cheia' },
      overrides: { count: 15, percent: 118 },
      moves: [
        {
          on: '2025-10-13',
          word: '2025-11, 85 %',
          reajuste: { new_start_date: '2025-11-01', reajuste_percent: 85, reajuste_description: 'IGP-M + 2 %' },
          moves: [{ on: '2025-10-14', revoke: { reason: 'Digitado 85 % em vez de 8,5 %' } }],
        },
        {
          on: '2025-10-14',
          word: '2025-11',
          reajuste: { new_start_date: '2025-11-01', reajuste_percent: 8.5, reajuste_description: 'IGP-M + 2 %' },
        },
      ],
    },
  ],
}
