import { JsonObject } from './any-json.ts'

const MOST_BYTES = 16 * 1024

/** Free structured data, at most 16 KiB as JSON. It is stored and given back, and never interpreted. */
export const Metadata = JsonObject.refine(
  (value) => Buffer.byteLength(JSON.stringify(value)) <= MOST_BYTES,
  `must be at most ${MOST_BYTES} bytes as JSON`,
).refine(
  isStoredUnchanged,
  'must not hold NUL, broken Unicode or whole numbers beyond 2^53, which would not come back as they went in',
)

/** Whether JSON comes back from the database as it went in. */
export function isStoredUnchanged(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  if (typeof value === 'number') return !Number.isInteger(value) || Number.isSafeInteger(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([name, inner]) => isStoredUnchanged(name) && isStoredUnchanged(inner))
}
