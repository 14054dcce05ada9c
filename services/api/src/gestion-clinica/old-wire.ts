import type { AnyRouter } from '@trpc/server'
import type { House } from '@vigencia/server/request/house.ts'
import { performancesOf } from '@vigencia/server/rest/performances-of.ts'
import type { OtherWire } from '@vigencia/server/service/service-app.ts'
import type { AnonymousAccess } from './access/anonymous-access.ts'
import { CONTROLLERS } from './controllers.ts'
import { oldWireRoutes } from './routes.ts'
import { wireDocument } from './wire-document.ts'

/** Gestión Clínica's wire over the operations of a router, and its documentation. */
export function oldWire(house: House, router: AnyRouter, anonymous: AnonymousAccess | null): OtherWire {
  const byName = new Map(performancesOf(router).map(({ name, performance }) => [name, performance]))
  const operations = (name: string) => {
    const found = byName.get(name)
    if (found === undefined) throw new Error(`the old wire asks for ${name}, which is no operation`)
    return found
  }
  return {
    name: 'gestion-clinica',
    title: 'Gestión Clínica',
    document: wireDocument(CONTROLLERS),
    app: oldWireRoutes({ house, operations, anonymous }),
  }
}
