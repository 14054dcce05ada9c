import { createRoute } from '@tanstack/react-router'
import { frameRoute } from '../../shell/frame-route.ts'
import { lazyScreen } from '../../shell/lazy-screen.tsx'

export const meRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'me',
}).lazy(() => lazyScreen('me', async () => (await import('./me-screen.tsx')).MeScreen))
