import { createRoute } from '@tanstack/react-router'
import { frameRoute } from '../../shell/frame-route.ts'
import { lazyScreen } from '../../shell/lazy-screen.tsx'

export const accountsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'accounts',
}).lazy(() => lazyScreen('accounts', async () => (await import('./accounts-screen.tsx')).AccountsScreen))
