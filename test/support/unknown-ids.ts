import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import { routeOf } from '@vigencia/contracts/operation/route.ts'
import type { WireInput } from './call-operation.ts'

const NUMBER = /^\d+$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * What in an input names things of a tenant: all that is in the path, numbers that are ids, and ids anywhere that are
 * stored as the tenant's.
 */
export function thingsNamed(card: Operation, input: WireInput, storedRows: readonly string[]): string[] {
  const inPath = routeOf(card).pathNames.map((name) => String(input[name]))
  const ids = textsIn(input).filter((text) => UUID.test(text) && storedRows.some((row) => row.includes(text)))
  const numbers = Object.entries(input).filter(([name, value]) => name.endsWith('_id') && Number(value) > 0)
  return [...new Set([...inPath, ...ids, ...numbers.map(([, value]) => String(value))])]
}

/** The same input with things that nobody has instead, and how to call both alike in what is answered. */
export function withUnknownThings(own: readonly string[], input: WireInput) {
  const unknown = own.map((text, i) =>
    UUID.test(text)
      ? `0fffffff-0000-4000-8000-${String(i).padStart(12, '0')}`
      : NUMBER.test(text)
        ? String(9_900 + i)
        : `nobody-${i}`,
  )
  const calledAlike = (texts: readonly string[]) => (body: unknown) =>
    JSON.parse(
      replaced(
        JSON.stringify(body),
        texts,
        // without a digit, which may be a thing of its own
        texts.map((_, i) => `<thing ${String.fromCodePoint(97 + i)}>`),
      ),
    ) as unknown
  return {
    input: JSON.parse(replaced(JSON.stringify(input), own, unknown)) as WireInput,
    aboutOwn: calledAlike(own),
    aboutUnknown: calledAlike(unknown),
  }
}

function replaced(json: string, from: readonly string[], to: readonly string[]): string {
  return from.reduce(
    // a number is replaced where it stands alone
    (text, one, i) => text.replaceAll(NUMBER.test(one) ? new RegExp(`\\b${one}\\b`, 'g') : one, to[i] as string),
    json,
  )
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}
