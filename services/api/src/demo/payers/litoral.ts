import { year, type InventedAgreement } from '../invented/invented-agreement.ts'

/** This payer is deactivated: it takes no new contract, and still quotes the days of its contracts. */
export const LITORAL: InventedAgreement = {
  word: 'litoral',
  since: '2021-11-29',
  fields: {
    name: 'Saúde Litoral',
    ans_code: '999055',
    payment_type: 'convenio',
    copay_enabled: true,
    default_copay_percent: 40,
    default_copay_max_cents: 6000,
    notes: 'Encerrado em 2024: não aceita novos contratos, e o que foi atendido ainda se fatura',
  },
  periods: [
    {
      word: '2022',
      drafted: '2021-11-30',
      activated: '2021-12-21',
      fields: year(2022),
      overrides: { count: 50, percent: 72 },
    },
    {
      word: '2023',
      drafted: '2022-12-01',
      activated: '2022-12-20',
      fields: { start_date: '2023-01-01', end_date: '2024-12-31' },
      overrides: { count: 50, percent: 77 },
      moves: [
        {
          on: '2024-03-04',
          terminate: { effective_date: '2024-03-31', reason: 'A operadora deixou a região' },
        },
      ],
    },
  ],
  deactivated: '2024-05-06',
}
