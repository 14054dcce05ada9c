import { createRoute } from '@tanstack/react-router'
import { frameRoute } from '../../shell/frame-route.ts'
import { lazyScreen } from '../../shell/lazy-screen.tsx'
import { countIn, dayIn, oneOf, searchReader, textIn } from '../../shell/search-text.ts'
import { CATALOGUE_IDS } from './catalogues/catalogue-ids.ts'

const PARTS = ['plans', 'coverage', 'catalogues', 'regulator'] as const
const STATUSES = ['active', 'inactive', 'all'] as const
const KINDS = ['service', 'procedure', 'pharmacy'] as const

export const plansRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'plans',
  validateSearch: searchReader((search) => ({
    part: oneOf(search['part'], PARTS),
    search: textIn(search['search']),
    status: oneOf(search['status'], STATUSES),
    on: dayIn(search['on']),
    catalogue: oneOf(search['catalogue'], CATALOGUE_IDS),
    /** An entry of the catalogue that is open: its id, or `new`. */
    entry: search['entry'] === 'new' ? 'new' : countIn(search['entry'])?.toString(),
    plan: countIn(search['plan']),
    benefit: countIn(search['benefit']),
    kind: oneOf(search['kind'], KINDS),
    tariff: textIn(search['tariff']),
    price: countIn(search['price']),
    quantity: countIn(search['quantity']),
  })),
}).lazy(() => lazyScreen('plans', async () => (await import('./plans-screen.tsx')).PlansScreen, ['file-import']))

export const planRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'plans/$planId',
  validateSearch: searchReader((search) => ({
    on: dayIn(search['on']),
    /** What is open at the side: the plan, or a line by its id, or `new`. */
    entry: oneOf(search['entry'], ['plan', 'new']) ?? countIn(search['entry'])?.toString(),
  })),
}).lazy(() => lazyScreen('plans', async () => (await import('./plan/plan-screen.tsx')).PlanScreen, ['file-import']))
