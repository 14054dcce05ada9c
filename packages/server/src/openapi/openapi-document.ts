import type { AnyRouter } from '@trpc/server'
import type { Hono } from 'hono'
import { REFUSALS } from '@vigencia/domain/refusals.ts'
import { COMMAND_REFUSALS, COMMON_REFUSALS, type Operation } from '@vigencia/contracts/operation/operation.ts'
import { routeOf } from '@vigencia/contracts/operation/route.ts'
import { OWN_CODES, statusesOf } from '../request/problem.ts'
import { boundOperationsOf } from '../trpc/bound-operations-of.ts'
import { schemaCollection, type JsonSchema, type SchemaCollection } from './schema-collection.ts'

export interface ServiceTitle {
  readonly title: string
  readonly version: string
  readonly description: string
}

/** An ordinary HTTP route that calls a bound operation itself, such as a stream or a legacy wire. Only REST has it. */
export interface PlainRoute {
  readonly name: string
  readonly card: Operation
  readonly app: Hono
}

const PROBLEM: JsonSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'request_id'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { enum: [...Object.keys(REFUSALS), ...OWN_CODES] },
    request_id: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, message: { type: 'string' }, code: { type: 'string' } },
      },
    },
  },
}

/** The OpenAPI 3.1 document of a service, made from its cards. */
export function openApiDocument(
  router: AnyRouter,
  plainRoutes: readonly PlainRoute[],
  service: ServiceTitle,
): Record<string, unknown> {
  const schemas = schemaCollection({ Problem: PROBLEM })
  const paths: Record<string, Record<string, unknown>> = {}
  const operations = boundOperationsOf(router).map(({ name, operation: bound }) => ({ name, card: bound.card }))
  for (const { name, card } of [...operations, ...plainRoutes]) {
    const { method, path } = routeOf(card)
    const described = describe(name, card, schemas)
    const there = (paths[path] ??= {})[method.toLowerCase()] as Described | undefined
    paths[path][method.toLowerCase()] = there === undefined ? described : withOtherForm(there, described)
  }
  return {
    openapi: '3.1.1',
    info: service,
    security: [{ apiKey: [] }, { bearer: [] }],
    paths,
    components: {
      schemas: schemas.all(),
      securitySchemes: {
        apiKey: { type: 'apiKey', in: 'header', name: 'x-api-key' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
    },
  }
}

interface Described extends Record<string, unknown> {
  readonly description: string
  readonly parameters: readonly Parameter[]
  readonly responses: Readonly<Record<string, Answer>>
}

interface Parameter {
  readonly name: string
}

interface Answer {
  readonly description: string
  readonly content?: object
}

/**
 * An operation that a plain route answers in another form at the same address: which request selects the form, and
 * what it is.
 */
function withOtherForm(operation: Described, form: Described): Described {
  const names = operation.parameters.map(({ name }) => name)
  const asking = form.parameters.filter(({ name }) => !names.includes(name))
  const answer = operation.responses['200'] as Answer
  return {
    ...operation,
    description: `${operation.description}\n\n${form.description}`,
    parameters: [...operation.parameters, ...asking.map((parameter) => ({ ...parameter, required: false }))],
    responses: {
      ...operation.responses,
      200: { ...answer, content: { ...answer.content, ...form.responses['200']?.content } },
    },
  }
}

function describe(name: string, card: Operation, schemas: SchemaCollection): Described {
  const { method, pathNames } = routeOf(card)
  const input = schemas.of(card.input)
  const fields = input['properties'] as Record<string, JsonSchema>
  const required = new Set((input['required'] as string[] | undefined) ?? [])
  const inBody = method !== 'GET' && method !== 'DELETE'
  const bodyNames = Object.keys(fields).filter(
    (field) => inBody && !pathNames.includes(field) && card.streams === undefined,
  )
  const parameterNames = Object.keys(fields).filter(
    (field) => !bodyNames.includes(field) && field !== (card.streams && 'file'),
  )
  return {
    operationId: name,
    tags: [tagOf(name)],
    summary: card.summary,
    description: [card.description, card.isLong === true && LONG, `Scope: \`${card.scope}\`.`]
      .filter(Boolean)
      .join('\n\n'),
    parameters: [
      ...headersOf(card),
      ...parameterNames.map((field) => {
        const { description, ...schema } = fields[field] as JsonSchema
        return {
          name: field,
          in: pathNames.includes(field) ? 'path' : 'query',
          required: pathNames.includes(field) || required.has(field),
          description,
          schema,
        }
      }),
    ],
    ...bodyOf(card, fields, bodyNames, required),
    responses: { ...success(card, schemas), ...refusals(card) },
  }
}

/** `typeRules.create` stands under "Type rules". */
function tagOf(name: string): string {
  const words = (name.split('.')[0] as string).replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'Sent again with the same key and input, the call does nothing and answers the same, for 24 hours',
  schema: { type: 'string', maxLength: 255 },
}

const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  description: 'The ETag that was read: refused with 412 where the revision has moved on',
  schema: { type: 'string', examples: ['"7"'] },
}

/** The headers that a command takes beside its input. */
function headersOf(card: Operation): Parameter[] {
  if (card.kind === 'query') return []
  const isRepeatable = !card.route.startsWith('DELETE') && card.streams === undefined
  return isRepeatable ? [IDEMPOTENCY_KEY, IF_MATCH] : [IF_MATCH]
}

function bodyOf(
  card: Operation,
  fields: Record<string, JsonSchema>,
  names: string[],
  required: Set<string>,
): Record<string, unknown> {
  if (card.streams !== undefined) {
    const file = { schema: { type: 'string', format: 'binary' } }
    const form = {
      schema: {
        type: 'object',
        required: ['file'],
        properties: { mapping: { type: 'string' }, file: { type: 'string', format: 'binary' } },
      },
    }
    return {
      requestBody: {
        required: true,
        content: { ...Object.fromEntries(card.streams.map((type) => [type, file])), 'multipart/form-data': form },
      },
    }
  }
  if (names.length === 0) return {}
  const needed = names.filter((name) => required.has(name))
  const schema = {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, fields[name]])),
    ...(needed.length > 0 && { required: needed }),
    additionalProperties: false,
  }
  return { requestBody: { required: needed.length > 0, content: { 'application/json': { schema } } } }
}

