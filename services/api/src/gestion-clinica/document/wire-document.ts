import type { RecordedExample, RecordedExamples } from '@vigencia/server/docs/recorded-examples.ts'
import { HEADERS, headersNamed } from '@vigencia/server/openapi/answer-headers.ts'
import { LICENSE, SERVERS } from '@vigencia/server/openapi/about-document.ts'
import type { Action, Controller } from '../wire/controller.ts'
import { MESSAGES } from '../wire/messages.ts'
import { fieldsBehind, objectOf, type CardOf, type Schema } from './described-members.ts'
import { envelopeName, ENVELOPES, rowsEnvelope } from './envelopes.ts'

const DESCRIPTION = `The wire of Gestión Clínica's server, for its existing client. It only translates to the operations of [the modern API](/docs).

Every handled outcome is 200 in the envelope \`{Success, Warning, Message, Data}\`; \`Data\` of a read is always an array. Addresses are read in any case, and so are the names of members; unknown members are ignored. Where a read takes members, 0, empty, null and \`0001-01-01\` ask for nothing. Days are taken as they are written, whatever time and offset stand behind them.

A key goes in \`x-api-key\`, or as a Bearer token. Without one this wire answers only where the operator lets some networks in to one tenant. \`RateLimit-*\` and \`ETag\` are not sent here: the client knows none of them.`

/** The OpenAPI document of the old wire, made from the tables that requests are dispatched by. */
export function wireDocument(
  controllers: readonly Controller[],
  cardOf: CardOf,
  examples: RecordedExamples,
): Record<string, unknown> {
  const actions = controllers.flatMap((controller) => controller.actions.map((action) => ({ controller, action })))
  return {
    openapi: '3.1.1',
    info: { title: 'Gestión Clínica', version: '2021', description: DESCRIPTION, license: LICENSE },
    servers: SERVERS,
    tags: controllers.map(({ name, dto }) => ({
      name,
      description: `The actions of the controller ${name}. Rows are a ${dto}.`,
    })),
    security: [{}, { apiKey: [] }, { bearer: [] }],
    paths: Object.fromEntries(
      actions.map(({ controller, action }) => [
        `/api/${controller.name}/${action.name}`,
        { post: operationOf(controller, action, examples[`${controller.name}.${action.name}`] ?? {}) },
      ]),
    ),
    components: {
      schemas: {
        ...Object.assign({}, ...controllers.map((controller) => schemasOf(controller, cardOf))),
        ...ENVELOPES,
      },
      headers: { 'x-request-id': HEADERS['x-request-id'], 'Retry-After': HEADERS['Retry-After'] },
      securitySchemes: {
        apiKey: { type: 'apiKey', in: 'header', name: 'x-api-key', description: 'The key of a tenant.' },
        bearer: { type: 'http', scheme: 'bearer', description: 'The same key, as a Bearer token.' },
      },
    },
  }
}

/** The DTO of a controller, what its actions take and give beside it, and the envelope of its rows. */
function schemasOf(controller: Controller, cardOf: CardOf): Record<string, Schema> {
  const { dto, name, members, actions } = controller
  const descriptionIn = fieldsBehind(controller, cardOf)
  const schemas: Record<string, Schema> = { [dto]: objectOf(`A row of ${name}.`, members, descriptionIn) }
  for (const action of actions) {
    const { inputMembers, rows } = action
    if (inputMembers !== undefined)
      schemas[inputName(controller, action)] = objectOf(
        `What ${action.name} of ${name} asks for.`,
        inputMembers,
        descriptionIn,
        false,
      )
    if (rows !== undefined)
      schemas[rowName(controller, action)] = objectOf(`A row of ${action.name}.`, rows, descriptionIn)
    if (action.takes === 'any') schemas[`${dto}OrNothing`] = orNothing(dto)
    if (action.gives === 'rows')
      schemas[envelopeName(action, rowName(controller, action))] = rowsEnvelope(rowName(controller, action))
  }
  return schemas
}

const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
const rowName = ({ dto }: Controller, { name, rows }: Action) => (rows === undefined ? dto : `${dto}${pascal(name)}Row`)
const inputName = ({ dto }: Controller, { name, inputMembers, takes }: Action) =>
  inputMembers !== undefined ? `${dto}${pascal(name)}Input` : takes === 'any' ? `${dto}OrNothing` : dto

function orNothing(dto: string): Schema {
  const nothing = { enum: ['', null], description: 'The client sends an empty text where it asks for all.' }
  return { description: `What is asked for, as a ${dto}, or nothing.`, anyOf: [reference(dto), nothing] }
}

function operationOf(controller: Controller, action: Action, example: RecordedExample): Schema {
  return {
    operationId: `${controller.name}.${action.name}`,
    tags: [controller.name],
    summary: `${action.name}: ${action.summary.charAt(0).toLowerCase()}${action.summary.slice(1)}`,
    description: `Scope of a key: \`${action.scope}\`.`,
    requestBody: {
      required: action.takes === 'dto',
      content: json(inputName(controller, action), example.request),
    },
    responses: {
      200: {
        description: writtenBy(action),
        headers: headersNamed('x-request-id'),
        content: json(envelopeName(action, rowName(controller, action)), example.answer),
      },
      ...REFUSED,
    },
  }
}

/** The texts that a person may read in Message. */
function writtenBy({ name, gives, refused }: Action): string {
  if (gives === 'rows') return `The rows; or a Warning and no rows: ${MESSAGES.failed} and why.`
  const values = { Add: [MESSAGES.added, MESSAGES.taken], Update: [MESSAGES.updated], Delete: [MESSAGES.deleted] }[name]
  return `${[...(values ?? []), refused].join(' / ')} / ${MESSAGES.failed}`
}

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` })

function json(name: string, example?: unknown): Schema {
  return { 'application/json': { schema: reference(name), ...(example !== undefined && { example }) } }
}

const response = (description: string, ...more: readonly 'Retry-After'[]) => ({
  description,
  headers: headersNamed('x-request-id', ...more),
  content: json('Refused'),
})

const REFUSED = {
  401: response('No key where one is needed, or a wrong one; a wrong Bearer token has no body.'),
  403: response('The key lacks the scope; or who has no key may not ask from there, or like this.'),
  404: response('There is no such controller or action.'),
  405: response('Another verb than POST.'),
  415: response('Another media type than application/json.'),
  429: response('Too many requests.', 'Retry-After'),
}
