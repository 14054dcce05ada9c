import { p } from '@mikro-orm/core'
import { z } from 'zod'
import { TypeRule as TypeRuleOnTheWire } from '@vigencia/contracts/type-rules/type-rule.ts'
import { CentsColumn } from '@vigencia/database/columns/cents-column.ts'
import { InstantColumn } from '@vigencia/database/columns/instant-column.ts'
import { PercentColumn } from '@vigencia/database/columns/percent-column.ts'
import { entity } from '@vigencia/database/orm/entity.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { qualifierKey, type Qualifiers } from '@vigencia/domain/pricing/qualifiers.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import { withoutUnsaid } from '../period/qualified-children.ts'

export type TypeRule = z.output<typeof TypeRuleOnTheWire> & {
  tenant_id: string
  convenio_id: string
  is_deleted: boolean
}

export const TypeRule = entity<TypeRule>({
  name: 'TypeRule',
  tableName: 'contracts.type_rules',
  properties: {
    tenant_id: p.uuid().primary(),
    id: p.uuid().primary(),
    convenio_id: p.uuid(),
    period_id: p.uuid(),
    appointment_type_id: p.uuid(),
    is_covered: p.boolean(),
    requires_authorization: p.boolean().nullable(),
    copay_percent: p.type(PercentColumn).nullable(),
    copay_max_cents: p.type(CentsColumn).nullable(),
    plan_id: p.uuid().nullable(),
    accommodation: p.text().$type<TypeRule['accommodation']>().nullable(),
    provider_id: p.uuid().nullable(),
    specialty: p.text().nullable(),
    notes: p.text().nullable(),
    is_deleted: p.boolean(),
    created_at: p.type(InstantColumn),
    updated_at: p.type(InstantColumn),
  },
})

/** @throws Refusal `type_rule_not_found` */
export async function findTypeRule(work: UnitOfWork, periodId: string, id: string): Promise<TypeRule> {
  const found = await work.em.findOne(TypeRule, {
    tenant_id: work.tenant.id,
    period_id: periodId,
    id,
    is_deleted: false,
  })
  if (found === null) throw new Refusal('type_rule_not_found', `Type rule not found: ${id}`)
  return found
}

type Narrowed = Qualifiers & Pick<TypeRule, 'appointment_type_id'>

/**
 * An appointment type has one rule in a period with the same qualifiers.
 * @throws Refusal `type_rule_taken`
 */
export async function typeMustBeFree(
  work: UnitOfWork,
  period_id: string,
  wanted: Narrowed,
  ownId?: string,
): Promise<void> {
  const { appointment_type_id } = wanted
  const where = { tenant_id: work.tenant.id, period_id, appointment_type_id, is_deleted: false }
  const key = qualifierKey(wanted)
  const other = (await work.em.find(TypeRule, where)).find((one) => qualifierKey(one) === key)
  if (other === undefined || other.id === ownId) return
  throw new Refusal(
    'type_rule_taken',
    `The period has the rule ${other.id} for appointment type ${appointment_type_id} already.`,
  )
}

/** As the API shows it, for the change log. */
export function typeRuleValues(rule: TypeRule): LoggedValues {
  return withoutUnsaid(z.encode(TypeRuleOnTheWire, rule))
}
