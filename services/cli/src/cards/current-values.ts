import { routeOf } from '@vigencia/contracts/operation/route.ts'
import { callOperation, type Reached } from './call-operation.ts'
import type { CardOfNoun } from './card-of-noun.ts'
import type { CardField } from './card-fields.ts'
import type { NamedCard } from './card-nouns.ts'
import type { Input } from './read-input.ts'

/** Under which names a query shows what a replacement takes, where they differ. */
const SHOWN_AS: Readonly<Record<string, string>> = { start_date: 'validity_start', end_date: 'validity_end' }
/** What says when a change begins is of the change, and not of what is there. */
const OF_THE_CHANGE = new Set(['valid_from'])

/** The query that shows what a full replacement takes the place of. */
export function readBefore({ card, verb, siblings }: CardOfNoun): NamedCard | undefined {
  const { method, path } = routeOf(card)
  if (method !== 'PUT' || verb !== 'update') return undefined
  return siblings.find((one) => one.verb === 'get' && routeOf(one.card).path === path)
}

/**
 * A full replacement sets what is left out back to its default. So what nobody named is read first and sent again, with
 * the revision at which it was read.
 */
export async function currentValues(
  one: CardOfNoun,
  fields: readonly CardField[],
  input: Input,
  reached: Reached,
): Promise<{ readonly input: Input; readonly revision: number | undefined } | null> {
  const get = readBefore(one)
  if (get === undefined) return null
  const path = fields.filter(({ isInPath }) => isInPath)
  if (path.some(({ name }) => input[name] === undefined)) return null
  const key = Object.fromEntries(path.map(({ name }) => [name, input[name]]))
  const before = (await callOperation(reached, get, key)) as Readonly<Record<string, unknown>>
  const current = fields
    .filter(({ name, isInPath }) => !isInPath && !OF_THE_CHANGE.has(name))
    .map(({ name }) => [name, before[name] ?? before[SHOWN_AS[name] ?? '']])
    .filter(([, value]) => value !== undefined && value !== null)
  // what a period has tells no revision of its own
  const { revision } = before
  return {
    input: { ...Object.fromEntries(current), ...input },
    revision: typeof revision === 'number' ? revision : undefined,
  }
}
