import { createRoute } from '@tanstack/react-router'
import { frameRoute } from '../../shell/frame-route.ts'
import { lazyScreen } from '../../shell/lazy-screen.tsx'
import { readAgreementsSearch } from './agreements-search.ts'

export const agreementsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'agreements',
  validateSearch: readAgreementsSearch,
}).lazy(() => lazyScreen('agreements', async () => (await import('./agreements-screen.tsx')).AgreementsScreen))
