import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import { hasReadableRevision, isRepeatable, mayReadStandby } from '@vigencia/contracts/operation/command-headers.ts'
import { securityOf } from '../access/security-schemes.ts'
import { admissionInWords } from '@vigencia/contracts/access/admission.ts'
import { routeOf } from '@vigencia/contracts/operation/route.ts'
import type { CardSchemas, InputFields, NamedCard } from './card-schemas.ts'
import { referenceTo, type JsonSchema } from './json-schema.ts'
import type { Tag } from './service-description.ts'
import { problemAnswers, type Reference } from './problem-answers.ts'
import type { RecordedExample, RecordedExamples } from '../docs/recorded-examples.ts'
import { successAnswers, type Answer } from './success-answers.ts'

/** What operations are described from, and where the schemas of their bodies are gathered. */
interface DocumentParts {
  readonly schemas: CardSchemas
  readonly tags: readonly Tag[]
  readonly examples: RecordedExamples
  readonly bodies: Record<string, JsonSchema>
}

export interface Described extends Record<string, unknown> {
  readonly description: string
  readonly parameters: readonly Parameter[]
  readonly responses: Readonly<Record<string, Answer | Reference>>
}

type Parameter = { readonly name: string; readonly [more: string]: unknown } | Reference

const LONG = 'Long: it may take minutes, and ends at the longer of the two deadlines.'

export function describedOperation(named: NamedCard, parts: DocumentParts): Described {
  const { name, card } = named
  const { method, pathNames } = routeOf(card)
  const { fields, required } = parts.schemas.inputOf(card)
  const example = parts.examples[name] ?? {}
  const inBody = method !== 'GET' && method !== 'DELETE'
  const bodyNames = Object.keys(fields).filter(
    (field) => inBody && !pathNames.includes(field) && card.streams === undefined,
  )
  const parameterNames = Object.keys(fields).filter(
    (field) => !bodyNames.includes(field) && field !== (card.streams && 'file'),
  )
  return {
    operationId: name,
    tags: [tagOf(name, parts.tags)],
    summary: card.summary,
    description: [card.description, card.isLong === true && LONG, admissionInWords(card.scope)]
      .filter(Boolean)
      .join('\n\n'),
    parameters: [
      ...headersOf(card),
      ...parameterNames.map((field) => {
        const { description, ...schema } = fields[field] as JsonSchema
        const value = example.parameters?.[field]
        return {
          name: field,
          in: pathNames.includes(field) ? 'path' : 'query',
          required: pathNames.includes(field) || required.has(field),
          description,
          schema,
          ...(value !== undefined && { example: value }),
        }
      }),
    ],
    ...bodyOf(named, { fields, required }, bodyNames, parts),
    ...securityOf(card),
    responses: { ...successAnswers(named, parts.schemas, example), ...problemAnswers(card) },
  }
}

function tagOf(name: string, tags: readonly Tag[]): string {
  const noun = name.split('.')[0]
  const tag = tags.find((one) => one.noun === noun)
  if (tag === undefined) throw new Error(`${name} has no tag: say what ${noun} is where the service is described`)
  return tag.name
}

/** The headers that an operation takes beside its input. */
function headersOf(card: Operation): Parameter[] {
  return [
    ...(isRepeatable(card) ? [{ $ref: '#/components/parameters/Idempotency-Key' }] : []),
    ...(hasReadableRevision(card) ? [{ $ref: '#/components/parameters/If-Match' }] : []),
    ...(mayReadStandby(card) ? [{ $ref: '#/components/parameters/x-read-after' }] : []),
  ]
}

function bodyOf(
  { name, card }: NamedCard,
  { fields, required }: InputFields,
  names: readonly string[],
  { examples, bodies }: DocumentParts,
): Record<string, unknown> {
  const example = examples[name] ?? {}
  if (card.streams !== undefined) return fileBody(card.streams, example)
  if (names.length === 0) return {}
  const needed = names.filter((field) => required.has(field))
  const id = `${pascal(name)}Body`
  bodies[id] = {
    type: 'object',
    description: `What is sent to: ${card.summary.charAt(0).toLowerCase()}${card.summary.slice(1)}.`,
    properties: Object.fromEntries(names.map((field) => [field, fields[field]])),
    ...(needed.length > 0 && { required: needed }),
    additionalProperties: false,
  }
  const content = {
    schema: { $ref: referenceTo(id) },
    ...(example.request !== undefined && { example: example.request }),
  }
  return { requestBody: { required: needed.length > 0, content: { 'application/json': content } } }
}

const BINARY = { type: 'string', format: 'binary' }

const FORM = {
  type: 'object',
  description: 'The file as a form sends it, with the mapping before it.',
  required: ['file'],
  properties: {
    mapping: { type: 'string', description: 'The name of a kept mapping, or the JSON of an `ImportMapping`.' },
    file: { ...BINARY, description: 'The file of rows: CSV or XLSX.' },
  },
}

function fileBody(types: readonly string[], { request }: RecordedExample): Record<string, unknown> {
  const byType = types.map((type) => {
    const isShown = request !== undefined && type === types[0]
    return [type, { schema: BINARY, ...(isShown && { example: request }) }] as const
  })
  const content = { ...Object.fromEntries(byType), 'multipart/form-data': { schema: FORM } }
  return { requestBody: { required: true, description: 'The file of rows.', content } }
}

/** `typeRules.create` as a name of a type: `TypeRulesCreate`. */
function pascal(name: string): string {
  return name.replaceAll(/(?:^|\.)(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/**
 * An operation that a plain route answers in another form at the same address: which request selects the form, and
 * what it is.
 */
export function withOtherForm(operation: Described, form: Described): Described {
  const nameOf = (parameter: Parameter) => ('name' in parameter ? parameter.name : parameter.$ref)
  const names = operation.parameters.map(nameOf)
  const asking = form.parameters.filter((parameter) => !names.includes(nameOf(parameter)))
  const answer = operation.responses['200'] as Answer
  const other = form.responses['200'] as Answer
  return {
    ...operation,
    description: `${operation.description}\n\n${form.description}`,
    parameters: [...operation.parameters, ...asking.map((parameter) => ({ ...parameter, required: false }))],
    responses: {
      ...operation.responses,
      200: { ...answer, content: { ...answer.content, ...other.content } },
    },
  }
}
