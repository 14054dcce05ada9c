import { decimalOf } from '@vigencia/domain/money/decimal.ts'
import { moneyText, type Element } from '../message/written-message.ts'

/** How a charge is written: its total is quantity x unit price x factor, to the centavo. */
export interface ChargedAmounts {
  readonly quantity: string
  readonly factor: string
  readonly unit: string
}

const ONE_TIMES_ONE = 100_000_000n

/**
 * The quantity and factor as they were billed, where a unit price of two places fits them; else one of it at the whole
 * charge.
 * @param quantity at most four places
 */
export function chargedAmounts(quantity: string, factor: string, cents: number): ChargedAmounts {
  const product = decimalOf(quantity) * decimalOf(factor)
  const whole = BigInt(cents) * ONE_TIMES_ONE
  if (product > 0n && whole % product === 0n) return { quantity, factor, unit: moneyText(Number(whole / product)) }
  return { quantity: quantity.includes('.') ? '1.0000' : '1', factor: '1.00', unit: moneyText(cents) }
}

/** A line that bills its charge alone. What else it says stays as it was. */
export function chargedLine(line: Element, cents: number): Element {
  const quantity = textIn(line, 'quantidadeExecutada') ?? '1'
  const amounts = chargedAmounts(quantity, textIn(line, 'reducaoAcrescimo') ?? '1.00', cents)
  const texts: Readonly<Record<string, string>> = {
    quantidadeExecutada: amounts.quantity,
    reducaoAcrescimo: amounts.factor,
    valorUnitario: amounts.unit,
    valorTotal: moneyText(cents),
  }
  return withTexts(line, (name) => texts[name])
}

/** The first text of an element of that name; null: there is none. */
export function textIn([name, content]: Element, wanted: string): string | null {
  if (typeof content === 'string') return name === wanted ? content : null
  for (const inner of content) {
    const text = textIn(inner, wanted)
    if (text !== null) return text
  }
  return null
}

/** The same element with other texts. Undefined: as it was. */
export function withTexts([name, content]: Element, textOf: (name: string) => string | undefined): Element {
  if (typeof content === 'string') return [name, textOf(name) ?? content]
  return [name, content.map((inner) => withTexts(inner, textOf))]
}
