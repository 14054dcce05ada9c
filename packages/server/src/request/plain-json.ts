import { Refusal } from '@vigencia/domain/refusals.ts'

/**
 * No field of ours is nested deeper than a few levels. Schemas, JSON and PostgreSQL recurse, so the depth must have a
 * limit.
 */
const MOST_DEPTH = 64

/** No object of ours has more than a few dozen members. Each unknown one costs a fault, and many an answer. */
const MOST_MEMBERS = 500

/**
 * Refuses JSON that later code would stumble over, without recursion itself.
 * Too deep a nesting would exhaust the stack, and a field called `__proto__` would be lost without a word.
 * @returns how many members its objects have together
 * @throws Refusal `invalid_input`, or `unsupported_media_type` for a form or a stream
 */
export function mustBePlain(json: unknown): number {
  if (
    typeof json === 'object' &&
    json !== null &&
    !Array.isArray(json) &&
    Object.getPrototypeOf(json) !== Object.prototype
  )
    throw new Refusal('unsupported_media_type', 'Send the input as application/json.')
  let level: unknown[] = [json]
  let members = 0
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_DEPTH) throw refused(`is nested more than ${MOST_DEPTH} deep`)
    const next: unknown[] = []
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue
      if (Object.hasOwn(value, '__proto__')) throw refused('holds a field called __proto__')
      const own = Array.isArray(value) ? 0 : membersOf(value)
      if (own > MOST_MEMBERS) throw refused(`holds an object of more than ${MOST_MEMBERS} members`)
      members += own
      // Values that are no objects need no further check.
      for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) next.push(inner)
    }
    level = next
  }
  return members
}

/** Counts no further than it must. */
function membersOf(value: object): number {
  let count = 0
  for (const name in value) if (Object.hasOwn(value, name) && (count += 1) > MOST_MEMBERS) break
  return count
}

function refused(what: string): Refusal {
  return new Refusal('invalid_input', `The input ${what}.`, [{ path: [], message: what }])
}
