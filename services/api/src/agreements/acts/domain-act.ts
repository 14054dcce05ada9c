import { dayNumberOf, dayNumberOfText } from '@vigencia/domain/calendar/day.ts'
import { MINUTES_A_DAY, type Act, type LocalMinute } from '@vigencia/domain/acts/act.ts'
import type { ActRequest } from './act-outcome.ts'

/** An act as the domain takes it: the lines with the days and hours that they take over from the act. */
export function domainAct(request: ActRequest): Act {
  const { patient } = request
  return {
    character: request.character,
    stay: request.stay,
    accommodation: request.accommodation,
    patient: patient && { ageDays: patient.age_days, weight: patient.weight_grams },
    procedures: request.procedures.map((line) => {
      // hours of the act belong to its own day
      const isOfAct =
        line.started_at === null && (line.event_date === null || line.event_date.equals(request.event_date))
      const hours = isOfAct ? request : line
      return {
        line: line.line,
        day: dayNumberOf(line.event_date ?? request.event_date),
        startedAt: minuteOf(hours.started_at),
        endedAt: minuteOf(hours.ended_at),
        quantity: line.quantity,
        access: line.access,
        bilateral: line.bilateral,
        team: line.team,
        participants: line.participants.map(({ role }) => ({ role, providerId: null, specialty: null })),
      }
    }),
  }
}

/** From `YYYY-MM-DDTHH:MM`. */
function minuteOf(text: string | null): LocalMinute | null {
  if (text === null) return null
  return dayNumberOfText(text.slice(0, 10)) * MINUTES_A_DAY + Number(text.slice(11, 13)) * 60 + Number(text.slice(14))
}
