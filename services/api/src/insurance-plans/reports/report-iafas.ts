import type { z } from 'zod'
import type { iafaReport } from '@vigencia/contracts/insurance-plans/iafa-report.ts'
import { dayOf } from '@vigencia/domain/calendar/day.ts'
import { planFindings } from '@vigencia/domain/insurance-plans/plan-findings.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { revisionOfPlans } from '../coverage/revision-of-plans.ts'
import { listFindings } from './list-findings.ts'
import { plansToReport, planToReport, VALID_ON_THE_DAY, type StoredPlan } from './plans-to-report.ts'

type PlanOfAnIafa = z.output<typeof iafaReport.output>['items'][number]

const STATEMENT = plansToReport(VALID_ON_THE_DAY)

/** The regulator's list: plans by IAFA code, as they are valid on a day. Those without a code come first. */
export const reportIafas: UseCase<typeof iafaReport> = async (work, input) => {
  const on = input.on ?? work.today
  const revision = await revisionOfPlans(work, input)
  const rows = await work.sql<StoredPlan>(STATEMENT, [work.tenant.id, on.toString(), revision])
  const items = rows.map(planOf)
  const finding_count = items.filter(({ findings }) => findings.length > 0).length
  return { on, revision, finding_count, items, list_findings: await listFindings(work, on, revision) }
}

function planOf(stored: StoredPlan): PlanOfAnIafa {
  const findings = planFindings(planToReport(stored))
  return {
    iafa_code: stored.iafa_code,
    plan_id: stored.plan_id,
    code: stored.code,
    description: stored.description,
    validity_start: dayOf(stored.validity_start),
    validity_end: stored.validity_end === null ? null : dayOf(stored.validity_end),
    guarantor_id: stored.guarantor_id,
    guarantor_name: stored.guarantor.business_name,
    product_id: stored.product_id,
    product_code: stored.product?.code ?? null,
    product_description: stored.product?.description ?? null,
    benefit_count: stored.lines.length,
    finding: findings.length === 0 ? null : findings.map(({ detail }) => detail).join(' '),
    findings,
  }
}
