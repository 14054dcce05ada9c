import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Day } from '@vigencia/domain/calendar/day.ts'
import { holds } from '@vigencia/domain/calendar/validity.ts'
import { isPricing } from '@vigencia/domain/agreements/period-status.ts'
import type { OfferedPeriod } from '@vigencia/domain/agreements/eligibility.ts'
import { periodsOf } from '../../contract-periods/period/find-period.ts'
import { TypeRule } from '../../contract-periods/type-rules/type-rule.ts'

/** The convenio's period in force on a day, with its rule for an appointment type; null where there is none. */
export async function offeredPeriod(
  work: UnitOfWork,
  convenioId: string,
  appointment_type_id: string,
  day: Day,
): Promise<(OfferedPeriod & { id: string }) | null> {
  const period = (await periodsOf(work, convenioId)).find((one) => isPricing(one) && holds(one.days, day))
  if (period === undefined) return null
  const where = { tenant_id: work.tenant.id, period_id: period.id, appointment_type_id, is_deleted: false }
  return { ...period, type_rule: await work.em.findOne(TypeRule, where) }
}
