import { z } from 'zod'

/** Whether any part of a schema changes its value when it is encoded. Answers of other schemas are sent as they are. */
export function changesOnTheWire(schema: z.ZodType): boolean {
  const definition = schema._zod.def as {
    type: string
    element?: z.ZodType
    innerType?: z.ZodType
    valueType?: z.ZodType
  }
  switch (definition.type) {
    case 'pipe':
    case 'transform':
      return true
    case 'object':
      // An object of the domain may have more fields than the wire shows, unless it was made for the wire.
      return Object.values((schema as z.ZodObject).shape).some((field) => changesOnTheWire(field as z.ZodType))
    case 'array':
      return changesOnTheWire(definition.element as z.ZodType)
    case 'nullable':
    case 'optional':
      return changesOnTheWire(definition.innerType as z.ZodType)
    default:
      return false
  }
}

/** Encodes domain values for the wire. It is compiled once for each card. */
export function wireEncoder<Output extends z.ZodType>(schema: Output): (value: z.output<Output>) => z.input<Output> {
  if (!changesOnTheWire(schema)) return (value) => value as z.input<Output>
  return (value) => z.encode(schema, value)
}
