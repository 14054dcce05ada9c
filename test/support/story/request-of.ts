import type { Input } from '../model/decide.ts'
import { keyOf, readKey, type Agreed, type FurtherTable } from '../model/ledger.ts'
import type { Copy, Terms } from '../model/period-rules.ts'
import { actRulesBody, actRulesSent, narrowedTo, typeRuleBody, type QualifierNames } from './qualified-bodies.ts'
import { inUnits } from './story-tables.ts'
import { wireDay, wireEnd } from './wire-day.ts'

/** What the model's numbers and names stand for. */
export interface WireNames extends QualifierNames {
  readonly periods: readonly string[]
  readonly entries: readonly string[]
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
    case 'typeRule':
      return ['POST', `${contract}/type-rules`, typeRuleBody(input.rule, names)]
    case 'actRules':
      return ['PUT', `${contract}/act-rules`, actRulesBody(input.rules, names)]
    case 'terminate':
      return ['PATCH', `${contract}/terminate`, {
        ...(input.on !== null && { effective_date: wireDay(input.on) }), retroactive: input.word, end_successors: input.all }] // prettier-ignore
    case 'reinstate':
      return ['POST', `${contract}/reinstate`, { reason: 'It was a mistake', retroactive: input.word }]
    case 'renew': {
      const { table, percentage, end, percent, adjustTable, adjustOverrides, adjustPrices, changes, actRules } =
        input.terms
      return [
        'POST',
        `${contract}/renew`,
        { new_end_date: wireEnd(end), cbhpm_table_version: nameOf(table), cbhpm_percentage: percentage, reajuste_percent: percent,
          adjust_table_prices: adjustTable, adjust_overrides: adjustOverrides, adjust_particular_prices: adjustPrices, changes: changesBody(changes, names),
          act_rules: actRulesSent(actRules, names) }, // prettier-ignore
      ]
    }
    case 'reajuste':
      return ['POST', `${contract}/reajuste`, reajusteBody(input.adjustment, names)]
    case 'correct': {
      const { end, word, percent, changes, typeRules, actRules } = input.correction
      return ['POST', `${contract}/correct`, {
        reason: 'It was wrong', ...(end !== undefined && { new_end_date: wireEnd(end) }), retroactive: word, reajuste_percent: percent,
        changes: changesBody(changes, names), type_rules: typeRules?.map((one) => typeRuleBody(one, names)),
        act_rules: actRulesSent(actRules, names) }] // prettier-ignore
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

function furtherBody(one: FurtherTable, names: WireNames) {
  return {
    version: names.nameOf(one.table), percentage: one.percentage, table_adjustments: one.adjustments, adjusted: one.adjusted,
    errata: !one.asFirstPublished, code_table: one.codeTable, qualifiers: one.by.length === 0 ? null : narrowedTo(one.by, names),
  } // prettier-ignore
}

/** A term that is left out is copied; JSON leaves out what is undefined. */
const copyBody = ({ from, leavesOut }: Copy, periods: readonly string[]) => ({
  copy_from: periods[from], ...(leavesOut && { cbhpm_table_version: undefined, cbhpm_percentage: undefined }) }) // prettier-ignore

function reajusteBody(input: Extract<Input, { op: 'reajuste' }>['adjustment'], names: WireNames) {
  const { start, end, word, percent, table, percentage, changes } = input
  return {
    new_start_date: wireDay(start), ...(end !== undefined && { new_end_date: wireEnd(end) }), retroactive: word, reajuste_percent: percent,
    cbhpm_table_version: names.nameOf(table), cbhpm_percentage: percentage, adjust_table_prices: input.adjustTable, adjust_overrides: input.adjustOverrides,
    adjust_particular_prices: input.adjustPrices, copy_overrides: input.copyOverrides, copy_type_rules: input.copyTypeRules, copy_particular_prices: input.copyPrices,
    changes: changesBody(changes, names), act_rules: actRulesSent(input.actRules, names),
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
function meantBy(key: string, names: WireNames) {
  const { code, by } = readKey(key)
  return { procedure_code: code, ...narrowedTo(by, names) }
}
