import type { AnyRouter } from '@trpc/server'
import type { Hono } from 'hono'
import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import { routeOf } from '@vigencia/contracts/operation/route.ts'
import { boundOperationsOf } from '../trpc/bound-operations-of.ts'
import { LICENSE, SERVERS } from './about-document.ts'
import { HEADERS } from './answer-headers.ts'
import { REQUEST_HEADERS } from './request-headers.ts'
import { securitySchemesOf } from '../access/security-schemes.ts'
import { cardSchemas } from './card-schemas.ts'
import { describedOperation, withOtherForm, type Described } from './described-operation.ts'
import { introduction } from '../docs/introduction.ts'
import { namesNeeded } from './json-schema.ts'
import { COMMON_ANSWERS, PROBLEM } from './problem-answers.ts'
import { webhookRequests } from './webhook-requests.ts'
import type { ServiceDescription } from './service-description.ts'

/** An ordinary HTTP route that calls a bound operation itself, such as a stream or a legacy wire. Only REST has it. */
export interface PlainRoute {
  readonly name: string
  readonly card: Operation
  readonly app: Hono
}

/** The OpenAPI 3.1 document of a service, made from its cards. */
export function openApiDocument(
  router: AnyRouter,
  plainRoutes: readonly PlainRoute[],
  service: ServiceDescription,
): Record<string, unknown> {
  const bound = boundOperationsOf(router).map(({ name, operation }) => ({
    name,
    card: operation.card,
    isStreamed: operation.pieces !== undefined,
  }))
  const cards = [...bound, ...plainRoutes.map(({ name, card }) => ({ name, card, isStreamed: true }))]
  const schemas = cardSchemas(cards)
  const parts = { schemas, tags: service.tags, examples: service.examples(), bodies: {} }
  const paths: Record<string, Record<string, Described>> = {}
  for (const named of cards) {
    const { method, path } = routeOf(named.card)
    const described = describedOperation(named, parts)
    const methods = (paths[path] ??= {})
    const there = methods[method.toLowerCase()]
    methods[method.toLowerCase()] = there === undefined ? described : withOtherForm(there, described)
  }
  const all = { ...schemas.named, ...parts.bodies, Problem: PROBLEM }
  const webhooks = webhookRequests(service.webhooks ?? [])
  const needed = namesNeeded([paths, webhooks, COMMON_ANSWERS, HEADERS], all)
  return {
    openapi: '3.1.1',
    info: {
      title: service.title,
      version: service.version,
      summary: service.summary,
      description: introduction(service.description),
      license: LICENSE,
    },
    servers: SERVERS,
    security: [{ apiKey: [] }, { bearer: [] }],
    tags: service.tags.map(({ name, description }) => ({ name, description })),
    paths,
    ...(service.webhooks !== undefined && { webhooks }),
    components: {
      schemas: Object.fromEntries(Object.entries(all).filter(([name]) => needed.has(name))),
      responses: COMMON_ANSWERS,
      parameters: REQUEST_HEADERS,
      headers: HEADERS,
      securitySchemes: securitySchemesOf(cards.map(({ card }) => card)),
    },
  }
}
