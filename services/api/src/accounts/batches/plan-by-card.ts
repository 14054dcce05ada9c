import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/** The plan of a card number; null: none is known. */
export type PlanByCard = (card: string) => string | null

/** Finds plans by the longest beginning of a card number that the payer's settings name. */
export async function planByCard(
  work: UnitOfWork,
  convenioId: string,
  planMap: Readonly<Record<string, string>>,
): Promise<PlanByCard> {
  const beginnings = Object.keys(planMap).toSorted((a, b) => b.length - a.length)
  if (beginnings.length === 0) return () => null
  const plans = await work.sql<{ id: string; code: string }>(
    'select id, code from contracts.convenio_plans where tenant_id = $1 and convenio_id = $2 and is_active',
    [work.tenant.id, convenioId],
  )
  const byCode = new Map(plans.map(({ id, code }) => [code, id]))
  return (card) => {
    const beginning = beginnings.find((one) => card.startsWith(one))
    return beginning === undefined ? null : (byCode.get(planMap[beginning] as string) ?? null)
  }
}
