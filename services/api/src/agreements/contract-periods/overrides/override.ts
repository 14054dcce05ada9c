import { p } from '@mikro-orm/core'
import { z } from 'zod'
import { Override as OverrideOnTheWire } from '@vigencia/contracts/overrides/override.ts'
import { CentsColumn } from '@vigencia/database/columns/cents-column.ts'
import { InstantColumn } from '@vigencia/database/columns/instant-column.ts'
import { entity } from '@vigencia/database/orm/entity.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { withoutCase } from '@vigencia/domain/pricing/procedure-code.ts'
import { storedForms } from '@vigencia/domain/text/nfc.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { LoggedValues } from '@vigencia/database/change-log/change.ts'

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
export async function codesMustBeFree(
  work: UnitOfWork,
  periodId: string,
  codes: readonly string[],
  ownId?: string,
): Promise<void> {
  const plain = codes.map(withoutCase)
  const twice = codes.filter((_, i) => plain.indexOf(plain[i] as string) !== i)
  const others = await work.em.find(Override, {
    tenant_id: work.tenant.id,
    period_id: periodId,
    procedure_code: { $in: [...codes.flatMap(storedForms), ...(await inOtherCase(work, periodId, codes))] },
    is_deleted: false,
    ...(ownId !== undefined && { id: { $ne: ownId } }),
  })
  const taken = new Set([...twice, ...others.map((other) => other.procedure_code)])
  if (taken.size > 0)
    throw new Refusal('override_code_taken', `The period has an override for ${[...taken].join(', ')} already.`)
}

/** Codes of a period that differ from these in case alone. Codes of digits have none. */
async function inOtherCase(work: UnitOfWork, periodId: string, codes: readonly string[]): Promise<string[]> {
  const plain = codes.map(withoutCase).filter((code) => code !== code.toUpperCase())
  if (plain.length === 0) return []
  const found = await work.sql<{ procedure_code: string }>(
    `select procedure_code from contracts.overrides
      where tenant_id = $1 and period_id = $2 and not is_deleted and lower(procedure_code) = any ($3::text[])`,
    [work.tenant.id, periodId, plain],
  )
  return found.map(({ procedure_code }) => procedure_code)
}

/** As the API shows it, for the change log. An entry says of coverage what is excluded, and else nothing, as it always was. */
export function overrideValues(override: Override): LoggedValues {
  const { is_covered, ...values } = z.encode(OverrideOnTheWire, override)
  return is_covered ? values : { ...values, is_covered }
}
