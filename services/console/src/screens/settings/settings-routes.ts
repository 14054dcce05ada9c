import { createRoute } from '@tanstack/react-router'
import { frameRoute } from '../../shell/frame-route.ts'
import { lazyScreen } from '../../shell/lazy-screen.tsx'
import { countIn, dayIn, textIn } from '../../shell/search-text.ts'
import type { SettingsSearch } from './parts/settings-search.ts'

const validateSearch = (search: Record<string, unknown>): SettingsSearch => ({
  open: textIn(search['open']),
  event: countIn(search['event']),
  version: countIn(search['version']),
  from: dayIn(search['from']),
  to: dayIn(search['to']),
  code: textIn(search['code']),
})

const load = async () => (await import('./settings-screen.tsx')).SettingsScreen

export const settingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'settings',
  validateSearch,
}).lazy(() => lazyScreen('settings', load))

export const settingsPartRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'settings/$part',
  validateSearch,
}).lazy(() => lazyScreen('settings', load))
