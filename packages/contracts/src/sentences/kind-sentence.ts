import { joined } from './choice.ts'

/** Kinds of values, as people who write JSON call them. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  bigint: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  set: 'a list',
  object: 'an object',
  record: 'an object',
  map: 'an object',
  date: 'an instant',
  file: 'a file',
  null: 'null',
}

/** The kinds whose only value is that nothing is sent. */
const ABSENT = new Set(['undefined', 'void', 'never'])

/** What a schema that asks for some kinds of values says of one of another. */
export function kindSentence(expected: readonly string[], input: unknown): string {
  if (expected.every((kind) => ABSENT.has(kind))) return 'must be left out'
  const kinds = expected.flatMap((kind) => KINDS[kind] ?? [])
  const wanted = kinds.length === 0 ? 'of another kind' : joined(kinds)
  if (input === undefined) return kinds.length === 0 ? 'is missing' : `is missing; it must be ${wanted}`
  const sent = KINDS[kindOf(input)]
  return sent === undefined || isAmong(kinds, sent) ? `must be ${wanted}` : `must be ${wanted}, not ${sent}`
}

/** 1.5 for a whole number: that it is a number says nothing. */
const isAmong = (kinds: readonly string[], sent: string) =>
  kinds.includes(sent) || (sent === KINDS['number'] && kinds.includes('a whole number'))

/** Undefined for what JSON has not, such as the number that becomes of a text that is none. */
function kindOf(input: unknown): string {
  if (input === null) return 'null'
  if (Array.isArray(input)) return 'array'
  return typeof input === 'number' && !Number.isFinite(input) ? 'nan' : typeof input
}
