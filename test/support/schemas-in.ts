import type { z } from 'zod'

interface PlacedSchema {
  readonly path: string
  readonly schema: z.core.$ZodType
}

/** A schema and every schema within it, each once, with its place. */
export function schemasIn(schema: z.core.$ZodType, path = '', seen = new Set<z.core.$ZodType>()): PlacedSchema[] {
  if (seen.has(schema)) return []
  seen.add(schema)
  const inner = partsOf(schema as z.core.$ZodTypes)
  return [
    { path, schema },
    ...inner.flatMap(([name, part]) => schemasIn(part, name === '' ? path : `${path}.${name}`, seen)),
  ]
}

type Part = readonly [name: string, schema: z.core.$ZodType]

/** The schemas that lie directly in one, by their names: none for a wrapper, `0` for an item. */
export function partsOf({ _zod: { def } }: z.core.$ZodTypes): readonly Part[] {
  if (def.type === 'object') return Object.entries(def.shape)
  if (def.type === 'array') return [['0', def.element]]
  if (def.type === 'union') return def.options.map((option): Part => ['', option])
  if (def.type === 'pipe') return [['', def.in]]
  if (def.type === 'lazy') return [['', def.getter()]]
  if (def.type === 'record')
    return [
      ['(name)', def.keyType],
      ['(value)', def.valueType],
    ]
  return 'innerType' in def ? [['', def.innerType]] : []
}
