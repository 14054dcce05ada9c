import { decimalOf, type Decimal4 } from '@vigencia/domain/money/decimal.ts'
import type { ActRules } from '@vigencia/domain/acts/act-rules.ts'
import type { TableRow } from '@vigencia/domain/acts/procedure-price.ts'
import { codeForm } from '@vigencia/domain/pricing/procedure-code.ts'
import { tablePriceFrom } from '@vigencia/domain/pricing/table-price.ts'
import type { PricedPeriod } from '@vigencia/domain/pricing/priced-contract.ts'
import { hasFormOf } from '../code-forms.ts'
import { actRulesOf, type ShownActRules } from '../contract-periods/period/shown-act-rules.ts'
import type { LimitedRead } from '../pricing/limited-read.ts'

/** What prices the acts of one period beside its books: its rules, and the rows of its table that acts name. */
export interface ActFacts {
  readonly rules: ActRules
  /** The value of a porte of the period's table, in the currency's unit; undefined: the table has none. */
  porteValue(porte: string): Decimal4 | undefined
  /** The row of a code, as it is written or by its form; null: the table does not hold it. */
  row(code: string): TableRow | null
}

const RULES = `select act_rules::text from contracts.periods where tenant_id = $1 and id = $2`

const TABLE = `select portes::text, uco_value::text, film_value::text from contracts.price_tables where tenant_id = $1 and id = $2`

const ROWS = `
  select procedure_code, price::text, porte, porte_fraction::text, uco_quantity::text, film_m2::text, auxiliaries, anaesthesia_porte
    from contracts.price_table_rows where tenant_id = $1 and table_id = $2 and ${hasFormOf('$3')}`

type StoredTable = [portes: string, uco: string | null, film: string | null]
type StoredRow = [
  code: string,
  price: string,
  porte: string | null,
  fraction: string | null,
  uco: string | null,
  film: string | null,
  auxiliaries: number | null,
  anaesthesiaPorte: number | null,
]

/** Reads what prices acts of one period. What an active period carries never changes, and no row of a published table. */
export function loadActFacts(
  read: LimitedRead,
  tenantId: string,
  { periodId, tableId }: PricedPeriod,
  codes: readonly string[],
): Promise<ActFacts> {
  return read(tenantId, async (query) => {
    const [period] = await query<[string | null]>(RULES, [tenantId, periodId])
    const [table] = tableId === null ? [] : await query<StoredTable>(TABLE, [tenantId, tableId])
    const rows = tableId === null ? [] : await query<StoredRow>(ROWS, [tenantId, tableId, codes])
    return actFacts(period?.[0] ?? null, table ?? ['{}', null, null], rows)
  })
}

function actFacts(shown: string | null, [portes, uco, film]: StoredTable, stored: readonly StoredRow[]): ActFacts {
  const values = new Map(
    Object.entries(JSON.parse(portes) as Record<string, string>).map(([porte, value]) => [porte, decimalOf(value)]),
  )
  const rows = new Map<string, TableRow>()
  const byForm = new Map<string, TableRow | null>()
  for (const [code, price, porte, fraction, ucoQuantity, filmM2, auxiliaries, anaesthesiaPorte] of stored) {
    const row: TableRow = {
      price: tablePriceFrom(price),
      porteValue: porte === null ? null : (values.get(porte) ?? null),
      porteFraction: decimalOrNull(fraction),
      ucoQuantity: decimalOrNull(ucoQuantity),
      ucoValue: decimalOrNull(uco),
      filmM2: decimalOrNull(filmM2),
      filmValue: decimalOrNull(film),
      auxiliaries,
      anaesthesiaPorte,
    }
    rows.set(code, row)
    const form = codeForm(code)
    byForm.set(form, byForm.has(form) ? null : row)
  }
  return {
    rules: shown === null ? NO_RULES : actRulesOf(JSON.parse(shown) as ShownActRules),
    porteValue: (porte) => values.get(porte),
    row: (code) => rows.get(code) ?? rows.get(codeForm(code)) ?? byForm.get(codeForm(code)) ?? null,
  }
}

const NO_RULES: ActRules = {}

function decimalOrNull(text: string | null): Decimal4 | null {
  return text === null ? null : decimalOf(text)
}
