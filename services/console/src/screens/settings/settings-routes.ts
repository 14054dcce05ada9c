import { createRoute } from '@tanstack/react-router'
import { frameRoute } from '../../shell/frame-route.ts'
import { lazyScreen } from '../../shell/lazy-screen.ts'

export const settingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'settings',
}).lazy(() => lazyScreen('settings', async () => (await import('./settings-screen.tsx')).SettingsScreen))
