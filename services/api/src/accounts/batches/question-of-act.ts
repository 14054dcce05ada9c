import { CODE_TABLES } from '@vigencia/domain/pricing/code-table.ts'
import { accessOf, type ActOfBatch, type LineToPrice } from '@vigencia/domain/accounts/acts-of-batch.ts'
import { dayOf } from '@vigencia/domain/calendar/day.ts'

/** What an act of a batch asks, as JSON that `ActInput` reads. What is not known is left out. */
export type ActQuestion = Readonly<Record<string, unknown>>

/** The question of an act. Its lines are named by their places in the batch. */
export function questionOfAct(convenioId: string, act: ActOfBatch): ActQuestion {
  return {
    convenio_id: convenioId,
    event_date: act.day,
    character: act.character,
    ...(act.stay && { stay: true }),
    ...(act.accommodation !== null && { accommodation: act.accommodation }),
    ...(act.planId !== null && { plan_id: act.planId }),
    ...(act.procedures.length > 0 && { procedures: act.procedures.map(procedureOf) }),
    ...(act.expenses.length > 0 && { expenses: act.expenses.map(expenseOf) }),
  }
}

function procedureOf({ line, billed }: ActOfBatch['procedures'][number]) {
  const access = accessOf(line)
  return {
    line: line.id,
    procedure_code: line.code,
    // a procedure of a table that no price source can name is asked for of any
    ...(CODE_TABLES.some((table) => table === line.codeTable) && { code_table: line.codeTable }),
    ...(Number(line.quantity) !== 1 && { quantity: Number(line.quantity) }),
    ...(access !== null && { access }),
    ...hoursOf(line),
    participants: billed.flatMap(({ participants }) =>
      participants.map(({ role, providerId, specialty }) => ({
        role,
        ...(providerId !== null && { provider_id: providerId }),
        ...(specialty !== null && { specialty }),
      })),
    ),
  }
}

function expenseOf(line: LineToPrice) {
  return {
    line: line.id,
    code: line.code,
    code_table: line.codeTable,
    quantity: Number(line.quantity),
    ...(line.invoiceCents !== null && { invoice_cents: line.invoiceCents }),
  }
}

/** An end that lies before the beginning is of the next day. */
function hoursOf({ day, beganAt, endedAt }: LineToPrice) {
  if (beganAt === null) return {}
  const started_at = `${day}T${beganAt}`
  if (endedAt === null || endedAt === beganAt) return { started_at }
  const lastDay = endedAt > beganAt ? day : dayOf(day).add({ days: 1 }).toString()
  return { started_at, ended_at: `${lastDay}T${endedAt}` }
}
