import { inUnits, type Cents } from '@vigencia/domain/money/cents.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { FieldPlace } from './layouts.ts'

/** A value of a line: a text, a whole number, or an amount. */
export type FieldValue = string | number | { readonly cents: number }

/** A line has every field of its layout, and no other. */
export type LineValues<Layout extends readonly FieldPlace[]> = Readonly<Record<Layout[number][0], FieldValue>>

/** One line of a file, each field at its place: texts to the left, numbers with zeros, amounts to the right. */
export function fixedWidthLine<const Layout extends readonly FieldPlace[]>(
  layout: Layout,
  values: LineValues<Layout>,
): string {
  return layout
    .map(([name, , length]) => {
      const text = fieldText(values[name as Layout[number][0]], length)
      if (text.length > length)
        throw new Refusal(
          'amount_too_large',
          `${name} has more than the ${length} characters that the file has for it.`,
        )
      return text
    })
    .join('')
}

function fieldText(value: FieldValue, length: number): string {
  if (typeof value === 'string') return value.padEnd(length)
  if (typeof value === 'number') return String(value).padStart(length, '0')
  return inUnits(value.cents as Cents).padStart(length)
}
