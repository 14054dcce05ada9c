import { year, type InventedAgreement } from '../invented/invented-agreement.ts'

/** The public system: a share of the table, no copay. */
export const SUS: InventedAgreement = {
  word: 'sus',
  since: '2023-12-01',
  fields: { name: 'SUS', payment_type: 'sus', cbhpm_table_version: '2024', requires_authorization: true },
  periods: [
    { word: '2024', drafted: '2023-12-04', activated: '2023-12-20', fields: { ...year(2024), cbhpm_percentage: 40 } },
    { word: '2025', drafted: '2024-12-02', activated: '2024-12-18', fields: { ...year(2025), cbhpm_percentage: 42 } },
    { word: '2026', drafted: '2025-11-10', activated: '2025-11-20', fields: { ...year(2026), cbhpm_percentage: 42 } },
  ],
}
