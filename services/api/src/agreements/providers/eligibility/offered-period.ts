import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Day } from '@vigencia/domain/calendar/day.ts'
import { holds } from '@vigencia/domain/calendar/validity.ts'
import { isPricing } from '@vigencia/domain/agreements/period-status.ts'
import { bestQualified, type Qualifiers } from '@vigencia/domain/pricing/qualifiers.ts'
import type { OfferedPeriod } from '@vigencia/domain/agreements/eligibility.ts'
import { periodsOf } from '../../contract-periods/period/find-period.ts'
import { TypeRule } from '../../contract-periods/type-rules/type-rule.ts'

/** The convenio's period in force on a day, with its rule for an appointment type; null where there is none. */
export async function offeredPeriod(
  work: UnitOfWork,
  convenioId: string,
  appointment_type_id: string,
  { day, question }: { readonly day: Day; readonly question: Qualifiers },
): Promise<(OfferedPeriod & { id: string }) | null> {
  const period = (await periodsOf(work, convenioId)).find((one) => isPricing(one) && holds(one.days, day))
  if (period === undefined) return null
  const where = { tenant_id: work.tenant.id, period_id: period.id, appointment_type_id, is_deleted: false }
  const rules = await work.em.find(TypeRule, where)
  const type_rule = bestQualified(rules, await withAccommodation(work, convenioId, question))
  return { ...period, type_rule: type_rule ?? null }
}

/** A question that names a plan and no accommodation has the plan's. An unknown plan has none. */
async function withAccommodation(
  { sql, tenant }: UnitOfWork,
  convenioId: string,
  question: Qualifiers,
): Promise<Qualifiers> {
  if (!question.plan_id || question.accommodation) return question
  const [plan] = await sql<Pick<Qualifiers, 'accommodation'>>(
    'select accommodation from contracts.convenio_plans where tenant_id = $1 and convenio_id = $2 and id = $3',
    [tenant.id, convenioId, question.plan_id],
  )
  return { ...question, ...plan }
}
