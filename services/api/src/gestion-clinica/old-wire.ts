import type { AnyRouter } from '@trpc/server'
import type { ServiceContext } from '@vigencia/server/request/service-context.ts'
import { boundOperationsOf } from '@vigencia/server/trpc/bound-operations-of.ts'
import { examplesIn } from '@vigencia/server/docs/recorded-examples.ts'
import type { OtherWire } from '@vigencia/server/service/service-app.ts'
import type { AnonymousAccess } from './access/anonymous-access.ts'
import { CONTROLLERS } from './controllers.ts'
import { oldWireRoutes } from './routes.ts'
import { wireDocument } from './document/wire-document.ts'

/** Calls that the demo answered, a file for each controller. */
const EXAMPLES = new URL('../../examples/gestion-clinica/', import.meta.url)

/** Gestión Clínica's wire over the operations of a router, and its documentation. */
export function oldWire(context: ServiceContext, router: AnyRouter, anonymous: AnonymousAccess | null): OtherWire {
  const byName = new Map(boundOperationsOf(router).map(({ name, operation }) => [name, operation]))
  const operations = (name: string) => {
    const found = byName.get(name)
    if (found === undefined) throw new Error(`the old wire asks for ${name}, which is no operation`)
    return found
  }
  return {
    name: 'gestion-clinica',
    title: 'Gestión Clínica',
    document: () => wireDocument(CONTROLLERS, (name) => operations(name).card, examplesIn(EXAMPLES)),
    app: oldWireRoutes({ context, operations, anonymous }),
  }
}
