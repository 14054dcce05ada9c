import { defineEntity, type EntitySchema } from '@mikro-orm/core'

/**
 * An entity whose type is that of the contracts: each of its fields needs its column here.
 * Names are those of the wire and of the table, so no mapper lies between.
 */
export function entity<Row extends object>(definition: {
  name: string
  tableName: `${string}.${string}`
  readonly?: boolean
  properties: { readonly [Field in keyof Row]-?: object }
}): EntitySchema<Row> {
  return defineEntity(definition as unknown as Parameters<typeof defineEntity>[0]) as unknown as EntitySchema<Row>
}
