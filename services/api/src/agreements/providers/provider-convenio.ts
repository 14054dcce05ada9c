import { p } from '@mikro-orm/core'
import { z } from 'zod'
import { ProviderConvenio as ProviderConvenioOnTheWire } from '@vigencia/contracts/providers/provider-convenio.ts'
import { CountColumn } from '@vigencia/database/columns/count-column.ts'
import { DayColumn } from '@vigencia/database/columns/day-column.ts'
import { InstantColumn } from '@vigencia/database/columns/instant-column.ts'
import { entity } from '@vigencia/database/orm/entity.ts'
import type { LoggedValues } from '@vigencia/database/change-log/change.ts'

/** A link period with its convenio's name and the revision of the tenant's stream, for answers. */
export type CurrentProviderConvenio = z.output<typeof ProviderConvenioOnTheWire> & { tenant_id: string }

/** A row that is made once and ended once. */
export type ProviderConvenio = Omit<CurrentProviderConvenio, 'convenio_name' | 'is_active' | 'revision'>

const properties = {
  tenant_id: p.uuid().primary(),
  id: p.uuid().primary(),
  provider_id: p.uuid(),
  convenio_id: p.uuid(),
  linked_at: p.type(InstantColumn),
  linked_on: p.type(DayColumn),
  unlinked_at: p.type(InstantColumn).nullable(),
  unlinked_on: p.type(DayColumn).nullable(),
}

export const ProviderConvenio = entity<ProviderConvenio>({
  name: 'ProviderConvenio',
  tableName: 'contracts.provider_convenios',
  properties,
})

export const CurrentProviderConvenio = entity<CurrentProviderConvenio>({
  name: 'CurrentProviderConvenio',
  tableName: 'contracts.current_provider_convenios',
  readonly: true,
  properties: { ...properties, convenio_name: p.text(), is_active: p.boolean(), revision: p.type(CountColumn) },
})

/** A link period as the command that made or ended it answers it. */
export function linkAnswer(
  linkPeriod: ProviderConvenio,
  convenio_name: string,
  revision: number,
): z.output<typeof ProviderConvenioOnTheWire> {
  return { ...linkPeriod, convenio_name, is_active: linkPeriod.unlinked_at === null, revision }
}

/** As the API shows it, for the change log. */
export function linkPeriodValues(answer: z.output<typeof ProviderConvenioOnTheWire>): LoggedValues {
  return z.encode(ProviderConvenioOnTheWire, answer)
}
