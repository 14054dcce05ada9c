import { dayOf } from '@vigencia/domain/calendar/day.ts'
import { CONVENIOS } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import type { RestAnswer, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import type { Input } from '../model/decide.ts'
import type { Agreed } from '../model/ledger.ts'
import type { Copy, Terms } from '../model/period-rules.ts'

/** Where the numbers of days begin. */
const FIRST = dayOf('2026-01-01')

/** A day's number as the wire has it; null for one without an end. */
export function wireDay(day: number): string {
  return FIRST.add({ days: day }).toString()
}
const wireEnd = (day: number) => (day === Infinity ? null : wireDay(day))

/** A price on a day at a revision. */
export interface Quoted {
  /** In cents, or the code of its refusal. */
  readonly price: number | string
  /** All that was answered, but for the revision. */
  readonly whole: string
}

/** A convenio over REST, where the model's numbers stand for ids. */
export interface ConvenioDriver {
  readonly convenio: string
  send(input: Input): Promise<RestAnswer>
  /** Prices of every code on every day, as `code day`, at the newest revision or an earlier one. */
  quotes(codes: readonly string[], days: Iterable<number>, revision?: number): Promise<Map<string, Quoted>>
  revision(): Promise<number>
  /** The periods as they are listed, in the order they were made, deleted ones too. */
  periods(): Promise<Record<string, unknown>[]>
}

export function convenioDriver(tenant: TestTenant, convenio: string): ConvenioDriver {
  const path = `${CONVENIOS}/${convenio}`
  const periods: string[] = []
  const entries: string[] = []

  async function send(input: Input): Promise<RestAnswer> {
    const [method, where, body] = requestOf(input, periods, entries)
    const answer = await tenant.rest(method, path + where, body)
    if (answer.status === 201) remember(input, answer.body)
    return answer
  }

  function remember({ op }: Input, body: RestAnswer['body']): void {
    if (op === 'create') periods.push(body.id)
    if (op === 'renew') periods.push(body.new_period_id)
    if (op === 'reajuste' || op === 'correct') periods.push(body.new_period.id)
    if (op === 'addPrice') entries.push(body.id)
  }

  return {
    convenio,
    send,
    async quotes(codes, days, revision) {
      const wanted = [...days].flatMap((day) => codes.map((code) => ({ code, day })))
      const items = wanted.map(({ code, day }) => ({
        convenio_id: convenio,
        procedure_code: code,
        event_date: wireDay(day),
        ...(revision !== undefined && { revision }),
      }))
      const { body } = await tenant.rest('POST', '/v1/scheduling/quotes', { items })
      const answers = body.items as { quote: { unit_price_cents: number } | null; refusal: { code: string } | null }[]
      const quoted = answers.map(({ quote, refusal }) => ({
        price: quote?.unit_price_cents ?? (refusal?.code as string),
        whole: JSON.stringify({ ...quote, ...refusal, revision: undefined }),
      }))
      return new Map(wanted.map(({ code, day }, i) => [`${code} ${day}`, quoted[i] as Quoted]))
    },
    revision: async () => (await tenant.rest('GET', path)).body.revision as number,
    async periods() {
      const { body } = await tenant.rest('GET', `${path}/contracts?include_inactive=true&limit=200`)
      const items = body.items as { id: string }[]
      return periods.map((id) => items.find((one) => one.id === id) as Record<string, unknown>)
    },
  }
}

const termsBody = ({ start, end, table, percentage, adjustments }: Terms) => ({
  start_date: wireDay(start), end_date: wireEnd(end), cbhpm_table_version: table, cbhpm_percentage: percentage,
  ...(adjustments && { table_adjustments: adjustments }) }) // prettier-ignore

/** A term that is left out is copied; JSON leaves out what is undefined. */
const copyBody = ({ from, leavesOut }: Copy, periods: readonly string[]) => ({
  copy_from: periods[from], ...(leavesOut && { cbhpm_table_version: undefined, cbhpm_percentage: undefined }) }) // prettier-ignore

function requestOf(input: Input, periods: readonly string[], entries: readonly string[]): [string, string, unknown?] {
  const contract = 'period' in input ? `/contracts/${periods[input.period]}` : '/contracts'
  const price = 'entry' in input ? `/particular-prices/${entries[input.entry]}` : '/particular-prices'
  switch (input.op) {
    case 'create':
      return ['POST', contract, {
        ...termsBody(input.terms), ...(input.copy && copyBody(input.copy, periods)), ...(input.terms.supersedes !== undefined && { supersedes: periods[input.terms.supersedes] }) }] // prettier-ignore
    case 'update':
      return ['PUT', contract, termsBody(input.terms)]
    case 'remove':
      return ['DELETE', contract]
    case 'activate':
      return ['PATCH', `${contract}/activate`]
    case 'override':
      return ['POST', `${contract}/overrides`, agreedBody(input.code, input.agreed)]
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
        { new_end_date: wireEnd(end), cbhpm_table_version: table, cbhpm_percentage: percentage, reajuste_percent: percent,
          adjust_table_prices: adjustTable, adjust_overrides: adjustOverrides, adjust_particular_prices: adjustPrices, changes: changesBody(changes) }, // prettier-ignore
      ]
    }
    case 'reajuste':
      return ['POST', `${contract}/reajuste`, reajusteBody(input.adjustment)]
    case 'correct': {
      const { end, word, percent, changes } = input.correction
      return ['POST', `${contract}/correct`, {
        reason: 'It was wrong', ...(end !== undefined && { new_end_date: wireEnd(end) }), retroactive: word, reajuste_percent: percent,
        changes: changesBody(changes) }] // prettier-ignore
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

function reajusteBody(input: Extract<Input, { op: 'reajuste' }>['adjustment']) {
  const {
    start,
    end,
    word,
    percent,
    table,
    percentage,
    adjustTable,
    adjustOverrides,
    adjustPrices,
    copyOverrides,
    copyPrices,
    changes,
  } = input
  return {
    new_start_date: wireDay(start), ...(end !== undefined && { new_end_date: wireEnd(end) }), retroactive: word, reajuste_percent: percent, cbhpm_table_version: table,
    cbhpm_percentage: percentage, adjust_table_prices: adjustTable, adjust_overrides: adjustOverrides, adjust_particular_prices: adjustPrices, copy_overrides: copyOverrides, copy_particular_prices: copyPrices,
    changes: changesBody(changes),
  } // prettier-ignore
}

function changesBody(changes: Record<string, Agreed | null>) {
  return Object.entries(changes).map(([code, agreed]) =>
    agreed === null ? { procedure_code: code, remove: true } : agreedBody(code, agreed),
  )
}

function agreedBody(procedure_code: string, agreed: Agreed) {
  return agreed === 'excluded' ? { procedure_code, is_covered: false } : { procedure_code, price_cents: agreed }
}
