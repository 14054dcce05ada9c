import type { BrowserContextOptions, Page } from 'playwright-core'
import type { Role } from '@vigencia/contracts/access/role.ts'
import { DEMO_KEY } from '@vigencia/database/access/api-key.ts'
import { makeToken } from '@vigencia/database/access/secret-token.ts'
import { listen } from '@vigencia/server/service/listen.ts'
import { makeDemoDatabase } from '@vigencia/testing/fixtures/demo/demo-database.ts'
import type { TestDatabase } from '@vigencia/testing/postgres/make-test-database.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall, type RestAnswer, type TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { buildConsoleOnce } from './built-console.ts'
import { watchFaults } from './page-faults.ts'
import { startReportingDemo } from './reporting-demo.ts'
import { signInAs, signInToDemo, type SessionCookie } from './sign-in.ts'
import { sharedBrowser } from './start-browser.ts'

/** Today of the services and of the browser, in a demo whose story ends soon after. */
const TODAY = '2026-04-14T15:00:00Z'

/** What a page is waited for, whatever it is asked: a machine that is busy with other tests takes long. It measures nothing. */
const PATIENCE_MS = 60_000

export interface ConsoleOrder {
  /** Settings of the api in which it differs. */
  readonly api?: Readonly<NodeJS.ProcessEnv>
  /** With the reporting service, the registry's stand-in and the demo's cases, which takes some seconds more. */
  readonly reporting?: true
}

/** How a person has set up a browser. */
export interface Visit {
  readonly language?: 'pt-BR' | 'es-PE' | 'es-AR' | 'en'
  readonly theme?: 'light' | 'dark'
  readonly width?: number
  /** Who is signed in, by default the demo's person, who has every role; null: nobody. */
  readonly session?: SessionCookie | null
  /** By which name this machine is asked, where it matters that it is one. */
  readonly at?: 'localhost'
  /** Somebody else's service, to which a browser may leave. */
  readonly leavesFor?: string
}

/** The api with its console and the demo, on a port, and a browser that looks at it. */
export interface ConsoleInBrowser {
  readonly url: string
  readonly database: TestDatabase
  /** The address of the demo's link, with its token. */
  readonly demoLink: string
  /** Opens an address such as `/app/price` in a window of its own. */
  open(path: string, visit?: Visit): Promise<Page>
  /** Signs in somebody new with these roles, in the demo's clinic or in that of a key. */
  signInAs(roles: readonly Role[], key?: string): Promise<SessionCookie>
  /** A clinic in which there is nothing. */
  newTenant(): Promise<TestTenant>
  /** What the api answers to the demo's key. */
  rest(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<RestAnswer>
  /** The service is gone, until what comes back here starts it again at its address. */
  goAway(): Promise<() => Promise<void>>
  /** What went wrong in its pages until now. */
  readonly faults: readonly string[]
  /** Closes every window, and tells what went wrong in them. */
  closePages(): Promise<string[]>
  close(): Promise<void>
}

export async function openConsole(order: ConsoleOrder = {}): Promise<ConsoleInBrowser> {
  if (order.api?.['CONSOLE_DIR'] === undefined) await buildConsoleOnce()
  const database = await makeDemoDatabase()
  const reporting = order.reporting === true ? await startReportingDemo(database, TODAY) : null
  const at = reporting === null ? {} : { SNVS_URL: reporting.url }
  const DEMO_TOKEN = makeToken()
  const { api } = await startTestStack({ api: { DEMO: '1', DEMO_TOKEN, ...at, ...order.api }, own: true, database })
  api.setNow(TODAY)
  const listenAt = (port: number) => listen(api.service.app, { host: '127.0.0.1', port, portSetting: 'API_PORT' })
  let listening = await listenAt(0)
  const url = `http://127.0.0.1:${listening.port}`
  const browser = await sharedBrowser()
  const demo = await signInToDemo(url, DEMO_TOKEN)
  const faults: string[] = []
  return {
    url,
    database,
    demoLink: `/app/demo#${DEMO_TOKEN}`,
    faults,
    async open(path, visit = {}) {
      const context = await browser.newContext(optionsOf(visit))
      const here = visit.at === undefined ? url : url.replace('127.0.0.1', visit.at)
      watchFaults(context, [here, ...(visit.leavesFor === undefined ? [] : [visit.leavesFor])], faults)
      context.setDefaultTimeout(PATIENCE_MS)
      await context.clock.setFixedTime(TODAY)
      const { session = demo } = visit
      if (session !== null) await context.addCookies([cookieOf(session, here)])
      const page = await context.newPage()
      await page.goto(`${here}${path}`)
      return page
    },
    signInAs: (roles, key) => signInAs(url, roles, key),
    newTenant: () => api.newTenant(),
    rest: (method, path, body, headers) =>
      restCall(api.service, method, path, body, { 'x-api-key': DEMO_KEY, ...headers }),
    async goAway() {
      const { port } = listening
      await listening.drain(1_000)
      return async () => void (listening = await listenAt(port))
    },
    async closePages() {
      await Promise.all(browser.contexts().map((context) => context.close()))
      return faults.splice(0)
    },
    async close() {
      await Promise.all(browser.contexts().map((context) => context.close()))
      await listening.drain(1_000)
      await api.close()
      await reporting?.close()
      await database.drop()
    },
  }
}

function cookieOf(session: SessionCookie, url: string) {
  const [name = '', value = ''] = session.split('=')
  return { name, value, url, httpOnly: true, sameSite: 'Lax' as const }
}

function optionsOf({ language = 'pt-BR', theme = 'light', width = 1440 }: Visit): BrowserContextOptions {
  return {
    locale: language,
    timezoneId: 'America/Sao_Paulo',
    colorScheme: theme,
    reducedMotion: 'reduce',
    viewport: { width, height: 900 },
    acceptDownloads: true,
  }
}
