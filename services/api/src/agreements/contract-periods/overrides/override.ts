import { p } from '@mikro-orm/core'
import { z } from 'zod'
import { Override as OverrideOnTheWire } from '@vigencia/contracts/overrides/override.ts'
import { CentsColumn } from '@vigencia/database/columns/cents-column.ts'
import { InstantColumn } from '@vigencia/database/columns/instant-column.ts'
import { entity } from '@vigencia/database/orm/entity.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { codeForm } from '@vigencia/domain/pricing/procedure-code.ts'
import { qualifierKey, type Qualifiers } from '@vigencia/domain/pricing/qualifiers.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import { hasFormOf } from '../../code-forms.ts'
import { withoutUnsaid } from '../period/qualified-children.ts'

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
    plan_id: p.uuid().nullable(),
    accommodation: p.text().$type<Override['accommodation']>().nullable(),
    provider_id: p.uuid().nullable(),
    specialty: p.text().nullable(),
    fixed: p.boolean(),
    package: p.json<NonNullable<Override['package']>>().nullable(),
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

type Narrowed = Qualifiers & { readonly procedure_code: string }

/**
 * A procedure has one override in a period with the same qualifiers. The answer is the overrides with their codes as the
 * period writes them already.
 * @throws Refusal `override_code_taken` that names the codes
 */
export async function codesMustBeFree<Item extends Narrowed>(
  work: UnitOfWork,
  periodId: string,
  items: readonly Item[],
): Promise<Item[]> {
  const others = await work.sql<Narrowed>(
    `select procedure_code, plan_id, accommodation, provider_id, specialty from contracts.overrides
      where tenant_id = $1 and period_id = $2 and not is_deleted and ${hasFormOf('$3')}`,
    [work.tenant.id, periodId, items.map((item) => item.procedure_code)],
  )
  const keys = new Set(others.map(keyOf))
  const writings = new Map(others.map(({ procedure_code: code }) => [codeForm(code), code]))
  const taken = new Set<string>()
  const written = items.map((item) => {
    const form = codeForm(item.procedure_code)
    const code = writings.get(form) ?? item.procedure_code
    writings.set(form, code)
    const key = keyOf(item)
    if (keys.has(key)) taken.add(code)
    keys.add(key)
    return { ...item, procedure_code: code }
  })
  if (taken.size > 0)
    throw new Refusal('override_code_taken', `The period has an override for ${[...taken].join(', ')} already.`)
  return written
}

function keyOf(item: Narrowed): string {
  return `${codeForm(item.procedure_code)} ${qualifierKey(item)}`
}

/** As the API shows it, for the change log. What an override does not say an entry leaves out, as it always did. */
export function overrideValues(override: Override): LoggedValues {
  const { is_covered, fixed, package: included, ...values } = z.encode(OverrideOnTheWire, override)
  return {
    ...withoutUnsaid(values),
    ...(!is_covered && { is_covered }),
    ...(fixed && { fixed }),
    ...(included !== null && { package: included }),
  }
}
