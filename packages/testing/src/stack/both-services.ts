import { routeOf } from '@vigencia/contracts/operation/route.ts'
import { boundOperationsOf } from '@vigencia/server/trpc/bound-operations-of.ts'
import { snvsRouter } from '@vigencia/snvs/router.ts'
import type { TestApi } from './test-api.ts'

type App = TestApi['service']['app']

// its operations are told by their cards: nothing of it is carried out
const OPERATIONS = boundOperationsOf(snvsRouter({ privacy: {} } as unknown as Parameters<typeof snvsRouter>[0]))
const PATHS = new Set(OPERATIONS.map(({ operation }) => routeOf(operation.card).path.split('/').slice(0, 3).join('/')))
const NAMES = new Set(OPERATIONS.map(({ name }) => name.split('.')[0]))

/** One app for both services: a request goes to whose operation it names. Hono's face, as far as tests and `listen` use it. */
export function bothServices(api: App, snvs: App): App {
  const appOf = (path: string) => {
    const [, first, second] = path.split(/[?]/)[0]?.split('/') ?? []
    const isSnvs = first === 'trpc' ? NAMES.has(second?.split('.')[0]) : PATHS.has(`/${first}/${second}`)
    return isSnvs ? snvs : api
  }
  async function fetched(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    if (request.method !== 'GET') return appOf(pathname).fetch(request)
    if (pathname === '/openapi.json') return Response.json(merged(await pages(pathname, 'json')))
    if (pathname === '/metrics') return new Response((await pages(pathname, 'text')).join('\n'))
    return appOf(pathname).fetch(request)
  }
  const pages = (path: string, as: 'json' | 'text') =>
    Promise.all([api, snvs].map(async (app) => (await app.request(path))[as]()))
  const both = {
    routes: [...api.routes, ...snvs.routes],
    fetch: fetched,
    request: (path: string, init?: RequestInit) =>
      ['/openapi.json', '/metrics'].includes(path)
        ? fetched(new Request(`http://localhost${path}`, init))
        : appOf(path).request(path, init),
  }
  return both as unknown as App
}

/** Two OpenAPI documents as one: what both have is the same in both. */
function merged(documents: readonly unknown[]): unknown {
  const [api, snvs] = documents as { paths: object; tags: object[]; components: Record<string, object> }[]
  const parts = [...new Set([api, snvs].flatMap((document) => Object.keys(document?.components ?? {})))]
  return {
    ...api,
    tags: [...(api?.tags ?? []), ...(snvs?.tags ?? [])],
    paths: { ...api?.paths, ...snvs?.paths },
    components: Object.fromEntries(
      parts.map((part) => [part, { ...api?.components[part], ...snvs?.components[part] }]),
    ),
  }
}
