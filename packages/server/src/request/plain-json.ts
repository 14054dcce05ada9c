import { Refusal } from '@vigencia/domain/refusals.ts'

/** No field of ours goes deeper than a few; what schemas, JSON and PostgreSQL walk by recursion must not be bottomless. */
const MOST_DEPTH = 64

/**
 * Refuses JSON that something behind would stumble over: what is nested without measure, and a field called
 * `__proto__`, which would be lost on the way without a word. Walks without recursion.
 * @throws Refusal `invalid_input`, or `unsupported_media_type` for a form or a stream
 */
export function mustBePlain(json: unknown): void {
  if (
    typeof json === 'object' &&
    json !== null &&
    !Array.isArray(json) &&
    Object.getPrototypeOf(json) !== Object.prototype
  )
    throw new Refusal('unsupported_media_type', 'Send the input as application/json.')
  let level: unknown[] = [json]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_DEPTH) throw refused(`is nested more than ${MOST_DEPTH} deep`)
    const next: unknown[] = []
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue
      if (Object.hasOwn(value, '__proto__')) throw refused('holds a field called __proto__')
      // values that are no objects need no further look
      for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) next.push(inner)
    }
    level = next
  }
}

function refused(what: string): Refusal {
  return new Refusal('invalid_input', `The input ${what}.`, [{ path: [], message: what }])
}