function success(card: Operation, schemas: SchemaCollection): Record<string, Answer> {
  const status = card.status ?? 200
  if (card.answersAs !== undefined) {
    const types = [card.answersAs].flat()
    const content = Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' } }]))
    return { [status]: { description: 'The file.', content } }
  }
  if (status === 204) return { 204: { description: 'Done.' } }
  const content = { 'application/json': { schema: schemas.reference(card.output) } }
  return {
    [status]: { description: 'The answer.', content },
    ...(card.otherwise && { [card.otherwise.status]: { description: 'It was there already.', content } }),
  }
}

const LONG = 'Long: it may take minutes, and ends at the longer of the two deadlines.'

const FAULT = 'A fault of ours. `deadline` (503): it took longer than it may, and nothing of it was kept.'
const FAULT_OF_A_COMMAND = `${FAULT} \`outcome_unknown\` (503): it may have happened: ask, or repeat with the same Idempotency-Key. \`clock\` (503): the clock of the process is wrong, and nothing was changed.`

function refusals(card: Operation): Record<string, Answer> {
  const always = card.kind === 'command' ? [...COMMON_REFUSALS, ...COMMAND_REFUSALS] : COMMON_REFUSALS
  const byStatus = statusesOf([...new Set([...always, ...card.refusals])])
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  const declared = [...byStatus].map(([status, codes]) => [
    status,
    { description: codes.map((code) => `\`${code}\``).join(', '), content: problem },
  ])
  return {
    ...Object.fromEntries(declared as [number, Answer][]),
    default: { description: card.kind === 'command' ? FAULT_OF_A_COMMAND : FAULT, content: problem },
  }
}
