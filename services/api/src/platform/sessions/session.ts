import { p } from '@mikro-orm/core'
import type { z } from 'zod'
import type { Session as SessionOnTheWire } from '@vigencia/contracts/sessions/session.ts'
import { InstantColumn } from '@vigencia/database/columns/instant-column.ts'
import { entity } from '@vigencia/database/orm/entity.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'

type Shown = z.output<typeof SessionOnTheWire>

/** A session as it is loaded. Its hash never leaves the database. */
export interface Session extends Omit<Shown, 'is_current'> {
  tenant_id: string
  person_id: string
  ended_at: Instant | null
}

export const Session = entity<Session>({
  name: 'Session',
  tableName: 'platform.sessions',
  properties: {
    tenant_id: p.uuid().primary(),
    id: p.uuid().primary(),
    person_id: p.uuid(),
    way: p.text().$type<Shown['way']>(),
    browser: p.text(),
    created_at: p.type(InstantColumn),
    last_used_at: p.type(InstantColumn),
    expires_at: p.type(InstantColumn),
    ended_at: p.type(InstantColumn).nullable(),
  },
})
