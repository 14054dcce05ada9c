import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { PricedPeriod } from '@vigencia/domain/pricing/priced-contract.ts'
import type { PeriodPrices } from '@vigencia/domain/pricing/pricing.ts'
import type { ContractBook } from '../pricing/load-contract.ts'
import type { KnownBy } from '../pricing/book-read.ts'
import type { LimitedRead } from '../pricing/limited-read.ts'
import { revisionAt } from '../pricing/load-pricings.ts'
import type { ContractKey, PriceBooks } from '../pricing/price-books.ts'
import type { ActRuleBooks, ActRulesBook } from './act-rule-books.ts'

/** Where books come from. */
export interface ActSources {
  readonly read: LimitedRead
  readonly books: PriceBooks
  readonly rules: ActRuleBooks
}

/**
 * The books of some acts, each looked up once. What is not in memory is noted, and loaded for all of them together.
 * It holds its books until it is dropped, so that none goes between its load and the price.
 */
export class ActBooks {
  readonly #sources: ActSources
  readonly #tenantId: string
  /** By a name, or by the period as its contract has it: at another revision the same period may have another table. */
  readonly #held = new Map<string | PricedPeriod, unknown>()
  readonly #missing = new Map<string | PricedPeriod, () => Promise<unknown>>()

  constructor(sources: ActSources, tenantId: string) {
    this.#sources = sources
    this.#tenantId = tenantId
  }

  /** Each answers undefined where something must be loaded first. */
  contract(convenioId: string, revision: number, newest: number): ContractBook | undefined {
    const { books } = this.#sources
    const key: ContractKey = { tenantId: this.#tenantId, convenioId, revision, newest }
    return this.#find(
      `contract ${convenioId} ${revision}`,
      () => books.contract(key),
      () => books.loadContract(key),
    )
  }

  pricesOf(contract: KnownBy, period: PricedPeriod): PeriodPrices | undefined {
    const { books } = this.#sources
    return this.#find(
      period,
      () => books.pricesOf(this.#tenantId, period, true),
      () => books.loadPricesOf(this.#tenantId, contract, period, true),
    )
  }

  rulesOf(contract: KnownBy, periodId: string): ActRulesBook | undefined {
    const { rules } = this.#sources
    return this.#find(
      `rules ${periodId}`,
      () => rules.rulesOf(this.#tenantId, periodId),
      () => rules.loadRulesOf(this.#tenantId, contract, periodId),
    )
  }

  /** The revision that was the newest at an instant. */
  revisionAt(convenioId: string, instant: Instant): number | undefined {
    return this.#find(
      `instant ${convenioId} ${instant.toString()}`,
      () => undefined,
      () => revisionAt(this.#sources.read, this.#tenantId, convenioId, instant),
    )
  }

  async loadMissing(): Promise<void> {
    const missing = [...this.#missing]
    this.#missing.clear()
    await Promise.all(missing.map(async ([name, load]) => this.#held.set(name, await load())))
  }

  #find<Book>(name: string | PricedPeriod, get: () => Book | undefined, load: () => Promise<Book>): Book | undefined {
    const book = (this.#held.get(name) as Book | undefined) ?? get()
    if (book === undefined) this.#missing.set(name, load)
    else this.#held.set(name, book)
    return book
  }
}
