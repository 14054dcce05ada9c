import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, redirect } from '@tanstack/react-router'
import {
  accountsRoute,
  appealRoute,
  batchRoute,
  statementRoute,
  tissSettingsRoute,
} from './screens/accounts/accounts-routes.ts'
import { actRoute } from './screens/act/act-routes.ts'
import { agreementsRoute } from './screens/agreements/agreements-routes.ts'
import { casesRoute } from './screens/cases/cases-routes.ts'
import { logRoute } from './screens/log/log-routes.ts'
import { meRoute } from './screens/me/me-routes.ts'
import { periodRoute } from './screens/period/period-routes.ts'
import { planRoute, plansRoute } from './screens/plans/plans-routes.ts'
import { priceTableRoute, priceTablesRoute } from './screens/price-tables/price-tables-routes.ts'
import { priceRoute } from './screens/price/price-routes.ts'
import { correctionRoute, reajusteRoute, renewalRoute } from './screens/reajuste/reajuste-routes.ts'
import { settingsPartRoute, settingsRoute } from './screens/settings/settings-routes.ts'
import { demoRoute, invitationRoute, signedInRoute, signInRoute } from './screens/sign-in/sign-in-routes.ts'
import { frameRoute } from './shell/frame-route.ts'
import { PageFailed } from './shell/page-failed.tsx'
import { rootRoute } from './shell/root-route.ts'
import { readSearch, writeSearch } from './shell/search-text.ts'

/** Whoever comes without saying where to is led to the price of a day. */
const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/price' })
  },
})

const routeTree = rootRoute.addChildren([
  startRoute,
  signInRoute,
  signedInRoute,
  invitationRoute,
  demoRoute,
  frameRoute.addChildren([
    priceRoute,
    actRoute,
    agreementsRoute,
    priceTablesRoute,
    priceTableRoute,
    periodRoute,
    reajusteRoute,
    renewalRoute,
    correctionRoute,
    accountsRoute,
    batchRoute,
    statementRoute,
    appealRoute,
    tissSettingsRoute,
    casesRoute,
    plansRoute,
    planRoute,
    logRoute,
    settingsRoute,
    settingsPartRoute,
    meRoute,
  ]),
])

export function createConsoleRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    basepath: '/app',
    context: { queries },
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    defaultErrorComponent: PageFailed,
    defaultPreload: 'intent',
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>
  }
}
