import { z } from 'zod'

export type JsonSchema = Record<string, unknown>

/** Collects JSON schemas of the wire. The named ones go under `components`. */
export interface SchemaCollection {
  /** The schema's own definition. */
  of(schema: z.ZodType): JsonSchema
  /** A reference where the schema has a name, else its definition. */
  reference(schema: z.ZodType): JsonSchema
  all(): Record<string, JsonSchema>
}

export function schemaCollection(start: Record<string, JsonSchema>): SchemaCollection {
  const collected = { ...start }

  function convert(schema: z.ZodType): JsonSchema {
    const { $defs, $schema, ...definition } = z.toJSONSchema(schema, {
      target: 'draft-2020-12',
      // The wire side of a codec is its input, in requests and in answers.
      io: 'input',
      unrepresentable: 'any',
      reused: 'inline',
    }) as JsonSchema & { $defs?: Record<string, JsonSchema>; $schema?: string }
    for (const [name, named] of Object.entries($defs ?? {}))
      collected[name] ??= relocated(withoutId(named)) as JsonSchema
    return relocated(definition) as JsonSchema
  }

  return {
    of: (schema) => withoutId(convert(schema)),
    reference(schema) {
      const definition = convert(schema)
      const id = definition['id']
      if (typeof id !== 'string') return definition
      collected[id] ??= withoutId(definition)
      return { $ref: `#/components/schemas/${id}` }
    },
    all: () => collected,
  }
}

function withoutId({ id: _id, ...definition }: JsonSchema): JsonSchema {
  return definition
}

function relocated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relocated)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string'
        ? inner.replace('#/$defs/', '#/components/schemas/')
        : relocated(inner),
    ]),
  )
}
