import { z } from 'zod'
import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import { readable, referenceTo, type JsonSchema } from './json-schema.ts'

export interface NamedCard {
  readonly name: string
  readonly card: Operation
  /** Its answer is sent while it is written, so nothing of it is in a header. */
  readonly isStreamed: boolean
}

/** The fields of an input, and which of them must be sent. */
export interface InputFields {
  readonly fields: Readonly<Record<string, JsonSchema>>
  readonly required: ReadonlySet<string>
}

/** The schemas of cards in JSON. Those that have a name stand under `components`. */
export interface CardSchemas {
  inputOf(card: Operation): InputFields
  /** A reference where the answer has a name, else its definition. */
  answerOf(card: Operation): JsonSchema
  /** Every named schema of this process, by its name. */
  readonly named: Readonly<Record<string, JsonSchema>>
}

/** Parts of operations have no name of their own. No name of a schema has a space. */
const inputOf = (name: string) => `input ${name}`
const answerOf = (name: string) => `answer ${name}`

/** Converts all schemas of all cards at once, because most of them share most of their parts. */
export function cardSchemas(cards: readonly NamedCard[]): CardSchemas {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of z.globalRegistry._idmap) registry.add(schema, { id })
  for (const { name, card } of cards) {
    if (!registry.has(card.input)) registry.add(card.input, { id: inputOf(name) })
    if (!registry.has(card.output)) registry.add(card.output, { id: answerOf(name) })
  }
  const { schemas } = z.toJSONSchema(registry, {
    target: 'draft-2020-12',
    // The wire side of a codec is its input, in requests and in answers.
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
    uri: referenceTo,
  })
  const converted = Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema, $id, ...definition }]) => [name, readable(definition)]),
  )
  const idOf = (schema: z.ZodType) => registry.get(schema)?.id as string
  return {
    inputOf(card) {
      const { properties = {}, required = [] } = converted[idOf(card.input)] as JsonSchema
      return { fields: properties as Record<string, JsonSchema>, required: new Set(required as string[]) }
    },
    answerOf(card) {
      const id = idOf(card.output)
      return id.includes(' ') ? (converted[id] as JsonSchema) : { $ref: referenceTo(id) }
    },
    named: Object.fromEntries(Object.entries(converted).filter(([name]) => !name.includes(' '))),
  }
}
