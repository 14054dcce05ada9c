import { demoId } from '../invented/demo-id.ts'
import { year, type InventedAgreement } from '../invented/invented-agreement.ts'
import { TYPE_RULES } from './type-rules.ts'

/** This payer negotiates late, and pays an odd share of the table. Its copay has no cap. New terms supersede half of 2026. */
export const VALE_DO_SOL: InventedAgreement = {
  word: 'vale do sol',
  since: '2021-11-16',
  fields: {
    name: 'Cooperativa Vale do Sol',
    ans_code: '999044',
    payment_type: 'convenio',
    requires_authorization: true,
    copay_enabled: true,
    default_copay_percent: 12.5,
  },
  revised: [{ on: '2023-11-20', fields: { cbhpm_table_version: '2024' } }],
  periods: [
    {
      word: '2022',
      drafted: '2021-11-17',
      activated: '2021-12-17',
      fields: year(2022),
      overrides: { count: 70, percent: 70 },
    },
    {
      word: '2023',
      drafted: '2022-12-05',
      activated: '2022-12-19',
      fields: year(2023),
      overrides: { count: 70, percent: 75 },
    },
    {
      word: '2024',
      drafted: '2023-12-04',
      activated: '2023-12-18',
      fields: { ...year(2024), cbhpm_percentage: 66.6667 },
      overrides: { count: 30, percent: 79 },
    },
    // negotiated late: activated in March, it prices from January on
    {
      word: '2025',
      drafted: '2025-03-10',
      activated: '2025-03-14',
      fields: { ...year(2025), cbhpm_percentage: 70 },
      overrides: { count: 30, percent: 84 },
      typeRules: TYPE_RULES.slice(1, 3),
    },
    {
      word: '2026',
      drafted: '2025-11-03',
      activated: '2025-11-18',
      fields: { ...year(2026), cbhpm_table_version: '2025', cbhpm_percentage: 70 },
      overrides: { count: 30, percent: 89 },
      typeRules: TYPE_RULES.slice(1, 3),
    },
    // better terms were agreed for its second half
    {
      word: '2026, second half',
      drafted: '2025-12-01',
      activated: '2025-12-09',
      fields: {
        start_date: '2026-07-01',
        end_date: '2026-12-31',
        cbhpm_percentage: 72.5,
        supersedes: demoId('vale do sol 2026'),
        copy_from: demoId('vale do sol 2026'),
        notes: 'Substitui o contrato de 2026 a partir de julho',
      },
    },
    // it names a table that is not published
    {
      word: '2027',
      drafted: '2025-11-27',
      activated: '2025-11-28',
      fields: { ...year(2027), cbhpm_table_version: '2026', cbhpm_percentage: 70 },
      overrides: { count: 10, percent: 94 },
    },
  ],
}
