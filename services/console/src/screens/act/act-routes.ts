import { createRoute } from '@tanstack/react-router'
import { frameRoute } from '../../shell/frame-route.ts'
import { lazyScreen } from '../../shell/lazy-screen.tsx'
import { readActSearch } from './act-search.ts'

export const actRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'act',
  validateSearch: readActSearch,
}).lazy(() => lazyScreen('act', async () => (await import('./act-screen.tsx')).ActScreen, ['act-rules', 'act-line']))
