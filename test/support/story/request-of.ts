import type { Input } from '../model/decide.ts'
import { keyOf, NARROWED, type Agreed, type FurtherTable, type Narrowed } from '../model/ledger.ts'
import type { Copy, Terms } from '../model/period-rules.ts'
import { inUnits } from './story-tables.ts'
import { wireDay, wireEnd } from './wire-day.ts'

/** What the model's numbers and names stand for. */
export interface WireNames {
  readonly periods: readonly string[]
  readonly entries: readonly string[]
  readonly plan: string
  readonly nameOf: (table: string | null) => string | null
}

export type Sent = Exclude<Input, { op: 'publish' }>

/** Method, path below the payer, and body. */
export function requestOf(input: Sent, names: WireNames): [string, string, unknown?] {
  const { periods, entries, nameOf } = names
  const contract = 'period' in input ? `/contracts/${periods[input.period]}` : '/contracts'
  const price = 'entry' in input ? `/particular-prices/${entries[input.entry]}` : '/particular-prices'
  switch (input.op) {
    case 'create':
      return ['POST', contract, {
        ...termsBody(input.terms, names), ...(input.copy && copyBody(input.copy, periods)), ...(input.terms.supersedes !== undefined && { supersedes: periods[input.terms.supersedes] }) }] // prettier-ignore
    case 'update':
      return ['PUT', contract, termsBody(input.terms, names)]
    case 'remove':
      return ['DELETE', contract]
    case 'activate':
      return ['PATCH', `${contract}/activate`]
    case 'override':
      return ['POST', `${contract}/overrides`, agreedBody(keyOf(input.code, input.by), input.agreed, names)]
    case 'actRule':
      return ['PUT', `${contract}/act-rules`, { rules: actRules(input.percent) }]
    case 'terminate':
      return ['PATCH', `${contract}/terminate`, {
        ...(input.on !== null && { effective_date: wireDay(input.on) }), retroactive: input.word, end_successors: input.all }] // prettier-ignore
    case 'reinstate':
      return ['POST', `${contract}/reinstate`, { reason: 'It was a mistake', retroactive: input.word }]
    case 'renew': {
      const { table, percentage, end, percent, adjustTable, adjustOverrides, adjustPrices, changes } = input.terms
      return [
        'POST',
        `${contract}/renew`,
        { new_end_date: wireEnd(end), cbhpm_table_version: nameOf(table), cbhpm_percentage: percentage, reajuste_percent: percent,
          adjust_table_prices: adjustTable, adjust_overrides: adjustOverrides, adjust_particular_prices: adjustPrices, changes: changesBody(changes, names) }, // prettier-ignore
      ]
    }
    case 'reajuste':
      return ['POST', `${contract}/reajuste`, reajusteBody(input.adjustment, names)]
    case 'correct': {
      const { end, word, percent, changes } = input.correction
      return ['POST', `${contract}/correct`, {
        reason: 'It was wrong', ...(end !== undefined && { new_end_date: wireEnd(end) }), retroactive: word, reajuste_percent: percent,
        changes: changesBody(changes, names) }] // prettier-ignore
    }
    case 'revoke':
      return ['POST', `${contract}/revoke`, { reason: 'It should never have been', retroactive: input.retroactive }]
    case 'addPrice':
    case 'setPrice':
      return [input.op === 'addPrice' ? 'POST' : 'PUT', price, {
        procedure_code: input.code, procedure_name: `Procedure ${input.code}`, price_cents: input.cents, notes: null, metadata: null,
        valid_from: input.from === null ? null : wireDay(input.from) }] // prettier-ignore
    case 'dropPrice':
      return ['DELETE', price]
  }
}

function termsBody({ start, end, table, percentage, adjustments, sources }: Terms, names: WireNames) {
  const first = { version: names.nameOf(table), percentage }
  const { own, further } = sources ?? { own: null, further: [] }
  const ownBody = own && { uco_value: inUnits(own.uco), table_factors: { porte: own.porte } }
  return {
    start_date: wireDay(start), end_date: wireEnd(end), cbhpm_table_version: first.version, cbhpm_percentage: percentage,
    ...(adjustments && { table_adjustments: adjustments }),
    ...(sources && { price_sources: [{ ...first, ...ownBody }, ...further.map((one) => furtherBody(one, names))] }),
  } // prettier-ignore
}

function furtherBody(one: FurtherTable, { nameOf, plan }: WireNames) {
  return {
    version: nameOf(one.table), percentage: one.percentage, table_adjustments: one.adjustments, adjusted: one.adjusted,
    errata: !one.asFirstPublished, code_table: one.codeTable, qualifiers: one.by && narrowedTo(one.by, plan),
  } // prettier-ignore
}

/** As a price is narrowed, and as a question says it. */
export function narrowedTo(by: Narrowed, plan: string) {
  return by === 'plan' ? { plan_id: plan } : { accommodation: 'apartment' }
}

/** What is left undefined here is left out. */
function actRules(percent: number | null) {
  if (percent === null) return {}
  return { main_by: 'named', further: { same_access: percent, other_access: percent } }
}

/** A term that is left out is copied; JSON leaves out what is undefined. */
const copyBody = ({ from, leavesOut }: Copy, periods: readonly string[]) => ({
  copy_from: periods[from], ...(leavesOut && { cbhpm_table_version: undefined, cbhpm_percentage: undefined }) }) // prettier-ignore

function reajusteBody(input: Extract<Input, { op: 'reajuste' }>['adjustment'], names: WireNames) {
  const { start, end, word, percent, table, percentage, changes } = input
  return {
    new_start_date: wireDay(start), ...(end !== undefined && { new_end_date: wireEnd(end) }), retroactive: word, reajuste_percent: percent,
    cbhpm_table_version: names.nameOf(table), cbhpm_percentage: percentage, adjust_table_prices: input.adjustTable, adjust_overrides: input.adjustOverrides,
    adjust_particular_prices: input.adjustPrices, copy_overrides: input.copyOverrides, copy_particular_prices: input.copyPrices,
    changes: changesBody(changes, names),
  } // prettier-ignore
}

function changesBody(changes: Record<string, Agreed | null>, names: WireNames) {
  return Object.entries(changes).map(([key, agreed]) =>
    agreed === null ? { ...meantBy(key, names), remove: true } : agreedBody(key, agreed, names),
  )
}

function agreedBody(key: string, agreed: Agreed, names: WireNames) {
  const price = agreed === 'excluded' ? { is_covered: false } : { price_cents: agreed }
  return { ...meantBy(key, names), ...price }
}

/** The code and the qualifiers of an override, by where it stands in the model's book. */
function meantBy(key: string, { plan }: WireNames) {
  const [procedure_code] = key.split(' ')
  const by = NARROWED.find((one) => key.endsWith(` by ${one}`))
  return { procedure_code, ...(by !== undefined && narrowedTo(by, plan)) }
}
