import { p } from '@mikro-orm/core'
import { z } from 'zod'
import { ConvenioPlan as ConvenioPlanOnTheWire } from '@vigencia/contracts/convenio-plans/convenio-plan.ts'
import { CountColumn } from '@vigencia/database/columns/count-column.ts'
import { InstantColumn } from '@vigencia/database/columns/instant-column.ts'
import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import { entity } from '@vigencia/database/orm/entity.ts'

/** A plan with the revision of its convenio, for reads. */
export type CurrentConvenioPlan = z.output<typeof ConvenioPlanOnTheWire> & { tenant_id: string; known_from: number }

/** The entity that a command loads and changes. */
export type ConvenioPlan = Omit<CurrentConvenioPlan, 'revision'>

const properties = {
  tenant_id: p.uuid().primary(),
  id: p.uuid().primary(),
  convenio_id: p.uuid(),
  code: p.text(),
  name: p.text(),
  accommodation: p.text().$type<ConvenioPlan['accommodation']>(),
  is_active: p.boolean(),
  known_from: p.type(CountColumn),
  created_at: p.type(InstantColumn),
  updated_at: p.type(InstantColumn),
}

export const ConvenioPlan = entity<ConvenioPlan>({
  name: 'ConvenioPlan',
  tableName: 'contracts.convenio_plans',
  properties,
})

export const CurrentConvenioPlan = entity<CurrentConvenioPlan>({
  name: 'CurrentConvenioPlan',
  tableName: 'contracts.current_convenio_plans',
  readonly: true,
  properties: { ...properties, revision: p.type(CountColumn) },
})

/** As the API shows it, for the change log. */
export function planValues(plan: ConvenioPlan, revision: number): LoggedValues {
  return z.encode(ConvenioPlanOnTheWire, { ...plan, revision })
}
