import { z } from 'zod'
import { AnyJson } from './any-json.ts'

/**
 * The fields that the registry's wire names, and what each is. They take any JSON: the registry's own rules check them,
 * and faults come in its words. A field that it does not know is refused.
 */
export function wireFields<const Name extends string>(fields: Readonly<Record<Name, string>>) {
  return Object.fromEntries(
    Object.entries<string>(fields).map(([name, says]) => [name, AnyJson.optional().describe(says)]),
  ) as { [Field in Name]: z.ZodOptional<typeof AnyJson> }
}
