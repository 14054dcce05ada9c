import { routeOf } from '@vigencia/contracts/operation/route.ts'
import { makeTestApi, type TestApi } from '@vigencia/testing/stack/test-api.ts'
import { readSnvsSettings } from '@vigencia/snvs/settings.ts'
import { makeSnvsService, type SnvsService } from '@vigencia/snvs/snvs-service.ts'
import { CanaryWatch } from '@vigencia/testing/oracles/canary-watch.ts'
import { scriptedRegistry } from '@vigencia/testing/stack/scripted-registry.ts'
import { TEST_KEYS } from '@vigencia/testing/stack/test-snvs.ts'
import { snvsOperations } from './operations.ts'

type App = TestApi['service']['app']

/**
 * Both services on one database with one clock, at one entry point: a request goes to the service of its operation.
 * When it closes, everything it leaves is searched for the personal values of the tests.
 */
export interface TestStack extends TestApi {
  readonly snvs: SnvsService
}

export async function makeTestStack(settings: NodeJS.ProcessEnv = {}): Promise<TestStack> {
  const api = await makeTestApi(settings)
  const { app, context } = api.service
  const environment = { DATABASE_URL: api.database.serviceUrl, LOG_LEVEL: 'error', NODE_ENV: 'test', ...TEST_KEYS }
  const registry = await scriptedRegistry()
  registry.codes = ({ app_id }) => (app_id === 'clinic' ? CODES : { status: 401, body: '{}' })
  const registries = { SNVS_REGISTRY_STAND_IN_URL: registry.url.href }
  const read = readSnvsSettings({ ...environment, ...registries, ...settings })
  const watch = new CanaryWatch()
  const snvs = await makeSnvsService(read, context.readClock, watch.logger(read.LOG_LEVEL))
  return {
    ...api,
    service: { ...api.service, app: together(app, snvs.app) },
    snvs,
    async close() {
      await Promise.all([snvs.close(), registry.close()])
      try {
        await watch.search(api.database)
      } finally {
        await api.close()
      }
    },
  }
}

/** What the registry of the tests has in its list, for who comes as `clinic`. */
const CODES = {
  status: 200,
  body: JSON.stringify([
    {
      grupoEvento: 'Infecciones respiratorias agudas',
      evento: 'Caso sospechoso de COVID-19',
      idEvento: 307,
      idGrupoEvento: 113,
      idClasificacionManual: 752,
      clasificacionManual: 'Caso sospechoso',
    },
  ]),
}

const PATHS = new Set(snvsOperations.map(({ card }) => routeOf(card).path.split('/').slice(0, 3).join('/')))
const NAMES = new Set(snvsOperations.map(({ name }) => name.split('.')[0]))

/** Hono's face, as far as tests and the server behind a port use it. */
function together(api: App, snvs: App): App {
  const appOf = (path: string) => {
    const [, first, second] = path.split(/[?]/)[0]?.split('/') ?? []
    const isSnvs = first === 'trpc' ? NAMES.has(second?.split('.')[0]) : PATHS.has(`/${first}/${second}`)
    return isSnvs ? snvs : api
  }
  async function fetched(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
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
  const [api, snvs] = documents as { paths: object; components: { schemas: object } }[]
  return {
    ...api,
    paths: { ...api?.paths, ...snvs?.paths },
    components: { ...api?.components, schemas: { ...api?.components.schemas, ...snvs?.components.schemas } },
  }
}
