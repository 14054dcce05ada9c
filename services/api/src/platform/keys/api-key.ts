import { p } from '@mikro-orm/core'
import { z } from 'zod'
import type { Scope } from '@vigencia/contracts/access/scope.ts'
import { ApiKey as ApiKeyOnTheWire } from '@vigencia/contracts/keys/api-key.ts'
import { InstantColumn } from '@vigencia/database/columns/instant-column.ts'
import { entity } from '@vigencia/database/orm/entity.ts'
import type { LoggedValues } from '@vigencia/database/change-log/change.ts'

/** A key as it is loaded. Its hash never leaves the database. */
export type ApiKey = z.output<typeof ApiKeyOnTheWire> & { tenant_id: string }

export const ApiKey = entity<ApiKey>({
  name: 'ApiKey',
  tableName: 'platform.api_keys',
  properties: {
    tenant_id: p.uuid().primary(),
    id: p.uuid().primary(),
    name: p.text(),
    prefix: p.text(),
    scopes: p.array<Scope>(),
    user_id: p.uuid().nullable(),
    created_at: p.type(InstantColumn),
    expires_at: p.type(InstantColumn).nullable(),
    revoked_at: p.type(InstantColumn).nullable(),
    rotated_to: p.uuid().nullable(),
    last_used_at: p.type(InstantColumn).nullable(),
  },
})

/** A key as the API shows it, for the change log, and never the key itself. */
export function keyValues(key: z.output<typeof ApiKeyOnTheWire>): LoggedValues {
  return z.encode(ApiKeyOnTheWire, key)
}
