import { seededChance } from '../invented/seeded-chance.ts'
import { inventedTariff } from './invented-tariff.ts'

/** The lines of each plan: benefits with their fixed copay, the percentages, and the currency where it is not soles. */
const COVERS: readonly (readonly [
  plan: string,
  benefits: string,
  variable: number,
  pharmacy: number,
  currency?: string,
])[] = [
  ['QC-01', 'AMB 35.00, EME 50.00, HOS 0, MAT 0, PRE 0', 20, 30],
  ['QC-02', 'AMB 20.00, EME 30.00, HOS 0, MAT 0, ODO 15.00, ONC 0, PRE 0', 10, 20],
  ['QC-03', 'AMB 30.00, EME 45.00, HOS 100.00, FIS 12.50', 20, 30],
  ['QC-04', 'AMB 45.00, HOS 250.00', 30, 40],
  ['CA-01', 'AMB 60.00, EME 80.00, HOS 300.00, MAT 300.00, ODO 25.00', 15, 25],
  ['CA-02', 'AMB 20.00, EME 35.00, HOS 120.00, ONC 0', 10, 10, 'DOL'],
  ['CA-03', 'AMB 25.00, EME 25.00, ODO 15.00', 20, 50],
  ['PG-01', 'AMB 0, EME 0, HOS 0, FIS 0', 0, 0],
  ['PG-02', 'AMB 0, EME 0, HOS 0, FIS 0', 0, 0],
  ['PG-03', 'AMB 0, EME 0, HOS 0', 0, 0],
  ['PG-04', 'AMB 0, EME 0', 0, 0],
  ['CO-01', 'AMB 40.00, EME 60.00, PRE 0', 0, 100],
]

/** Invented, as the benefits are. */
const COVERAGE_TYPES: Readonly<Record<string, string>> = {
  AMB: '1;0100',
  HOS: '2;0100',
  EME: '3;0100',
  MAT: '4;0100',
  ODO: '5;0100',
  ONC: '6;0100',
  PRE: '7;0100',
  FIS: '8;0100',
}

export interface InventedLine {
  readonly plan: string
  readonly benefit: string
  readonly copay: string
  readonly variable: number
  readonly pharmacy: number
  readonly currency: string
}

export const LINES: readonly InventedLine[] = COVERS.flatMap(([plan, benefits, variable, pharmacy, currency = 'SOL']) =>
  benefits.split(', ').map((written) => {
    const [benefit = '', copay = ''] = written.split(' ')
    return { plan, benefit, copay, variable, pharmacy, currency }
  }),
)

export function linesFile(): string {
  const rows = LINES.map(
    ({ plan, benefit, copay, variable, pharmacy, currency }) =>
      `${plan};${benefit};${currency};${copay};${variable};${pharmacy};${COVERAGE_TYPES[benefit] ?? ''}`,
  )
  const header =
    'plan_code;benefit_code;currency_code;fixed_copay;variable_copay_percent;pharmacy_copay_percent;coverage_type;coverage_subtype'
  return [header, ...rows, ''].join('\n')
}

/** Agreed prices: of every visit in category D, of everything without units, and a few in dollars. */
export function pricesFile(): string {
  const chance = seededChance('prices of payment categories')
  const amount = (least: number, most: number) => `${chance.between(least, most) * 5},00`
  const rows = inventedTariff().flatMap(({ code, classification, tenths }, i) => {
    if (tenths === 0) return ['A', 'B', 'C', 'D'].map((category) => `${category};${code};${amount(8, 60)};`)
    if (classification === 1)
      return [`D;${code};${amount(16, 40)};`, ...(i % 4 === 0 ? [`B;${code};;${amount(6, 16)}`] : [])]
    return i % 9 === 0 ? [`D;${code};${amount(6, 200)};`] : []
  })
  return ['payment_category_code;tariff_item_code;price_pen;price_usd', ...rows, ''].join('\n')
}
