// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, Operation } from '../../operation/operation.ts'

export interface RefusalsListInput {
  /**
   * Of this day on, in the tenant's zone.
   * YYYY-MM-DD.
   */
  from?: string | null | undefined
  /**
   * Up to this day, it too, in the tenant's zone.
   * YYYY-MM-DD.
   */
  to?: string | null | undefined
  /**
   * Those with this code, such as `not_covered`.
   * @default null
   */
  code?: string | null | undefined
  /**
   * How many of the list are passed over before this page begins.
   * At least 0, at most 10000000.
   * @default 0
   */
  offset?: number | undefined
  /**
   * The most that this page holds.
   * At least 1, at most 200.
   * @default 50
   */
  limit?: number | undefined
}

/** One page of a list, in a stable order */
export interface RefusalCountPage {
  /** What this page holds, in the order of the list */
  items: RefusalCount[]
  /**
   * How many the whole list has.
   * At least 0, at most 2147483647.
   */
  total: number
  /**
   * How many of the list come before this page.
   * At least 0, at most 10000000.
   */
  offset: number
  /**
   * The most that this page could hold.
   * At least 1, at most 200.
   */
  limit: number
}

/** How many requests of a day were refused, of one operation and for one reason */
export interface RefusalCount {
  /**
   * The day, in the tenant's zone.
   * YYYY-MM-DD.
   */
  day: string
  /** The operation that was asked for, such as `pricing.quote` */
  operation: string
  /** Why it was refused, as the code of the problem says */
  code: string
  /**
   * How many requests.
   * At least 0, at most 2147483647.
   */
  count: number
}

export interface RefusalsListOperation extends Operation<never> {
  /**
   * Count refused requests by day, operation and code
   *
   * The newest day first, and in it the most frequent. They are kept for 90 days, and counted some seconds late. Requests without a known key or session are of nobody, so they are not among them.
   *
   * `GET /v1/refusals`. Scope: `settings:read`.
   */
  query(input: RefusalsListInput, options?: CallOptions): Promise<RefusalCountPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: RefusalsListInput, options?: CallOptions): AsyncGenerator<RefusalCountPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: RefusalsListInput, options?: CallOptions): AsyncGenerator<RefusalCount>
}
