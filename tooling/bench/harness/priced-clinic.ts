/** A tenant with invented convenios, periods and prices: what a benchmark asks about. */
export interface Clinic {
  readonly tenantId: string
  readonly key: string
  readonly convenios: readonly PricedConvenio[]
  /** Every code has a price in every table. */
  readonly codes: readonly string[]
  readonly prices: number
}

export interface PricedConvenio {
  readonly id: string
  /** One a calendar year. */
  readonly periods: readonly { readonly year: number; readonly overrideCodes: readonly string[] }[]
}
