import { p } from '@mikro-orm/core'
import type { z } from 'zod'
import type { Passkey as PasskeyOnTheWire } from '@vigencia/contracts/passkeys/passkey.ts'
import { InstantColumn } from '@vigencia/database/columns/instant-column.ts'
import { entity } from '@vigencia/database/orm/entity.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'

/** A passkey as it is listed. What it signs with is on its device alone, and its public key is read by sign-ins. */
export interface Passkey extends z.output<typeof PasskeyOnTheWire> {
  tenant_id: string
  person_id: string
  removed_at: Instant | null
}

export const Passkey = entity<Passkey>({
  name: 'Passkey',
  tableName: 'platform.passkeys',
  properties: {
    tenant_id: p.uuid().primary(),
    id: p.uuid().primary(),
    person_id: p.uuid(),
    name: p.text().nullable(),
    browser: p.text(),
    created_at: p.type(InstantColumn),
    last_used_at: p.type(InstantColumn).nullable(),
    removed_at: p.type(InstantColumn).nullable(),
  },
})
