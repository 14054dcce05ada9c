import type { z } from 'zod'
import { MINUTES_A_DAY, type Act, type LocalMinute } from '@vigencia/domain/acts/act.ts'
import { dayNumberOf, dayNumberOfText, type Day } from '@vigencia/domain/calendar/day.ts'
import type { ActInput } from './act-question.ts'

type Question = z.output<typeof ActInput>

/** An act as the domain takes it: the lines with the days and hours that they take over from the act. */
export function actOfQuestion(question: Question): Act {
  const { patient } = question
  const dayOfLine = (day: Day | null) => dayNumberOf(day ?? question.event_date)
  return {
    character: question.character,
    stay: question.stay,
    accommodation: question.accommodation,
    planId: question.plan_id ?? null,
    patient: patient && { ageDays: patient.age_days, weight: patient.weight_grams },
    appointmentTypeId: question.appointment_type_id,
    procedures: question.procedures.map((line) => {
      const hours = hasHoursOfAct(line, question) ? question : line
      return {
        line: line.line,
        code: line.procedure_code,
        codeTable: line.code_table,
        day: dayOfLine(line.event_date),
        startedAt: minuteOf(hours.started_at),
        endedAt: minuteOf(hours.ended_at),
        quantity: line.quantity,
        access: line.access,
        bilateral: line.bilateral,
        team: line.team,
        participants: line.participants.map(({ role, provider_id = null, specialty = null }) => ({
          role,
          providerId: provider_id,
          specialty,
        })),
      }
    }),
    expenses: question.expenses.map((line) => ({
      line: line.line,
      code: line.code,
      codeTable: line.code_table,
      day: dayOfLine(line.event_date),
      quantity: line.quantity,
      invoice: line.invoice_cents,
    })),
  }
}

/** Hours of the act belong to its own day. */
function hasHoursOfAct({ started_at, event_date }: Question['procedures'][number], act: Question): boolean {
  return started_at === null && (event_date === null || event_date.equals(act.event_date))
}

/** From `YYYY-MM-DDTHH:MM`. */
function minuteOf(text: string | null): LocalMinute | null {
  if (text === null) return null
  return dayNumberOfText(text.slice(0, 10)) * MINUTES_A_DAY + Number(text.slice(11, 13)) * 60 + Number(text.slice(14))
}
