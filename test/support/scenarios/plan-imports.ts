import type { Scenarios } from '../scenario.ts'
import type { World } from '../world.ts'

const file = (...lines: readonly string[]) => `${lines.join('\n')}\n`

/** The catalogues, each with a file of it after those that it refers to. */
const FILES = {
  benefits: file('code,description', 'AMB,Atención ambulatoria', 'HOS,'),
  currencies: file('code,description,iso_code', 'SOL,Soles,PEN'),
  insuranceProducts: file('code;description', 'EPS;Plan EPS'),
  contactTypes: file('code,description', 'A1,Consultas', 'A2,'),
  segusClassifications: file('code,description', 'A1,Consultas', 'A2,'),
  susaludClassifications: file('code,description', 'A1,Consultas', 'A2,'),
  susaludDentalClassifications: file('code,description', 'A1,Consultas', 'A2,'),
  priceTypes: file('code,description', 'A1,Consultas', 'A2,'),
  costCentres: file('code,description', 'A1,Consultas', 'A2,'),
  ledgerAccounts: file('code,description', 'A1,Consultas', 'A2,'),
  planContacts: file(
    'code;business_name;is_guarantor;is_contracting_party',
    'ASEG;Aseguradora Cóndor S.A.;si;no',
    'EMP;Minera Ñandú S.A.C.;no;sí',
  ),
  paymentCategories: file('code;service_factor;pharmacy_discount_percent', 'A;12,5;10'),
  tariffItems: file('code;description_es;units', '50.01.01;Consulta;4', '50.01.02;Visita;1,5'),
  tariffParticipants: file('tariff_item_code;reference_item_code', '50.01.01;50.01.02'),
  categoryPrices: file('payment_category_code;tariff_item_code;price_pen', 'A;50.01.01;1.234,50'),
  insurancePlans: file(
    'code,guarantor_code,contracting_party_code,payment_category_code,product_code,validity_start',
    'PLAN-1,ASEG,EMP,A,EPS,2026-01-01',
  ),
  planLines: file('plan_code,benefit_code,currency_code,fixed_copay,variable_copay_percent', 'PLAN-1,AMB,SOL,20.00,20'),
} as const

type Group = keyof typeof FILES

/** Imports what comes before a catalogue. */
async function before(world: World, group: Group): Promise<void> {
  const groups = Object.keys(FILES) as Group[]
  for (const one of groups.slice(0, groups.indexOf(group))) await world.do(`${one}.importFile`, { file: FILES[one] })
}

/** Files of the catalogues of insurance plans. */
export const planImportScenarios: Scenarios = Object.fromEntries(
  (Object.keys(FILES) as Group[]).map((group) => [
    `${group}.importFile`,
    {
      happy: async (world) => {
        await before(world, group)
        await world.do(`${group}.importFile`, { file: FILES[group] })
        return { existing: 'update', file: FILES[group] }
      },
      refused: {
        import_rejected: async (world) => {
          await before(world, group)
          await world.do(`${group}.importFile`, { file: FILES[group] })
          return { file: FILES[group] }
        },
      },
    },
  ]),
)
