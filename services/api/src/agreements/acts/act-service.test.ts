import { expect, test } from 'vitest'
import { ActInput } from '@vigencia/contracts/acts/act-question.ts'
import { dayOf } from '@vigencia/domain/calendar/day.ts'
import { NO_PARTICULAR_PRICES } from '@vigencia/domain/pricing/particular-prices.ts'
import { isDeclined } from '@vigencia/domain/pricing/pricing.ts'
import { centsColumn, indexPrices } from '@vigencia/domain/pricing/price-index.ts'
import { pricedPeriod } from '@vigencia/domain/pricing/priced-period.ts'
import { ofTable } from '@vigencia/domain/pricing/priced-source.ts'
import type { QuoteCall } from '../pricing/quote-event.ts'
import { actService } from './act-service.ts'
import type { ActSources } from './act-books.ts'

const CONVENIO = '0190a000-0000-7000-8000-000000000001'
const STORED = pricedPeriod({
  periodId: 'period',
  validity: { start: dayOf('2026-01-01'), end: null },
  sources: [{ version: 'T', percentage: null, adjustments: [] }],
  copayEnabled: false,
  copayPercent: null,
  copayCap: null,
  copayCapPer: 'line',
  requiresCardNumber: false,
  requiresAuthorization: false,
  typeRules: new Map(),
})
const PERIOD = {
  ...STORED,
  sources: STORED.sources.map((source) => ofTable(source, { tableId: 'table', edition: null })),
}
const CONTRACT = {
  convenioId: CONVENIO,
  revision: 1,
  paymentType: 'convenio' as const,
  periods: [PERIOD],
  particularPrices: NO_PARTICULAR_PRICES,
  findsByForm: true,
  bytes: 1,
}
const PRICES = { overrides: indexPrices([['A', 700]], centsColumn), tables: [null], parts: [null] }
const RULES = { rules: {}, bytes: 1 }
const CALL: QuoteCall = {
  context: { tenant: { id: 'a clinic' } } as QuoteCall['context'],
  newest: new Map([[CONVENIO, 1]]),
  explained: false,
}
const ACT = ActInput.parse({
  convenio_id: CONVENIO,
  event_date: '2026-03-04',
  character: 'elective',
  procedures: [{ line: '1', procedure_code: 'A', participants: [{ role: 'surgeon' }] }],
})

/** Books in memory or not, whose loads are counted. A memory that keeps nothing has none of them the next time either. */
function service(inMemory: boolean) {
  const loads: string[] = []
  const known = <Book>(book: Book) => (inMemory ? book : undefined)
  const load = async <Book>(name: string, book: Book): Promise<Book> => {
    loads.push(name)
    await new Promise(setImmediate)
    return book
  }
  const sources: ActSources = {
    read: () => Promise.reject(new Error('nothing else is read')),
    books: {
      contract: () => known(CONTRACT),
      pricesOf: () => known(PRICES),
      loadContract: () => load('contract', CONTRACT),
      loadPricesOf: () => load('prices', PRICES),
      loadList: () => Promise.reject(new Error('no list is loaded by its name')),
    },
    rules: { rulesOf: () => known(RULES), loadRulesOf: () => load('rules', RULES) },
  }
  return { loads, acts: actService(sources, { newest: async () => new Map() }) }
}

test('a thousand acts of one contract load each book once, in a memory that keeps nothing too', async () => {
  const { loads, acts } = service(false)
  const outcomes = await acts.priceEach(
    CALL,
    Array.from({ length: 1_000 }, () => ACT),
  )
  expect(outcomes.map((act) => (isDeclined(act) ? act : act.price_cents))).toEqual(Array(1_000).fill(700))
  expect(loads.toSorted()).toEqual(['contract', 'prices', 'rules'])
})

test('acts whose books are in memory load nothing', async () => {
  const { loads, acts } = service(true)
  expect(await acts.priceEach(CALL, [ACT])).toMatchObject([{ price_cents: 700 }])
  expect(loads).toEqual([])
})
