import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

/** The same with the names of every object in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, of]) => [name, sorted(of)]),
  )
}

describe('canonical JSON', () => {
  test('is the same text whether names stood in order or not', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (json) => {
        expect(canonicalJson(json)).toBe(canonicalize(json))
        expect(canonicalJson(sorted(json))).toBe(canonicalize(json))
      }),
    )
  })

  test('has names that look like numbers in the order of texts', () => {
    expect(canonicalJson({ 10: 'a', 9: 'b', b: [{ 2: 1, 11: 2 }] })).toBe('{"10":"a","9":"b","b":[{"11":2,"2":1}]}')
  })

  test.each([
    ['half a character', { a: '\ud800' }, 'Lone surrogate'],
    ['a name that is half a character', { '\ud800': 1 }, 'Lone surrogate'],
    ['no number', { a: Number.NaN }, 'NaN'],
    ['a number without end', [Number.POSITIVE_INFINITY], 'Infinity'],
    ['nothing', undefined, 'must be JSON'],
  ])('is refused for %s', (_what, value, message) => {
    expect(() => canonicalJson(value)).toThrow(message)
  })

  test('writes what has a form of its own by that form, and leaves out what is not there', () => {
    expect(canonicalJson({ at: new URL('https://example.org/'), none: undefined })).toBe(
      '{"at":"https://example.org/"}',
    )
  })
})
