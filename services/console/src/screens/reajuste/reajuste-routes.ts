import { createRoute } from '@tanstack/react-router'
import { frameRoute } from '../../shell/frame-route.ts'
import { lazyScreen } from '../../shell/lazy-screen.tsx'
import { actSearchIn } from './terms.ts'

export const reajusteRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'agreements/$convenioId/periods/$periodId/reajuste',
  validateSearch: actSearchIn,
}).lazy(() => lazyScreen('reajuste', async () => (await import('./reajuste-screen.tsx')).ReajusteScreen, ['act-rules']))

export const renewalRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'agreements/$convenioId/periods/$periodId/renewal',
  validateSearch: actSearchIn,
}).lazy(() => lazyScreen('reajuste', async () => (await import('./renewal-screen.tsx')).RenewalScreen, ['act-rules']))

export const correctionRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'agreements/$convenioId/periods/$periodId/correction',
  validateSearch: actSearchIn,
}).lazy(() =>
  lazyScreen('reajuste', async () => (await import('./correction-screen.tsx')).CorrectionScreen, ['act-rules']),
)
