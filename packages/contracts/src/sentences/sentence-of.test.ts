import { expect, test } from 'vitest'
import { z } from 'zod'
import './error-map.ts'

const shape = z.strictObject({ code: z.string(), price_cents: z.int().min(0) })
const excluded = z.strictObject({ code: z.string(), is_covered: z.literal(false) })

test.each<[schema: z.ZodType, value: unknown, sentence: string]>([
  [z.string(), undefined, 'is missing; it must be text'],
  [z.string(), 7, 'must be text, not a number'],
  [z.int(), 'seven', 'must be a whole number, not text'],
  [z.int(), 1.5, 'must be a whole number'],
  [z.coerce.number(), 'seven', 'must be a number'],
  [z.number(), Number.POSITIVE_INFINITY, 'must be a number'],
  [z.boolean(), 'yes', 'must be true or false, not text'],
  [z.array(z.string()), {}, 'must be a list, not an object'],
  [shape, [], 'must be an object, not a list'],
  [z.never(), 1, 'must be left out'],
  [z.enum(['asc', 'desc']), 'up', 'must be "asc" or "desc"'],
  [z.enum(['asc', 'desc']), undefined, 'is missing; it must be "asc" or "desc"'],
  [z.literal(['\t', null]), 1, String.raw`must be "\t" or null`],
  [z.string().min(1), '', 'is empty'],
  [z.string().min(3), 'ab', 'must have at least 3 characters'],
  [z.string().max(1), 'ab', 'must have at most 1 character'],
  [z.string().length(2), 'abc', 'must have exactly 2 characters'],
  [z.array(z.int()).max(2), [1, 2, 3], 'must have at most 2 items'],
  [z.number().min(0), -1, 'must be at least 0'],
  [z.number().positive(), 0, 'must be more than 0'],
  [z.number().max(100), 101, 'must be at most 100'],
  [z.number().lt(100), 100, 'must be less than 100'],
  [z.number().multipleOf(5), 7, 'must be a multiple of 5'],
  [z.guid(), 'x', 'must be an id (UUID), such as 017c3bf0-a880-79b3-bfef-1f2b204d45f1'],
  [z.email(), 'x', 'must be an e-mail address such as name@example.com'],
  [z.iso.date(), 'x', 'must be a day written YYYY-MM-DD'],
  [z.nanoid(), 'x', 'must be of the form nanoid'],
  [z.string().startsWith('vig_'), 'x', 'must start with "vig_"'],
  [z.string().endsWith('.csv'), 'x', 'must end with ".csv"'],
  [z.string().includes('@'), 'x', 'must hold "@"'],
  [z.string().regex(/^\d+$/), 'x', 'does not have the form that is asked for'],
  [shape, { code: 'a', price_cents: 1, prise: 1 }, 'is not a known field; known are code, price_cents'],
  [z.record(z.string().regex(/^\d+$/, 'must be digits'), z.int()), { a: 1 }, 'the name must be digits'],
  [z.map(z.string(), z.int()), new Map([[{}, 1]]), 'the name must be text, not an object'],
  [z.map(z.bigint(), z.int()), new Map([[1n, 'a']]), 'holds something that does not fit: it must be a whole number, not text'],
  [z.union([z.string(), z.int()]), null, 'must be text or a number, not null'],
  [z.union([z.string(), z.int()]), undefined, 'is missing; it must be text or a number'],
  [z.union([shape, excluded]), { code: 'a', price_cents: '1' }, 'its price_cents must be a whole number, not text'],
  [z.union([z.literal('window'), z.iso.date()]), 'x', 'must be a day written YYYY-MM-DD'],
  [z.discriminatedUnion('kind', [z.object({ kind: z.literal('gap') }), z.object({ kind: z.literal('period') })]), { kind: 'x' }, 'must be "gap" or "period"'],
  [z.xor([z.object({ a: z.int() }), z.object({ b: z.int() })]), { a: 1, b: 1 }, 'has more than one of the forms that it may have'],
  [z.custom(() => false), 'x', 'does not fit'],
  [z.string().refine(() => false, 'must be known'), 'x', 'must be known'],
])('case %# of what does not fit is said in a sentence of ours', (schema, value, sentence) => {
  expect(schema.safeParse(value).error?.issues[0]?.message).toBe(sentence)
}) // prettier-ignore
