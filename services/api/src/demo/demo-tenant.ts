import { randomUUID, randomUUIDv7 } from 'node:crypto'
import type { Tenant } from '@vigencia/database/principal.ts'
import type { WorkOrder } from '@vigencia/database/unit-of-work/work-order.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { systemClock } from '@vigencia/database/system-clock.ts'

export const DEMO_TENANT = { name: 'Clínica Horizonte (demo)', timeZone: 'America/Sao_Paulo', currency: 'BRL' } as const

/** A tenant to be made. Its id alone is new each time; everything else has the same ids in every database. */
export function newDemoTenant(): Tenant {
  return { id: randomUUIDv7(), ...DEMO_TENANT }
}

/** The operator, as the principal who works for a tenant. */
export function operatorOrder(tenant: Tenant, readClock: () => Instant = systemClock): WorkOrder {
  const principal = { tenant, keyId: null, scopes: new Set<never>(), userId: null }
  return { principal, requestId: randomUUID(), via: 'cli', now: readClock(), readClock }
}
