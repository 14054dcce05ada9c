import { ACCESSES, CHARACTERS, PARTICIPANT_ROLES } from '@vigencia/domain/acts/act.ts'
import type { Day } from '@vigencia/domain/calendar/day.ts'
import { CODE_TABLES } from '@vigencia/domain/pricing/code-table.ts'
import { ACCOMMODATIONS } from '@vigencia/domain/pricing/qualifiers.ts'
import type { ActRequest } from './act-answer.ts'

/** The day of a text; undefined: it is none, or may be none. */
export type KnownDay = (text: unknown) => Day | undefined

/** Texts that every label, code and name of a line may be, and stay: letters of ASCII that are seen, without a space. */
const TEXT = /^[!-~]{1,50}$/
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/
const HOUR = /^T(?:[01]\d|2[0-3]):[0-5]\d$/
const MOST_LINES = 500
const MOST_QUANTITY = 10_000
const MOST_REVISION = 2_147_483_647

type Fields = Readonly<Record<string, unknown>>
type Procedure = ActRequest['procedures'][number]
type Participant = Procedure['participants'][number]

/**
 * An act whose fields are all such as every schema of acts accepts and leaves as they are. Null: it may be right or wrong,
 * and the schema says which. It takes a tenth of the schema's time.
 */
export function plainAct(input: unknown, dayOf: KnownDay): ActRequest | null {
  if (!hasOnly(input, ACT_FIELDS)) return null
  const { convenio_id, event_date, character, stay = false, accommodation = null, plan_id, revision = null } = input
  const day = dayOf(event_date)
  if (day === undefined || !isId(convenio_id) || !isOne(CHARACTERS, character) || typeof stay !== 'boolean') return null
  if (accommodation !== null && !isOne(ACCOMMODATIONS, accommodation)) return null
  if ((plan_id !== undefined && !isId(plan_id)) || (revision !== null && !isWhole(revision, 0, MOST_REVISION)))
    return null
  const procedures = proceduresOf(input['procedures'], event_date as string)
  if (procedures === null) return null
  return {
    convenio_id,
    event_date: day,
    started_at: null,
    ended_at: null,
    character,
    stay,
    accommodation,
    ...(plan_id !== undefined && { plan_id }),
    appointment_type_id: null,
    patient: null,
    procedures,
    expenses: [],
    revision,
    known_at: null,
    explain: false,
  }
}

function proceduresOf(input: unknown, day: string): Procedure[] | null {
  if (!Array.isArray(input) || input.length === 0 || input.length > MOST_LINES) return null
  const names = new Set<string>()
  const procedures: Procedure[] = []
  for (const one of input as unknown[]) {
    const procedure = procedureOf(one, day)
    if (procedure === null) return null
    names.add(procedure.line)
    procedures.push(procedure)
  }
  return names.size === procedures.length ? procedures : null
}

function procedureOf(input: unknown, day: string): Procedure | null {
  if (!hasOnly(input, PROCEDURE_FIELDS)) return null
  const { line, procedure_code, code_table = null, quantity = 1, access = null } = input
  const { started_at = null, ended_at = null } = input
  if (!isText(line) || !isText(procedure_code) || !isWhole(quantity, 1, MOST_QUANTITY)) return null
  if (code_table !== null && !isOne(CODE_TABLES, code_table)) return null
  if (access !== null && !isOne(ACCESSES, access)) return null
  if (started_at !== null && !isHourOf(day, started_at)) return null
  // an end on a later day is for the schema
  if (ended_at !== null && !(started_at !== null && isHourOf(day, ended_at) && ended_at > started_at)) return null
  const participants = participantsOf(input['participants'])
  if (participants === null) return null
  return {
    line,
    procedure_code,
    code_table,
    quantity,
    access,
    bilateral: null,
    team: '1',
    event_date: null,
    started_at,
    ended_at,
    participants,
  }
}

function participantsOf(input: unknown): Participant[] | null {
  if (!Array.isArray(input) || input.length === 0 || input.length > PARTICIPANT_ROLES.length) return null
  const participants: Participant[] = []
  for (const one of input as unknown[]) {
    const participant = participantOf(one)
    if (participant === null || participants.some(({ role }) => role === participant.role)) return null
    participants.push(participant)
  }
  return participants
}

function participantOf(input: unknown): Participant | null {
  if (!hasOnly(input, PARTICIPANT_FIELDS)) return null
  const { role, provider_id, specialty } = input
  if (!isOne(PARTICIPANT_ROLES, role)) return null
  if (provider_id === undefined && specialty === undefined) return { role }
  if ((provider_id !== undefined && !isId(provider_id)) || (specialty !== undefined && !isText(specialty))) return null
  return { role, ...(provider_id !== undefined && { provider_id }), ...(specialty !== undefined && { specialty }) }
}

const ACT_FIELDS = new Set([
  'convenio_id',
  'event_date',
  'character',
  'stay',
  'accommodation',
  'plan_id',
  'procedures',
  'revision',
])
const PROCEDURE_FIELDS = new Set([
  'line',
  'procedure_code',
  'code_table',
  'quantity',
  'access',
  'started_at',
  'ended_at',
  'participants',
])
const PARTICIPANT_FIELDS = new Set(['role', 'provider_id', 'specialty'])

function hasOnly(input: unknown, names: ReadonlySet<string>): input is Fields {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return false
  for (const name in input) if (!names.has(name)) return false
  return true
}

function isOne<Of extends string>(all: readonly Of[], value: unknown): value is Of {
  return all.some((one) => one === value)
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && TEXT.test(value)
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value)
}

function isHourOf(day: string, value: unknown): value is string {
  return typeof value === 'string' && value.startsWith(day) && HOUR.test(value.slice(day.length))
}
