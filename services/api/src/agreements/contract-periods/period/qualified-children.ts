import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { QUALIFIER_NAMES, type Qualifiers } from '@vigencia/domain/pricing/qualifiers.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'

/** Values as an entry holds them: of qualifiers those that are there, as entries had none before there were any. */
export function withoutUnsaid(values: LoggedValues): LoggedValues {
  const logged: Record<string, unknown> = { ...values }
  for (const name of QUALIFIER_NAMES) if (logged[name] === null) delete logged[name]
  return logged
}

/** What an entry that leaves these out says of an override or a type rule. */
export const UNSAID: LoggedValues = { plan_id: null, accommodation: null, provider_id: null, specialty: null }

/** For the condition of a join: a row of two tables is for the same people. */
export function sameQualifiers(one: string, other: string): string {
  return QUALIFIER_NAMES.map((name) => `${one}.${name} is not distinct from ${other}.${name}`).join(' and ')
}

/**
 * Whom a price or a rule is for must be there: a mistyped id would never be equal to any question's.
 * @throws Refusal `convenio_plan_not_found` or `provider_not_found`
 */
export async function qualifiersMustExist(
  { sql, tenant }: UnitOfWork,
  convenioId: string,
  items: readonly Qualifiers[],
): Promise<void> {
  const plans = idsIn(items.map((item) => item.plan_id))
  const providers = idsIn(items.map((item) => item.provider_id))
  if (plans.length > 0) {
    const known = await sql<{ id: string }>(
      'select id from contracts.convenio_plans where tenant_id = $1 and convenio_id = $2 and id = any ($3::uuid[])',
      [tenant.id, convenioId, plans],
    )
    const missing = missingOf(plans, known)
    if (missing !== undefined) throw new Refusal('convenio_plan_not_found', `The convenio has no plan ${missing}.`)
  }
  if (providers.length > 0) {
    const known = await sql<{ id: string }>(
      'select id from contracts.providers where tenant_id = $1 and id = any ($2::uuid[])',
      [tenant.id, providers],
    )
    const missing = missingOf(providers, known)
    if (missing !== undefined) throw new Refusal('provider_not_found', `Provider not found: ${missing}`)
  }
}

function idsIn(ids: readonly (string | null | undefined)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null && id !== undefined))]
}

function missingOf(ids: readonly string[], known: readonly { readonly id: string }[]): string | undefined {
  const found = new Set(known.map(({ id }) => id))
  return ids.find((id) => !found.has(id))
}
