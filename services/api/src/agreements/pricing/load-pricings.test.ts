import { describe, expect, test } from 'vitest'
import { dayOf } from '@vigencia/domain/calendar/day.ts'
import { NO_PARTICULAR_PRICES } from '@vigencia/domain/pricing/particular-prices.ts'
import { centsColumn, indexPrices } from '@vigencia/domain/pricing/price-index.ts'
import { pricedPeriod } from '@vigencia/domain/pricing/priced-period.ts'
import type { ContractBook } from './load-contract.ts'
import type { ContractKey, PriceBooks } from './price-books.ts'
import type { QuoteCall, QuoteRequest } from './quote-event.ts'
import { quoteService } from './quote-service.ts'

const DAY = dayOf('2026-06-15')
const request = (convenio_id: string, revision: number | null = null): QuoteRequest => ({
  convenio_id,
  procedure_code: 'A',
  event_date: DAY,
  appointment_type_id: null,
  quantity: 1,
  code_table: null,
  revision,
  known_at: null,
})

function contractBook({ convenioId, revision }: ContractKey): ContractBook {
  const period = pricedPeriod({
    periodId: `period of ${convenioId}`,
    validity: { start: dayOf('2026-01-01'), end: null },
    sources: [],
    copayEnabled: false,
    copayPercent: null,
    copayCap: null,
    copayCapPer: 'line',
    requiresCardNumber: false,
    requiresAuthorization: false,
    typeRules: new Map(),
  })
  return {
    convenioId,
    revision,
    paymentType: 'convenio',
    periods: [period],
    particularPrices: NO_PARTICULAR_PRICES,
    findsByForm: true,
    bytes: 1,
  }
}

/** Books of which none is in memory, unless it is named; each load takes some turns of the event loop. */
function slowBooks(inMemory: readonly string[] = []) {
  const seen = { contracts: 0, lists: 0, underWay: 0, mostUnderWay: 0 }
  const pause = () => new Promise<void>((resolve) => setImmediate(setImmediate, resolve))
  const prices = { overrides: indexPrices([['A', 700]], centsColumn), tables: [], parts: [] }
  const has = (convenioId: string) => inMemory.includes(convenioId)
  const books: PriceBooks = {
    contract: (key) => (has(key.convenioId) ? contractBook(key) : undefined),
    pricesOf: (_tenantId, period) => (has(period.periodId.slice('period of '.length)) ? prices : undefined),
    async loadContract(key) {
      seen.contracts += 1
      seen.underWay += 1
      seen.mostUnderWay = Math.max(seen.mostUnderWay, seen.underWay)
      await pause()
      return contractBook(key)
    },
    async loadPricesOf() {
      seen.lists += 1
      await pause()
      seen.underWay -= 1
      return prices
    },
    loadList: () => Promise.reject(new Error('no list is loaded by its name')),
  }
  const service = quoteService(
    { books, read: () => Promise.reject(new Error('nothing else is read')) },
    { newest: async () => new Map() },
  )
  return { seen, service }
}

const call = (newest: Record<string, number>): QuoteCall => ({
  context: { tenant: { id: 'a clinic' } } as QuoteCall['context'],
  newest: new Map(Object.entries(newest)),
  explained: false,
})

describe('books in memory', () => {
  test('price an event without a pause, and load nothing', () => {
    const { seen, service } = slowBooks(['c'])
    expect(service.quoteLoaded(call({ c: 7 }), request('c'))).toMatchObject({ price_cents: 700, revision: 7 })
    expect(seen).toMatchObject({ contracts: 0, lists: 0 })
  })

  test('price what they can of a list: the books of the others are loaded', async () => {
    const { seen, service } = slowBooks(['c'])
    const items = [request('c'), request('d'), request('c'), request('nobody')]
    expect(await service.quoteEach(call({ c: 7, d: 8 }), items)).toMatchObject([
      { convenio_id: 'c' },
      { convenio_id: 'd' },
      { convenio_id: 'c' },
      { code: 'convenio_not_found' },
    ])
    expect(seen).toMatchObject({ contracts: 1, lists: 1 })
  })
})

describe('books that are not in memory', () => {
  test('are missed, and not waited for', () => {
    const { seen, service } = slowBooks()
    expect(service.quoteLoaded(call({ c: 7 }), request('c'))).toBeNull()
    expect(seen).toMatchObject({ contracts: 0, lists: 0 })
  })

  test('are loaded once for all events of a list that they price', async () => {
    const { seen, service } = slowBooks()
    const items = Array.from({ length: 1_000 }, (_, i) => request(`c${i % 2}`))
    const outcomes = await service.quoteEach(call({ c0: 7, c1: 8 }), items)
    expect(outcomes.map((outcome) => 'revision' in outcome && outcome.revision)).toEqual(
      items.map((_, i) => 7 + (i % 2)),
    )
    expect(seen).toMatchObject({ contracts: 2, lists: 2 })
  })

  test('are held by a long list a few at a time: each is let go when its events are priced', async () => {
    const { seen, service } = slowBooks()
    const items = Array.from({ length: 200 }, (_, revision) => request('c', revision))
    const outcomes = await service.quoteEach(call({ c: 1_000 }), items)
    expect(outcomes.map((outcome) => 'revision' in outcome && outcome.revision)).toEqual(items.map((_, i) => i))
    expect(seen).toMatchObject({ contracts: 200, mostUnderWay: 3, underWay: 0 })
  })
})
