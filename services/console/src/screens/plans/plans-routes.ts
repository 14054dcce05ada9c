import { createRoute } from '@tanstack/react-router'
import { frameRoute } from '../../shell/frame-route.ts'
import { lazyScreen } from '../../shell/lazy-screen.ts'

export const plansRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'plans',
}).lazy(() => lazyScreen('plans', async () => (await import('./plans-screen.tsx')).PlansScreen))
