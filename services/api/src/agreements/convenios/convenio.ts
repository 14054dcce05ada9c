import { p } from '@mikro-orm/core'
import type { z } from 'zod'
import type { Convenio as ConvenioOnTheWire } from '@vigencia/contracts/convenios/convenio.ts'
import { CentsColumn } from '@vigencia/database/columns/cents-column.ts'
import { CountColumn } from '@vigencia/database/columns/count-column.ts'
import { InstantColumn } from '@vigencia/database/columns/instant-column.ts'
import { PercentColumn } from '@vigencia/database/columns/percent-column.ts'
import { entity } from '@vigencia/database/orm/entity.ts'

/** A payer's master plan with its revision, for reads. */
export type CurrentConvenio = z.output<typeof ConvenioOnTheWire> & { tenant_id: string }

/** The entity that a command loads and changes. Its revision is that of its stream. */
export type Convenio = Omit<CurrentConvenio, 'revision'>

const properties = {
  tenant_id: p.uuid().primary(),
  id: p.uuid().primary(),
  name: p.text(),
  ans_code: p.text().nullable(),
  payment_type: p.text(),
  cbhpm_table_version: p.text().nullable(),
  requires_card_number: p.boolean(),
  requires_authorization: p.boolean(),
  copay_enabled: p.boolean(),
  default_copay_percent: p.type(PercentColumn).nullable(),
  default_copay_max_cents: p.type(CentsColumn).nullable(),
  contact_info: p.json().nullable(),
  integration_code: p.text().nullable(),
  notes: p.text().nullable(),
  is_active: p.boolean(),
  created_at: p.type(InstantColumn),
  updated_at: p.type(InstantColumn),
}

export const Convenio = entity<Convenio>({ name: 'Convenio', tableName: 'contracts.convenios', properties })

export const CurrentConvenio = entity<CurrentConvenio>({
  name: 'CurrentConvenio',
  tableName: 'contracts.current_convenios',
  readonly: true,
  properties: { ...properties, revision: p.type(CountColumn) },
})
