import { inventedProcedures, type InventedProcedure, type ProcedureKind } from './invented-procedures.ts'
import { seededChance, type Chance } from './seeded-chance.ts'

/** A fee table as its owner would send it: the fields of its creation, and its rows as the text of a CSV file. */
export interface InventedTable {
  readonly version: string
  readonly name: string
  readonly uco_value: string | null
  readonly film_value: string | null
  /** The value of each porte, in the currency's unit. */
  readonly portes: Readonly<Record<string, string>>
  readonly family?: string
  readonly valid_from?: string
  readonly csv: string
}

interface Parts {
  readonly porte: string
  /** Hundredths, thousandths, ten-thousandths. The numbers are whole, so that they are the same on every machine. */
  readonly fraction: number
  readonly uco: number
  readonly film: number
}

const UCO_CENTS = 1764
const FILM_CENTS = 2850
const PORTES = portes(1190)
/** The value of each porte, in the currency's unit. */
export const PORTE_VALUES: Readonly<Record<string, string>> = Object.fromEntries(
  [...PORTES].map(([porte, value]) => [porte, (value / 100).toFixed(2)]),
)

/** The range of each kind: portes by their place, the fraction in %, thousandths of UCO, 1/10 000 m2 of film. */
const SIZES: Record<ProcedureKind, Record<'porte' | 'fraction' | 'uco' | 'film', readonly [number, number]>> = {
  visit: { porte: [15, 20], fraction: [100, 100], uco: [0, 0], film: [0, 0] },
  therapy: { porte: [6, 14], fraction: [50, 100], uco: [0, 2500], film: [0, 0] },
  surgery: { porte: [6, 41], fraction: [100, 100], uco: [0, 28_000], film: [0, 0] },
  image: { porte: [1, 12], fraction: [30, 100], uco: [900, 46_000], film: [400, 9800] },
  test: { porte: [0, 0], fraction: [1, 25], uco: [150, 9900], film: [0, 0] },
}

/** The three tables of the demo: one of portes, one of plain prices, and the next year's, which is a draft. */
export function inventedTables(): Record<'of2024' | 'of2025' | 'of2026', InventedTable> {
  const procedures = inventedProcedures()
  const chance = seededChance('tables')
  const sized = procedures.map((procedure) => ({ ...procedure, parts: partsOf(procedure, chance) }))
  const of2024 = sized.filter((_, place) => place % 97 !== 5)
  const of2025 = sized.filter((_, place) => place % 131 !== 7).map((one) => priced(one, cents(one.parts), chance))
  const of2026 = of2025.map((one) => priced(one, one.cents, chance))
  return {
    of2024: {
      version: '2024',
      name: 'Tabela Horizonte 2024, por portes',
      uco_value: '17.64',
      film_value: '28.50',
      portes: PORTE_VALUES,
      csv: lines('procedure_code,procedure_name,porte,porte_fraction,uco_quantity,film_m2', of2024.map(porteLine)),
    },
    of2025: plainTable('2025', 'Tabela Horizonte 2025, em reais', of2025),
    of2026: plainTable('2026', 'Tabela Horizonte 2026, em negociação', of2026),
  }
}

interface Priced extends InventedProcedure {
  readonly cents: number
}

/** A year later: 2 to 9 % more, in whole centavos. */
function priced(procedure: InventedProcedure, before: number, chance: Chance): Priced {
  return { ...procedure, cents: Math.round((before * (1000 + chance.between(20, 90))) / 1000) }
}

function partsOf({ kind }: InventedProcedure, chance: Chance): Parts {
  const size = SIZES[kind]
  const porte = [...PORTES.keys()][chance.between(...size.porte)] as string
  return {
    porte,
    fraction: chance.between(...size.fraction),
    uco: chance.between(...size.uco),
    film: chance.between(...size.film),
  }
}

function cents({ porte, fraction, uco, film }: Parts): number {
  const value = PORTES.get(porte) as number
  return Math.round((value * fraction) / 100 + (UCO_CENTS * uco) / 1000 + (FILM_CENTS * film) / 10_000)
}

/** 1A, 1B, 1C to 14C, each 13 % above the one before, in centavos. */
function portes(first: number): Map<string, number> {
  const values = new Map<string, number>()
  for (let place = 0, value = first; place < 42; place++, value = Math.round((value * 113) / 100)) {
    values.set(`${Math.floor(place / 3) + 1}${'ABC'[place % 3]}`, value)
  }
  return values
}

function porteLine({ code, name, parts }: InventedProcedure & { parts: Parts }): string {
  const { porte, fraction, uco, film } = parts
  return `${code},"${name}",${porte},${(fraction / 100).toFixed(2)},${(uco / 1000).toFixed(3)},${(film / 10_000).toFixed(4)}`
}

/** The file is written as in Brazil: fields separated by semicolons, money as 1.234,56. */
function plainTable(version: string, name: string, rows: readonly Priced[]): InventedTable {
  const csv = lines(
    'procedure_code;procedure_name;price',
    rows.map((row) => `${row.code};${row.name};${inReais(row.cents)}`),
  )
  return { version, name, uco_value: null, film_value: null, portes: {}, csv }
}

function inReais(amount: number): string {
  const whole = Math.floor(amount / 100).toLocaleString('pt-BR')
  return `${whole},${String(amount % 100).padStart(2, '0')}`
}

function lines(header: string, rows: readonly string[]): string {
  return `${header}\r\n${rows.join('\r\n')}\r\n`
}
