import { createRoute } from '@tanstack/react-router'
import { frameRoute } from '../../shell/frame-route.ts'
import { lazyScreen } from '../../shell/lazy-screen.ts'

export const logRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'log',
}).lazy(() => lazyScreen('log', async () => (await import('./log-screen.tsx')).LogScreen))
