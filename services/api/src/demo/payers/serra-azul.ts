import { MATERIALS } from '../invented/whole-act-tables.ts'
import { demoId } from '../invented/demo-id.ts'
import type { InventedAgreement } from '../invented/invented-agreement.ts'

const APARTMENT = demoId('serra azul plan apartamento')
const WARD_DAY = { procedure_code: '60999901', procedure_name: 'Diária', fixed: true }
const VISIT = { procedure_code: '10999901', procedure_name: 'Visita hospitalar serrana' }

/** Whole acts: teams by portes, materials and medicines from tables of their own, a package, prices of one plan. */
export const SERRA_AZUL: InventedAgreement = {
  word: 'serra azul',
  since: '2026-01-12',
  fields: {
    name: 'Serra Azul Saúde',
    ans_code: '999088',
    payment_type: 'convenio',
    requires_card_number: true,
    copay_enabled: true,
    default_copay_percent: 10,
    default_copay_max_cents: 30_000,
  },
  plans: [
    { word: 'enfermaria', code: 'AZ-E', name: 'Azul Essencial', accommodation: 'ward' },
    { word: 'apartamento', code: 'AZ-A', name: 'Azul Pleno', accommodation: 'apartment' },
  ],
  periods: [
    {
      word: '2026',
      drafted: '2026-01-14',
      activated: '2026-01-21',
      fields: {
        start_date: '2026-02-01',
        end_date: '2027-01-31',
        cbhpm_table_version: 'AZUL-26',
        uco_value: '19.36',
        table_factors: { porte: 110 },
        price_sources: [
          { version: 'AZUL-26', code_table: '22' },
          { version: MATERIALS, code_table: '19' },
          { version: 'MED-26', code_table: '20', percentage: 90 },
        ],
        notes: 'Portes + 10 %, UCO própria, medicamentos a 90 %',
      },
      agreedPrices: [
        { ...WARD_DAY, price_cents: 41_000 },
        { ...WARD_DAY, price_cents: 78_500, accommodation: 'apartment' },
        { ...VISIT, price_cents: 21_000, plan_id: APARTMENT },
        {
          procedure_code: '98999901',
          procedure_name: 'Pacote da sala serrana',
          price_cents: 152_000,
          package: { includes: ['60999902', '70999901'], limits: [{ code: '70999901', quantity: 10 }] },
        },
      ],
      actRules: {
        preset: 'cbhpm_2018_on',
        beside: { combine: 'multiply', roles: { instrumentist: 10 }, copay_cap_per: 'act' },
      },
    },
    {
      word: '2027',
      drafted: '2026-01-26',
      activated: null,
      fields: { start_date: '2027-02-01', copy_from: demoId('serra azul 2026'), notes: 'Proposta em negociação' },
    },
  ],
}
