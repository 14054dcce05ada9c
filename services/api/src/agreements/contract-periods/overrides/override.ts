import { p } from '@mikro-orm/core'
import { z } from 'zod'
import { Override as OverrideOnTheWire } from '@vigencia/contracts/overrides/override.ts'
import { CentsColumn } from '@vigencia/database/columns/cents-column.ts'
import { InstantColumn } from '@vigencia/database/columns/instant-column.ts'
import { entity } from '@vigencia/database/orm/entity.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { codeForm } from '@vigencia/domain/pricing/procedure-code.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import { hasFormOf } from '../../code-forms.ts'

export type Override = z.output<typeof OverrideOnTheWire> & {
  tenant_id: string
  convenio_id: string
  is_deleted: boolean
}

export const Override = entity<Override>({
  name: 'Override',
  tableName: 'contracts.overrides',
  properties: {
    tenant_id: p.uuid().primary(),
    id: p.uuid().primary(),
    convenio_id: p.uuid(),
    period_id: p.uuid(),
    procedure_code: p.text(),
    procedure_name: p.text().nullable(),
    price_cents: p.type(CentsColumn).nullable(),
    is_covered: p.boolean(),
    notes: p.text().nullable(),
    metadata: p.json().nullable(),
    is_deleted: p.boolean(),
    created_at: p.type(InstantColumn),
    updated_at: p.type(InstantColumn),
  },
})

/** @throws Refusal `override_not_found` */
export async function findOverride(work: UnitOfWork, periodId: string, id: string): Promise<Override> {
  const found = await work.em.findOne(Override, {
    tenant_id: work.tenant.id,
    period_id: periodId,
    id,
    is_deleted: false,
  })
  if (found === null) throw new Refusal('override_not_found', `Override not found: ${id}`)
  return found
}

/**
 * A procedure has one override in a period.
 * @throws Refusal `override_code_taken` that names the codes
 */
export async function codesMustBeFree(work: UnitOfWork, periodId: string, codes: readonly string[]): Promise<void> {
  const forms = codes.map(codeForm)
  const twice = codes.filter((_, i) => forms.indexOf(forms[i] as string) !== i)
  const others = await work.sql<{ procedure_code: string }>(
    `select procedure_code from contracts.overrides
      where tenant_id = $1 and period_id = $2 and not is_deleted and ${hasFormOf('$3')}`,
    [work.tenant.id, periodId, codes],
  )
  const taken = new Set([...twice, ...others.map((other) => other.procedure_code)])
  if (taken.size > 0)
    throw new Refusal('override_code_taken', `The period has an override for ${[...taken].join(', ')} already.`)
}

/** As the API shows it, for the change log. An entry says of coverage what is excluded, and else nothing, as it always was. */
export function overrideValues(override: Override): LoggedValues {
  const { is_covered, ...values } = z.encode(OverrideOnTheWire, override)
  return is_covered ? values : { ...values, is_covered }
}
