import type { Access, CHARACTERS, ParticipantRole } from '../acts/act.ts'
import type { Accommodation } from '../pricing/qualifiers.ts'
import type { GuideKind } from './guide-kinds.ts'

type Character = (typeof CHARACTERS)[number]

/** A line of a batch with what its guide says, as far as its act is asked by it. */
export interface LineToPrice {
  /** Unique in its batch. */
  readonly id: string
  readonly guideId: string
  readonly guideKind: GuideKind
  /** The guide of the stay that this guide belongs to. */
  readonly principal: string | null
  /** A digest of the card's number; null: the guide names none. */
  readonly card: string | null
  readonly character: Character | null
  readonly kind: 'procedure' | 'expense'
  /** YYYY-MM-DD. */
  readonly day: string
  readonly beganAt: string | null
  readonly endedAt: string | null
  readonly codeTable: string
  readonly code: string
  /** A decimal of at most four places, as text. */
  readonly quantity: string
  /** viaAcesso: 1, 2 or 3; null: the line belongs to no act. */
  readonly access: string | null
  readonly participants: readonly LineParticipant[]
  /** Of its guide. */
  readonly planId: string | null
  readonly accommodation: Accommodation | null
  /** What one unit cost by its invoice, in centavos; null: nobody has told. */
  readonly invoiceCents: number | null
}

export interface LineParticipant {
  /** grauPart; null: none is said, as of whoever does an exam. */
  readonly degree: string | null
  readonly providerId: string | null
  readonly specialty: string | null
}

/** One procedure of an act, and the lines that bill it, each for its own participants. */
export interface ProcedureOfAct {
  /** The first of its lines. */
  readonly line: LineToPrice
  readonly billed: readonly { readonly lineId: string; readonly participants: readonly ParticipantOfAct[] }[]
}

export interface ParticipantOfAct {
  readonly role: ParticipantRole
  readonly providerId: string | null
  readonly specialty: string | null
}

/** What is priced together. */
export interface ActOfBatch {
  readonly day: string
  readonly character: Character
  readonly stay: boolean
  readonly planId: string | null
  readonly accommodation: Accommodation | null
  readonly procedures: readonly ProcedureOfAct[]
  readonly expenses: readonly LineToPrice[]
}

/**
 * The roles of degrees of participation. Whoever does the act is its surgeon: consultant, paediatrician in the delivery
 * room, clinician, intensivist too.
 * @source ANS TISS, table 35; a degree that stands in none (11, the assistant of an exam) is not priced.
 */
export const ROLE_OF_DEGREE: Readonly<Record<string, ParticipantRole>> = {
  '00': 'surgeon',
  '01': 'assistant_1',
  '02': 'assistant_2',
  '03': 'assistant_3',
  '04': 'assistant_4',
  '05': 'instrumentist',
  '06': 'anaesthetist',
  '07': 'assistant_anaesthetist',
  '08': 'surgeon',
  '09': 'perfusionist',
  '10': 'surgeon',
  '12': 'surgeon',
  '13': 'surgeon',
}

const ACCESS: Readonly<Record<string, Access>> = { '1': 'main', '2': 'same', '3': 'other' }

export function accessOf(line: LineToPrice): Access | null {
  return line.access === null ? null : (ACCESS[line.access] ?? null)
}

/**
 * The acts that the lines of a batch bill. Lines with an access of one session (card, day, principal guide) are one act:
 * the nth line of a code in each guide is one procedure, with that guide's participants. Any other line is an act alone.
 */
export function actsOfBatch(
  lines: Iterable<LineToPrice>,
  roles: Readonly<Record<string, ParticipantRole>> = ROLE_OF_DEGREE,
): ActOfBatch[] {
  const sessions = Map.groupBy(lines, sessionOf)
  return [...sessions.values()].map((session) => actOf(session, roles))
}

/** Lines of one session have the same name of it. */
export function sessionOf(line: LineToPrice): string {
  const { access, card, day, principal, guideId, id } = line
  if (access === null || line.kind === 'expense') return id
  // without a principal guide the guide is the session; without a card nobody can tell whose it is
  return JSON.stringify([day, card ?? guideId, principal ?? guideId])
}

function actOf(session: readonly LineToPrice[], roles: Readonly<Record<string, ParticipantRole>>): ActOfBatch {
  const [first] = session as readonly [LineToPrice]
  const procedures = session.filter(({ kind }) => kind === 'procedure')
  const counted = new Map<string, number>()
  const byProcedure = Map.groupBy(procedures, (line) => {
    const inGuide = JSON.stringify([line.guideId, line.codeTable, line.code])
    const nth = (counted.get(inGuide) ?? 0) + 1
    counted.set(inGuide, nth)
    return JSON.stringify([line.codeTable, line.code, nth])
  })
  return {
    day: first.day,
    character: session.some(({ character }) => character === 'urgent') ? 'urgent' : 'elective',
    planId: session.find(({ planId }) => planId !== null)?.planId ?? null,
    accommodation: session.find(({ accommodation }) => accommodation !== null)?.accommodation ?? null,
    stay: session.some(({ guideKind }) => guideKind === 'fees' || guideKind === 'hospital_stay'),
    procedures: [...byProcedure.values()].flatMap((same) => withEachRoleOnce(same, roles)),
    expenses: session.filter(({ kind }) => kind === 'expense'),
  }
}

/** A role that is billed again, by another guide, is paid for a procedure of its own. */
function withEachRoleOnce(
  lines: readonly LineToPrice[],
  roles: Readonly<Record<string, ParticipantRole>>,
): ProcedureOfAct[] {
  const procedures: { line: LineToPrice; billed: ProcedureOfAct['billed'][number][]; taken: Set<ParticipantRole> }[] =
    []
  for (const line of lines) {
    const participants = eachRoleOnce(participantsOf(line, roles))
    const free = procedures.find(({ taken }) => participants.every(({ role }) => !taken.has(role)))
    const procedure = free ?? { line, billed: [], taken: new Set<ParticipantRole>() }
    if (free === undefined) procedures.push(procedure)
    procedure.billed.push({ lineId: line.id, participants })
    for (const { role } of participants) procedure.taken.add(role)
  }
  return procedures.map(({ line, billed }) => ({ line, billed }))
}

/** Two consultants of one line both do the act, which is paid once. */
function eachRoleOnce(participants: readonly ParticipantOfAct[]): ParticipantOfAct[] {
  return participants.filter(({ role }, at) => participants.findIndex((one) => one.role === role) === at)
}

/** Where nobody is named, whoever did it is billed. A degree without a role is left out: its line is not priced. */
function participantsOf(line: LineToPrice, roles: Readonly<Record<string, ParticipantRole>>): ParticipantOfAct[] {
  if (line.participants.length === 0) return [{ role: 'surgeon', providerId: null, specialty: null }]
  return line.participants.flatMap(({ degree, providerId, specialty }) => {
    const role = degree === null ? 'surgeon' : roles[degree]
    return role === undefined ? [] : [{ role, providerId, specialty }]
  })
}
