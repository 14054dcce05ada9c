import { DomainColumn } from '@vigencia/database/columns/domain-column.ts'
import type { SourceTerms } from '@vigencia/domain/pricing/source-terms.ts'
import { priceSourcesOf, shownPriceSources, type ShownPriceSources } from './shown-price-sources.ts'

/** `jsonb` that holds the sources of prices as the API shows them <-> SourceTerms[]. */
export class PriceSourcesColumn extends DomainColumn<SourceTerms[]> {
  protected override write(sources: SourceTerms[]): string {
    return JSON.stringify(shownPriceSources(sources))
  }

  protected override read(text: string): SourceTerms[] {
    return priceSourcesOf(JSON.parse(text) as ShownPriceSources)
  }

  /** The driver has parsed the JSON already. */
  override convertToJSValue(stored: unknown): SourceTerms[] | null {
    return Array.isArray(stored) ? priceSourcesOf(stored as ShownPriceSources) : super.convertToJSValue(stored)
  }

  override getColumnType(): string {
    return 'jsonb'
  }
}
