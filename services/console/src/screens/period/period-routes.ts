import { createRoute } from '@tanstack/react-router'
import { frameRoute } from '../../shell/frame-route.ts'
import { lazyScreen } from '../../shell/lazy-screen.ts'

export const periodRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'agreements/$convenioId/periods/$periodId',
}).lazy(() => lazyScreen('period', async () => (await import('./period-screen.tsx')).PeriodScreen))
