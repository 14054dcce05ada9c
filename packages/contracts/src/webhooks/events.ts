import { z } from 'zod'
import { Id } from '../values/id.ts'

const Revision = z.int().min(1).describe('The revision of the aggregate that made it so')

const periodData = <const States extends readonly [string, ...string[]]>(...states: States) =>
  z.object({
    convenio_id: Id,
    period_id: Id,
    status: z.enum(states).describe('The status of the contract period'),
    revision: Revision,
  })

const caseData = <const States extends readonly [string, ...string[]]>(...states: States) =>
  z.object({ case_id: Id, state: z.enum(states).describe('The state of the case'), revision: Revision })

/** What every event holds beside its data: ids and states, and nothing about a person. */
const EVENT_DATA = {
  'period.activated': periodData('active').describe(
    'A contract period is in force by its dates: it was activated, or a reajuste, a correction or an undoing made it so',
  ),
  'period.ended': periodData('terminated', 'expired', 'renewed').describe(
    'A contract period has an end that it had not: it was terminated, superseded, corrected or revoked, or its last day is over',
  ),
  'period.ending': periodData('active')
    .omit({ revision: true })
    .extend({ days_left: z.int().describe('Until its last day') })
    .describe('A contract period ends soon, and nothing follows it'),
  'reajuste.made': z
    .object({ convenio_id: Id, closed_period_id: Id, period_id: Id.describe('The new period'), revision: Revision })
    .describe('Prices were adjusted: a period was closed and another one opened'),
  'case.reported': caseData('reported', 'adopted').describe('The registry has the case'),
  'case.refused': caseData('rejected', 'citizen_not_found').describe('The registry refused the case'),
  'case.in_doubt': caseData('in_doubt').describe('Whether the registry has the case is unknown'),
  'webhook.test': z.object({ webhook_id: Id }).describe('Somebody tries the webhook'),
} as const

export type EventType = keyof typeof EVENT_DATA

/** One thing that happened, before it is written down. */
export type WebhookEvent = {
  [Type in EventType]: { readonly type: Type; readonly data: z.output<(typeof EVENT_DATA)[Type]> }
}[EventType]

/** What a webhook can listen to. A test event goes to the one that is tried. */
export const EVENT_TYPES = [
  'period.activated',
  'period.ended',
  'period.ending',
  'reajuste.made',
  'case.reported',
  'case.refused',
  'case.in_doubt',
] as const satisfies readonly EventType[]

/** The body of each kind of event, for the documents. */
export const EVENT_BODIES = Object.entries(EVENT_DATA).map(([type, data]) => ({
  type: type as EventType,
  schema: z.object({
    type: z.literal(type),
    timestamp: z.string().meta({ format: 'date-time' }).describe('When it happened'),
    data,
  }),
}))
