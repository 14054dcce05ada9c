import type { z } from 'zod'
import { partsOf } from '../schemas-in.ts'

/** The places of an answer, as the faults of its shape name them, that its card lets be left out. */
export function optionalPlaces(
  schema: z.core.$ZodType,
  at = 'answer',
  around: readonly z.core.$ZodType[] = [],
): readonly string[] {
  // a schema may hold itself
  if (around.includes(schema)) return []
  const inner = partsOf(schema as z.core.$ZodTypes).flatMap(([name, part]) =>
    optionalPlaces(part, placeOf(at, name), [...around, schema]),
  )
  return schema._zod.def.type === 'optional' ? [at, ...inner] : inner
}

function placeOf(at: string, name: string): string {
  if (name === '') return at
  return name === '0' ? `${at}[]` : `${at}.${name}`
}
