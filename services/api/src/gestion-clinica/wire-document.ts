import { LICENSE, SERVERS } from '@vigencia/server/openapi/about-document.ts'
import type { Action, Controller } from './wire/controller.ts'
import { MESSAGES } from './wire/messages.ts'
import { AUDITABLE_SCHEMA } from './wire/auditable.ts'
import type { Member } from './wire/member.ts'

type Schema = Record<string, unknown>

const DESCRIPTION = `The wire of Gestión Clínica's server, for its existing client. It only translates to the operations of [the modern API](/docs).

Every handled outcome is 200 in the envelope \`{Success, Warning, Message, Data}\`; \`Data\` of a read is always an array. Addresses are read in any case, and so are the names of members; unknown members are ignored. Where a read takes members, 0, empty, null and \`0001-01-01\` ask for nothing. Days are taken as they are written, whatever time and offset stand behind them.

A key goes in \`x-api-key\`, or as a Bearer token. Without one this wire answers only where the operator lets some networks in to one tenant.`

/** The OpenAPI document of the old wire, made from the tables that requests are dispatched by. */
export function wireDocument(controllers: readonly Controller[]): Record<string, unknown> {
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
        { post: operationOf(controller, action) },
      ]),
    ),
    components: {
      schemas: Object.fromEntries(controllers.map(({ dto, members }) => [dto, objectOf(members)])),
      securitySchemes: {
        apiKey: { type: 'apiKey', in: 'header', name: 'x-api-key' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
    },
  }
}

function operationOf(controller: Controller, action: Action): Schema {
  const dto = { $ref: `#/components/schemas/${controller.dto}` }
  const input = action.inputMembers === undefined ? dto : objectOf(action.inputMembers, false)
  const rows = { type: 'array', items: action.rows === undefined ? dto : objectOf(action.rows) }
  return {
    operationId: `${controller.name}.${action.name}`,
    tags: [controller.name],
    summary: `${action.name}: ${action.summary.charAt(0).toLowerCase()}${action.summary.slice(1)}`,
    description: `Scope of a key: \`${action.scope}\`.`,
    requestBody: {
      required: action.takes === 'dto',
      content: json(action.takes === 'dto' ? input : { anyOf: [input, { enum: ['', null] }] }),
    },
    responses: { 200: { description: writtenBy(action), content: json(envelopeOf(action, rows)) }, ...REFUSED },
  }
}

/** The texts that a person may read in Message. */
function writtenBy({ name, gives, refused }: Action): string {
  if (gives === 'rows') return `The rows; or a Warning and no rows: ${MESSAGES.failed} and why.`
  const values = { Add: [MESSAGES.added, MESSAGES.taken], Update: [MESSAGES.updated], Delete: [MESSAGES.deleted] }[name]
  return `${[...(values ?? []), refused].join(' / ')} / ${MESSAGES.failed}`
}

function envelopeOf({ gives }: Action, rows: Schema): Schema {
  const data =
    gives === 'rows' ? { anyOf: [rows, { type: 'null' }] } : { type: gives === 'id' ? ['integer', 'null'] : 'null' }
  return {
    type: 'object',
    required: ['Success', 'Warning', 'Message', 'Data'],
    properties: {
      Success: { type: 'boolean' },
      Warning: { type: 'boolean' },
      Message: { type: ['string', 'null'] },
      Data: data,
    },
  }
}

/** An answer has all members. In a request every member may be missing. */
function objectOf(members: readonly Member[], isAuditable = true): Schema {
  const own = Object.fromEntries(members.map(({ wire, kind }) => [wire, kind.schema]))
  return { type: 'object', properties: { ...own, ...(isAuditable && AUDITABLE_SCHEMA) } }
}

function json(schema: Schema): Schema {
  return { 'application/json': { schema } }
}

const response = (description: string) => ({
  description,
  content: json({ type: 'object', properties: { Message: { type: 'string' } } }),
})

const REFUSED = {
  401: { ...response('No key where one is needed, or a wrong one; a wrong Bearer token has no body.') },
  403: response('The key lacks the scope; or who has no key may not ask from there, or like this.'),
  404: response('There is no such controller or action.'),
  405: response('Another verb than POST.'),
  415: response('Another media type than application/json.'),
  429: response('Too many requests.'),
}
