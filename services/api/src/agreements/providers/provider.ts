import { p } from '@mikro-orm/core'
import type { z } from 'zod'
import type { Provider as ProviderOnTheWire } from '@vigencia/contracts/providers/provider.ts'
import { CountColumn } from '@vigencia/database/columns/count-column.ts'
import { InstantColumn } from '@vigencia/database/columns/instant-column.ts'
import { entity } from '@vigencia/database/orm/entity.ts'

/** A provider with the revision of the tenant's stream, for reads. */
export type CurrentProvider = z.output<typeof ProviderOnTheWire> & { tenant_id: string }

/** The entity that a command loads and changes. */
export type Provider = Omit<CurrentProvider, 'revision'>

const properties = {
  tenant_id: p.uuid().primary(),
  id: p.uuid().primary(),
  name: p.text(),
  registry: p.text().nullable(),
  notes: p.text().nullable(),
  is_active: p.boolean(),
  created_at: p.type(InstantColumn),
  updated_at: p.type(InstantColumn),
}

export const Provider = entity<Provider>({ name: 'Provider', tableName: 'contracts.providers', properties })

export const CurrentProvider = entity<CurrentProvider>({
  name: 'CurrentProvider',
  tableName: 'contracts.current_providers',
  readonly: true,
  properties: { ...properties, revision: p.type(CountColumn) },
})
