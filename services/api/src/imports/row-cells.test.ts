import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { overrideFields } from '@vigencia/contracts/overrides/override.ts'
import { particularPriceFields } from '@vigencia/contracts/particular-prices/particular-price.ts'
import {
  OPTIONAL_PROCEDURE_NAME,
  PRICE_NOTES,
  PROCEDURE_CODE,
  PROCEDURE_NAME,
} from '@vigencia/domain/pricing/price-texts.ts'
import type { TextRule } from '@vigencia/domain/text/text-rule.ts'
import { headerColumns } from './header-columns.ts'
import { RowCells } from './row-cells.ts'

const HEADER = { line: 1, values: ['text'] }
const { columns } = headerColumns(HEADER, { of: 'texts', known: ['text'], required: [] })

/** What a cell of a file is read as, or what is said of it. */
function readCell(value: string, rule: TextRule): string {
  const cells = new RowCells({ line: 2, values: [value] }, columns)
  const read = rule === PROCEDURE_CODE ? cells.code('text', rule) : cells.label('text', rule)
  return cells.faults[0]?.reason ?? `read: ${read}`
}

/** The same of the field of a request. */
function readField(value: string, schema: z.ZodType): string {
  const { error, data } = schema.safeParse(value)
  return error?.issues.map(({ message }) => message).join(', ') ?? `read: ${String(data)}`
}

const anyUnit = fc.oneof(
  fc.constantFrom('1', 'A', 'ã', ' ', '\t', '\n', '\r', '\0', '\u001e', '\u007f', '\u0085', '\u00a0', '\ufeff'),
  fc.constantFrom('e', '\u0301', '\u00e9', '\u0958', '\u1100', '\u1161'),
  fc.constantFrom('\u00ad', '\u200b', '\u200d', '\u202e', '\u2066', '\u2069', '\u{e0001}'),
  fc.constantFrom('\ud83e', '\udd77', '\u{1f9b7}'),
  fc.string({ unit: 'binary', maxLength: 1 }),
)
/** Short texts of hostile characters, alone or around so many plain ones that the length is near its border. */
const anyText = (most: number) =>
  fc
    .tuple(
      fc.array(anyUnit, { maxLength: 4 }),
      fc.constantFrom(0, most - 4, most - 1, most, most + 1),
      fc.array(anyUnit, { maxLength: 4 }),
    )
    .map(([before, middle, after]) => [...before, 'x'.repeat(middle), ...after].join(''))

describe.each<[string, TextRule, z.ZodType]>([
  ['the code of an override', PROCEDURE_CODE, overrideFields.procedure_code],
  ['the code of a particular price', PROCEDURE_CODE, particularPriceFields.procedure_code],
  ['the name of a particular price', PROCEDURE_NAME, particularPriceFields.procedure_name],
  ['the name of an override', OPTIONAL_PROCEDURE_NAME, overrideFields.procedure_name],
  ['notes of an override', PRICE_NOTES, overrideFields.notes],
  ['notes of a particular price', PRICE_NOTES, particularPriceFields.notes],
])('%s', (_words, rule, schema) => {
  test('is refused in a row of an import exactly where it is refused in a request, in the same words', () => {
    fc.assert(
      fc.property(anyText(rule.most), (text) => {
        // a cell is always trimmed, and of a request what is required
        const value = rule.isRequired ? text : text.trim()
        const read = readCell(value, rule)
        expect(readField(value, schema)).toBe(read)
        expect(read).toBe(read.normalize(rule === PROCEDURE_CODE ? 'NFKC' : 'NFC'))
      }),
      { seed: 5, numRuns: 2_000 },
    )
  })
})
