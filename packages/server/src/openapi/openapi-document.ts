import { z } from 'zod'
import type { AnyRouter } from '@trpc/server'
import { REFUSALS } from '@vigencia/domain/refusals.ts'
import { COMMON_REFUSALS, type Operation } from '@vigencia/contracts/operation/operation.ts'
import { routeOf } from '@vigencia/contracts/operation/route.ts'
import { statusesOf } from '../request/problem.ts'
import { performancesOf } from '../rest/performances-of.ts'
import { schemaCollection, type JsonSchema, type SchemaCollection } from './schema-collection.ts'

export interface ServiceTitle {
  readonly title: string
  readonly version: string
  readonly description: string
}

const PROBLEM: JsonSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'request_id'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { enum: [...Object.keys(REFUSALS), 'internal_error', 'unavailable'] },
    request_id: { type: 'string' },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
    },
  },
}

/** The OpenAPI 3.1 document of a router, made from its cards. */
export function openApiDocument(router: AnyRouter, service: ServiceTitle): Record<string, unknown> {
  const schemas = schemaCollection({ Problem: PROBLEM })
  const paths: Record<string, Record<string, unknown>> = {}
  for (const { name, performance } of performancesOf(router)) {
    const { method, path } = routeOf(performance.card)
    ;(paths[path] ??= {})[method.toLowerCase()] = describe(name, performance.card, schemas)
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

function describe(name: string, card: Operation, schemas: SchemaCollection): Record<string, unknown> {
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
    tags: [name.split('.')[0]],
    summary: card.summary,
    description: [card.description, `Scope: \`${card.scope}\`.`].filter(Boolean).join('\n\n'),
    parameters: parameterNames.map((field) => {
      const { description, ...schema } = fields[field] as JsonSchema
      return {
        name: field,
        in: pathNames.includes(field) ? 'path' : 'query',
        required: pathNames.includes(field) || required.has(field),
        description,
        schema,
      }
    }),
    ...bodyOf(card, fields, bodyNames, required),
    responses: { ...success(card, schemas), ...refusals(card) },
  }
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
      schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
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

function success(card: Operation, schemas: SchemaCollection): Record<string, unknown> {
  const status = card.status ?? 200
  if (status === 204) return { 204: { description: 'Done.' } }
  return {
    [status]: {
      description: 'The answer.',
      content: { 'application/json': { schema: schemas.reference(card.output) } },
    },
  }
}

function refusals(card: Operation): Record<string, unknown> {
  const byStatus = statusesOf([...COMMON_REFUSALS, ...card.refusals])
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  const declared = [...byStatus].map(([status, codes]) => [
    status,
    { description: codes.map((code) => `\`${code}\``).join(', '), content: problem },
  ])
  return {
    ...Object.fromEntries(declared as [number, unknown][]),
    default: { description: 'A fault of ours.', content: problem },
  }
}
