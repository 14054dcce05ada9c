import { z } from 'zod'
import { PriceSources } from '@vigencia/contracts/contract-periods/price-source.ts'
import type { SourceTerms } from '@vigencia/domain/pricing/source-terms.ts'

export type ShownPriceSources = z.input<typeof PriceSources>

/** Sources of prices as the API shows them, without what was not agreed. */
export function shownPriceSources(sources: readonly SourceTerms[]): ShownPriceSources {
  // through JSON, which has no place for what is undefined
  return JSON.parse(JSON.stringify(z.encode(PriceSources, [...sources])))
}

/** Sources of prices as they were shown. */
export function priceSourcesOf(shown: ShownPriceSources): SourceTerms[] {
  return z.decode(PriceSources, shown)
}
