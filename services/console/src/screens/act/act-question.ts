import type { Api } from '@vigencia/client'
import { dayAfter, endOfDay } from '../../formats/zoned-day.ts'
import type { ActSearch } from './act-search.ts'
import { expensesIn, type TypedExpense } from './typed-expense.ts'
import { linesIn, type TypedLine } from './typed-line.ts'
import { patientOf, type TypedPatient } from './typed-patient.ts'

/** Where and when the form is asked from. */
export interface ActContext {
  /** Today, or the day of the address. */
  readonly day: string
  readonly zone: string
  readonly patient: TypedPatient
}

/** The act that is asked for, and the one that stands beside it; none where nobody pays or no procedure is named. */
export function questionsOf(search: ActSearch, { day, zone, patient }: ActContext): Api.ActsQuoteInput[] {
  const { convenio, known, revision, versus, day2, convenio2 } = search
  const procedures = linesIn(search.lines).flatMap(procedureOf)
  const expenses = expensesIn(search.expenses).flatMap(expenseOf)
  if (convenio === undefined || procedures.length + expenses.length === 0) return []
  const act = {
    convenio_id: convenio,
    character: search.character ?? 'elective',
    stay: search.stay === 'yes',
    accommodation: search.accommodation ?? null,
    ...(search.plan !== undefined && { plan_id: search.plan }),
    appointment_type_id: search.type ?? null,
    procedures,
    ...(expenses.length > 0 && { expenses }),
    revision: known === undefined ? (revision ?? null) : null,
    known_at: known === undefined ? null : endOfDay(known, zone),
    ...onDay(search, day, patient),
  } satisfies Api.ActsQuoteInput
  if (versus === 'day' && day2 !== undefined) return [act, { ...act, ...onDay(search, day2, patient) }]
  if (versus === 'payer' && convenio2 !== undefined) {
    // a plan is one payer's
    return [act, { ...act, convenio_id: convenio2, plan_id: null, revision: null }]
  }
  return [act]
}

/** What hangs on the day. An end that is not later than the beginning is of the next day. */
function onDay({ from, to }: ActSearch, event_date: string, patient: TypedPatient) {
  const ends = from !== undefined && to !== undefined
  return {
    event_date,
    started_at: from === undefined ? null : `${event_date}T${from}`,
    ended_at: ends ? `${to > from ? event_date : dayAfter(event_date)}T${to}` : null,
    patient: patientOf(patient, event_date),
  }
}

function procedureOf(line: TypedLine, place: number): Api.ActProcedure[] {
  const { code, roles, people, quantity, access = null, bilateral = null, team, table } = line
  if (code === undefined || roles.length === 0) return []
  const participants = roles.map((role) => {
    const { provider, specialty } = people[role] ?? {}
    return { role, ...(provider && { provider_id: provider }), ...(specialty && { specialty }) }
  })
  const code_table = table === undefined ? {} : { code_table: table }
  return [
    { line: String(place + 1), procedure_code: code, ...code_table, quantity, access, bilateral, team, participants },
  ]
}

function expenseOf({ code, table, quantity, invoice }: TypedExpense, place: number): Api.ActExpense[] {
  if (code === undefined) return []
  return [{ line: `e${place + 1}`, code, code_table: table, quantity, invoice_cents: invoice ?? null }]
}
