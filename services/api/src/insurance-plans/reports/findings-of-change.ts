import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { planFindings, type PlanFinding } from '@vigencia/domain/insurance-plans/plan-findings.ts'
import { PLANS_STREAM } from '../entries/open-plans.ts'
import { listFindings } from './list-findings.ts'
import { OF_THESE_IDS, plansToReport, planToReport, type StoredPlan } from './plans-to-report.ts'

const STATEMENT = plansToReport(OF_THESE_IDS)

/** So many plans of one contact or product are looked at. */
const MOST_PLANS = 200

/** Plans that an entry of a catalogue is part of, by its id, as they are known now. */
const PLANS_OF: Readonly<Record<string, string>> = {
  plans: 'select e.id from plans.plans e where e.tenant_id = $1 and e.id = $2',
  plan_lines: 'select e.plan_id as id from plans.plan_lines e where e.tenant_id = $1 and e.id = $2',
  contacts: `select distinct v.id from plans.plan_versions v
      where v.tenant_id = $1 and v.known_until is null and $2 in (v.guarantor_id, v.contracting_party_id)`,
  products: `select distinct v.id from plans.plan_versions v
      where v.tenant_id = $1 and v.known_until is null and v.product_id = $2`,
}

/** What is found of the plans that an entry is part of, and of the entry itself. Of an entry that is to come: nothing. */
export async function findingsAround(work: UnitOfWork, catalogue: string, id: number | null): Promise<PlanFinding[]> {
  if (id === null) return []
  const plans = PLANS_OF[catalogue]
  if (plans === undefined && catalogue !== 'tariff_items') return []
  const [standing] = await work.sql<{ newest: string }>(
    'select c.revision::text as newest from platform.chains c where c.tenant_id = $1 and c.chain_id = $2',
    [work.tenant.id, PLANS_STREAM],
  )
  // what this change has written is known from its own revision, which its entry may not have raised yet
  const newest = Number(standing?.newest ?? 0)
  if (plans === undefined) return listFindings(work, work.today, newest, id)
  const found = await work.sql<{ id: number }>(`${plans} order by id limit ${MOST_PLANS}`, [work.tenant.id, id])
  if (found.length === 0) return []
  const rows = await work.sql<StoredPlan>(STATEMENT, [
    work.tenant.id,
    work.today.toString(),
    newest,
    found.map((plan) => plan.id),
  ])
  return rows.flatMap((row) => planFindings(planToReport(row)))
}

/** Those that were not there before. */
export function findingsThatArose(before: readonly PlanFinding[], after: readonly PlanFinding[]): PlanFinding[] {
  const known = new Set(before.map(({ detail }) => detail))
  return after.filter(({ detail }) => !known.has(detail)).slice(0, 20)
}
