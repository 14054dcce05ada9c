import { year, type InventedAgreement } from '../invented/invented-agreement.ts'
import { TYPE_RULES } from './type-rules.ts'

/** The payer of the first examples: years of contracts, copay with a cap, a draft for the next year. */
export const AURORA: InventedAgreement = {
  word: 'aurora',
  since: '2021-11-08',
  fields: {
    name: 'Aurora Saúde',
    ans_code: '999011',
    payment_type: 'convenio',
    requires_card_number: true,
    copay_enabled: true,
    default_copay_percent: 30,
    default_copay_max_cents: 15_000,
    contact_info: { setor: 'Credenciamento', email: 'credenciamento@aurora.example' },
    integration_code: 'AUR-01',
  },
  revised: [
    { on: '2023-11-16', fields: { cbhpm_table_version: '2024' } },
    { on: '2024-11-22', fields: { cbhpm_table_version: '2025' } },
  ],
  periods: [
    {
      word: '2022',
      drafted: '2021-11-22',
      activated: '2021-12-15',
      fields: { ...year(2022), notes: 'Lista própria' },
      overrides: { count: 180, percent: 78 },
      typeRules: TYPE_RULES,
    },
    {
      word: '2023',
      drafted: '2022-11-21',
      activated: '2022-12-14',
      fields: { ...year(2023), notes: 'Lista própria + 6 %' },
      overrides: { count: 180, percent: 83 },
      typeRules: TYPE_RULES,
    },
    {
      word: '2024',
      drafted: '2023-11-20',
      activated: '2023-12-13',
      fields: { ...year(2024), cbhpm_percentage: 80 },
      overrides: { count: 60, percent: 96 },
      typeRules: TYPE_RULES,
    },
    {
      word: '2025',
      drafted: '2024-11-25',
      activated: '2024-12-16',
      fields: { ...year(2025), cbhpm_percentage: 82.5 },
      overrides: { count: 60, percent: 101 },
      typeRules: TYPE_RULES,
    },
    {
      word: '2026',
      drafted: '2025-10-20',
      activated: '2025-11-24',
      fields: { ...year(2026), cbhpm_percentage: 85 },
      overrides: { count: 60, percent: 107 },
      typeRules: TYPE_RULES,
    },
    {
      word: '2027',
      drafted: '2025-11-26',
      activated: null,
      fields: { ...year(2027), cbhpm_table_version: '2026', cbhpm_percentage: 87.5, notes: 'Proposta em negociação' },
      overrides: { count: 24, percent: 113 },
      typeRules: TYPE_RULES,
    },
  ],
}
