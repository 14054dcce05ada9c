import type { z } from 'zod'
import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import { ALWAYS, headersNamed } from './answer-headers.ts'
import type { CardSchemas, NamedCard } from './card-schemas.ts'
import type { JsonSchema } from './json-schema.ts'
import type { RecordedExample } from '../docs/recorded-examples.ts'

export interface Answer {
  readonly description: string
  readonly headers?: object
  readonly content?: Readonly<Record<string, object>>
}

/** The answers of success, by status. */
export function successAnswers(
  { card, isStreamed }: NamedCard,
  schemas: CardSchemas,
  example: RecordedExample,
): Record<string, Answer> {
  const status = card.status ?? 200
  if (card.answersAs !== undefined) return { [status]: fileAnswer([card.answersAs].flat(), example) }
  const position = card.kind === 'command' ? (['x-read-after'] as const) : []
  if (status === 204)
    return {
      204: { description: 'It is done. The answer has no body.', headers: headersNamed(...ALWAYS, ...position) },
    }
  const headers = headersNamed(
    ...ALWAYS,
    ...position,
    ...(!isStreamed && hasRevision(card) ? (['ETag'] as const) : []),
    ...(card.location === undefined ? [] : (['Location'] as const)),
  )
  const schema = schemas.answerOf(card)
  const content = { 'application/json': { schema, ...(example.answer !== undefined && { example: example.answer }) } }
  const description = describedBy(schema, schemas)
  return {
    [status]: { description, headers, content },
    ...(card.otherwise && {
      [card.otherwise.status]: { description: `It was there already. ${description}`, headers, content },
    }),
  }
}

/** An answer is described by what it holds. */
function describedBy(schema: JsonSchema, { named }: CardSchemas): string {
  const name = (schema['$ref'] as string | undefined)?.split('/').at(-1)
  const { description } = name === undefined ? schema : (named[name] as JsonSchema)
  return (description as string | undefined) ?? ''
}

function hasRevision({ output }: Operation): boolean {
  const { type, shape } = output._zod.def as { type: string; shape?: Record<string, z.ZodType> }
  return type === 'object' && shape?.['revision'] !== undefined
}

const FILE = { type: 'string', format: 'binary' }

function fileAnswer(types: readonly string[], { answer }: RecordedExample): Answer {
  const content = types.map((type) => {
    const isShown = typeof answer === 'string' && type === types[0]
    return [type, { schema: type.startsWith('text/') ? { type: 'string' } : FILE, ...(isShown && { example: answer }) }]
  })
  return {
    description: 'The file.',
    headers: headersNamed(...ALWAYS),
    content: Object.fromEntries(content) as object as Record<string, object>,
  }
}
