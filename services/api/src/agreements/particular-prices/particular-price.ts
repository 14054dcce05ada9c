import { p } from '@mikro-orm/core'
import { InstantColumn } from '@vigencia/database/columns/instant-column.ts'
import { entity } from '@vigencia/database/orm/entity.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'

/** An entry of a self-pay catalogue. Its prices and their days are in its versions. */
export interface ParticularPrice {
  tenant_id: string
  id: string
  convenio_id: string
  procedure_code: string
  is_active: boolean
  created_at: Instant
  updated_at: Instant
}

export const ParticularPrice = entity<ParticularPrice>({
  name: 'ParticularPrice',
  tableName: 'contracts.particular_prices',
  properties: {
    tenant_id: p.uuid().primary(),
    id: p.uuid().primary(),
    convenio_id: p.uuid(),
    procedure_code: p.text(),
    is_active: p.boolean(),
    created_at: p.type(InstantColumn),
    updated_at: p.type(InstantColumn),
  },
})
