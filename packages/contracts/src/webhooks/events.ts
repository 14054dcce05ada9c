import { z } from 'zod'
import { Count, Revision } from '../values/count.ts'
import { Id } from '../values/id.ts'

const ConvenioOfIt = Id.describe('The convenio')
const PeriodOfIt = Id.describe('The contract period')
const CaseOfIt = Id.describe('The case')
const EventRevision = Revision.describe('The revision of the aggregate that made it so')

const periodData = <const States extends readonly [string, ...string[]]>(...states: States) =>
  z.object({
    convenio_id: ConvenioOfIt,
    period_id: PeriodOfIt,
    status: z.enum(states).describe('The status of the contract period'),
    revision: EventRevision,
  })

const caseData = <const States extends readonly [string, ...string[]]>(...states: States) =>
  z.object({ case_id: CaseOfIt, state: z.enum(states).describe('The state of the case'), revision: EventRevision })

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
    .extend({ days_left: Count.describe('Until its last day') })
    .describe('A contract period ends soon, and nothing follows it'),
  'reajuste.made': z
    .object({
      convenio_id: ConvenioOfIt,
      closed_period_id: Id.describe('The period that was closed'),
      period_id: Id.describe('The new period'),
      revision: EventRevision,
    })
    .describe('Prices were adjusted: a period was closed and another one opened'),
  'case.reported': caseData('reported', 'adopted').describe('The registry has the case'),
  'case.refused': caseData('rejected', 'citizen_not_found').describe('The registry refused the case'),
  'case.in_doubt': caseData('in_doubt').describe('Whether the registry has the case is unknown'),
  'webhook.test': z.object({ webhook_id: Id.describe('The webhook') }).describe('Somebody tries the webhook'),
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

/** The body of each kind of event, for the documents: a named schema. */
export const EVENT_BODIES = Object.entries(EVENT_DATA).map(([type, data]) => {
  const schema = `${type.replaceAll(/(?:^|[._])(\w)/g, (_, first: string) => first.toUpperCase())}Event`
  const summary = data.description ?? type
  z.object({
    type: z.literal(type).describe('What happened'),
    timestamp: z.string().max(32).meta({ format: 'date-time' }).describe('When it happened'),
    data: data.describe('Of what, by ids and states'),
  }).meta({ id: schema, description: `${summary}.` })
  return { type, schema, summary }
})
