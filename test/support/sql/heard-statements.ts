import type { ServiceContext } from '@vigencia/server/request/service-context.ts'

interface Preparing {
  prepareQuery(...query: unknown[]): { readonly formatted: string }
}

/** The statements that the ORM of a service makes from now on, each once. */
export function heardStatements({ em }: Pick<ServiceContext, 'em'>): ReadonlySet<string> {
  const heard = new Set<string>()
  const connection = em.getConnection() as unknown as Preparing
  const prepare = connection.prepareQuery.bind(connection)
  connection.prepareQuery = (...query) => {
    const prepared = prepare(...query)
    heard.add(prepared.formatted)
    return prepared
  }
  return heard
}
