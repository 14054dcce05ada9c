import { readdir } from 'node:fs/promises'
import { z } from 'zod'

const SERVICES = new URL('../../../', import.meta.url)

/**
 * What each service of the house reads from its environment, by the service's name. As with their migrations, the others'
 * are found by where they lie, for no service imports another: `services/<name>/src/settings.ts` exports its schema.
 * @throws Error where one does not
 */
export async function serviceSettings(): Promise<Record<string, z.ZodObject>> {
  const entries = await readdir(SERVICES, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  const found = await Promise.all(names.toSorted().map(async (name) => [name, await schemaOf(name)] as const))
  return Object.fromEntries(found)
}

async function schemaOf(service: string): Promise<z.ZodObject> {
  const place = new URL(`${service}/src/settings.ts`, SERVICES).href
  const module = (await import(place)) as Readonly<Record<string, unknown>>
  const schema = Object.values(module).find((exported) => exported instanceof z.ZodObject)
  if (schema === undefined) throw new Error(`${service} exports no schema of its settings`)
  return schema
}
