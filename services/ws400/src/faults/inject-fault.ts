import { setTimeout } from 'node:timers/promises'
import type { Context } from 'hono'
import { REGISTRY_TEXTS } from '@vigencia/domain/case-reports/registry-texts.ts'
import {
  citizenNotFound,
  jsonResponse,
  unauthorized,
  wrongData,
  type RegistryAnswer,
} from '../answers/registry-answer.ts'
import type { Moment } from '../answers/moment.ts'
import { breakOff, neverAnswer, resetConnection } from './broken-answers.ts'
import { GATEWAY_REFUSALS, gatewayRefusal } from './gateway-refusals.ts'
import { GATEWAY_STATUSES, gatewayAfter, gatewayBefore, type FaultName } from './fault-names.ts'

/** A request that gets a fault. */
export interface FaultInjection {
  readonly fault: FaultName | null
  readonly http: Context
  readonly moment: Moment
  readonly delayMs: number
  /** The service stops, so nothing is delayed any longer. */
  readonly leaving: AbortSignal
}

const LAST_NAME = REGISTRY_TEXTS.lastName
/** An invented person, as the registry tells whom it knows by a document instead of the one who was reported. */
const STRANGER = { apellido: 'AJENO', nombre: 'PERSONA', fechaNacimiento: '02-03-1971' }

/** An answer in place of the registry's. */
type Instead = Response | Promise<Response>

const BEFORE: Partial<Record<FaultName, (injection: FaultInjection) => Instead>> = {
  'timeout-before-commit': ({ http, leaving }) => neverAnswer(http, leaving),
  'reset-before-commit': ({ http }) => resetConnection(http),
  '401': ({ moment }) => jsonResponse(unauthorized(moment), moment),
  '429': () => new Response('Limits exceeded', { status: 429, headers: { 'retry-after': '1' } }),
  'errors-as-list': ({ moment }) =>
    jsonResponse(spoiled(wrongData(moment, [LAST_NAME]), { errors: [LAST_NAME.text] }), moment),
  'description-as-object': ({ moment }) =>
    jsonResponse(spoiled(citizenNotFound(moment), { description: STRANGER }), moment),
  ...Object.fromEntries(GATEWAY_REFUSALS.map((refusal) => [refusal.fault, () => gatewayRefusal(refusal)])),
  ...Object.fromEntries(GATEWAY_STATUSES.map((status) => [gatewayBefore(status), () => gatewayError(status)])),
}

const AFTER: Partial<Record<FaultName, (injection: FaultInjection, answer: RegistryAnswer) => Instead>> = {
  'timeout-after-commit': ({ http, leaving }) => neverAnswer(http, leaving),
  'reset-after-commit': ({ http }) => resetConnection(http),
  'truncated-body': ({ http, moment }, answer) => breakOff(http, jsonResponse(answer, moment)),
  'html-body': () => html(200, 'Portal'),
  'id-as-text': ({ moment }, answer) => jsonResponse({ ...answer, body: withTextId(answer.body) }, moment),
  'malformed-json': ({ moment }, answer) => malformed(jsonResponse(answer, moment)),
  ...Object.fromEntries(GATEWAY_STATUSES.map((status) => [gatewayAfter(status), () => gatewayError(status)])),
}

/** Injects a fault before the request is looked at. Null: go on. */
export async function injectBefore(injection: FaultInjection): Promise<Response | null> {
  const { fault, delayMs, leaving } = injection
  if (fault === null) return null
  if (fault === 'delay') await setTimeout(delayMs, undefined, { signal: leaving }).catch(() => undefined)
  return BEFORE[fault]?.(injection) ?? null
}

/** Injects a fault into an answer when all is done. */
export async function injectAfter(injection: FaultInjection, answer: RegistryAnswer): Promise<Response> {
  const spoil = injection.fault === null ? undefined : AFTER[injection.fault]
  return spoil?.(injection, answer) ?? jsonResponse(answer, injection.moment)
}

function spoiled(answer: RegistryAnswer, fields: object): RegistryAnswer {
  return { ...answer, body: Object.assign({}, answer.body, fields) }
}

function withTextId(body: RegistryAnswer['body']): RegistryAnswer['body'] {
  const ids = Object.entries(body).filter(([key, id]) => ['id_caso', 'id'].includes(key) && typeof id === 'number')
  return ids.length === 0
    ? body
    : Object.assign({}, body, Object.fromEntries(ids.map(([key, id]) => [key, String(id)])))
}

async function malformed(response: Response): Promise<Response> {
  const text = await response.text()
  return new Response(`${text.slice(0, -1)},}`, response)
}

/** A gateway's answer for a service behind it that fails. */
function gatewayError(status: number): Response {
  return html(status, `${status}`)
}

function html(status: number, title: string): Response {
  const page = `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`
  return new Response(page, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
}
