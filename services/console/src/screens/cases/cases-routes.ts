import { createRoute } from '@tanstack/react-router'
import { frameRoute } from '../../shell/frame-route.ts'
import { lazyScreen } from '../../shell/lazy-screen.ts'

export const casesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'cases',
}).lazy(() => lazyScreen('cases', async () => (await import('./cases-screen.tsx')).CasesScreen))
