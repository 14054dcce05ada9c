import { decimalOf, DECIMAL_PLACES, decimalText, type Decimal4 } from '@vigencia/domain/money/decimal.ts'
import { DomainColumn } from '@vigencia/database/columns/domain-column.ts'

/** The value of each porte, by its code. */
export type Portes = Record<string, Decimal4>

/** `jsonb` that holds each value as text, exact <-> Portes. */
export class PortesColumn extends DomainColumn<Portes> {
  protected override write(portes: Portes): string {
    const texts = Object.entries(portes).map(([porte, value]) => [porte, decimalText(value, DECIMAL_PLACES)])
    return JSON.stringify(Object.fromEntries(texts))
  }

  protected override read(text: string): Portes {
    return portesOf(JSON.parse(text) as Record<string, string>)
  }

  /** The driver has parsed the JSON already. */
  override convertToJSValue(stored: unknown): Portes | null {
    return typeof stored === 'object' && stored !== null
      ? portesOf(stored as Record<string, string>)
      : super.convertToJSValue(stored)
  }

  override getColumnType(): string {
    return 'jsonb'
  }
}

function portesOf(texts: Record<string, string>): Portes {
  return Object.fromEntries(Object.entries(texts).map(([porte, value]) => [porte, decimalOf(value)]))
}
