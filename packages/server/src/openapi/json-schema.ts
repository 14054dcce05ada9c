/** A schema of JSON, as OpenAPI 3.1 writes it. */
export type JsonSchema = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The same schema in the form that readers and generators show best: what may be null is one schema with two types,
 * and a description stands at the outermost place.
 */
export function readable(schema: JsonSchema): JsonSchema {
  return tidied(schema) as JsonSchema
}

function tidied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidied)
  if (!isObject(value)) return value
  const { anyOf, ...rest } = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tidied(inner)]))
  if (!Array.isArray(anyOf)) return rest
  const [other, nothing, ...more] = (anyOf as JsonSchema[]).toSorted((a, b) => Number(isNull(a)) - Number(isNull(b)))
  if (other === undefined || nothing === undefined || more.length > 0 || !isNull(nothing)) return { ...rest, anyOf }
  if (typeof other['type'] !== 'string' || other['oneOf'] !== undefined) return { ...rest, anyOf }
  const { const: only, enum: values = only === undefined ? undefined : [only], ...merged } = other
  return {
    ...merged,
    type: [merged['type'], 'null'],
    ...(values !== undefined && { enum: [...(values as unknown[]), null] }),
    ...rest,
  }
}

function isNull(schema: JsonSchema): boolean {
  return schema['type'] === 'null'
}

/** The names of the component schemas that a part of the document needs, and of those that these need. */
export function namesNeeded(part: unknown, schemas: Readonly<Record<string, JsonSchema>>): Set<string> {
  const needed = new Set<string>()
  visit(part)
  return needed

  function visit(value: unknown): void {
    if (Array.isArray(value)) return value.forEach(visit)
    if (!isObject(value)) return
    const name = referredName(value['$ref'])
    if (name !== null && !needed.has(name)) {
      needed.add(name)
      visit(schemas[name])
    }
    Object.values(value).forEach(visit)
  }
}

const SCHEMAS = '#/components/schemas/'

export function referenceTo(name: string): string {
  return `${SCHEMAS}${name}`
}

function referredName(reference: unknown): string | null {
  return typeof reference === 'string' && reference.startsWith(SCHEMAS) ? reference.slice(SCHEMAS.length) : null
}
