import { createRoute } from '@tanstack/react-router'
import { frameRoute } from '../../shell/frame-route.ts'
import { lazyScreen } from '../../shell/lazy-screen.tsx'
import { readPeriodSearch } from './period-search.ts'

export const periodRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'agreements/$convenioId/periods/$periodId',
  validateSearch: readPeriodSearch,
}).lazy(() =>
  lazyScreen('period', async () => (await import('./period-screen.tsx')).PeriodScreen, ['act-rules', 'file-import']),
)
