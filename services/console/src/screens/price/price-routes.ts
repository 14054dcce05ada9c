import { createRoute } from '@tanstack/react-router'
import { frameRoute } from '../../shell/frame-route.ts'
import { lazyScreen } from '../../shell/lazy-screen.ts'

export const priceRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'price',
}).lazy(() => lazyScreen('price', async () => (await import('./price-screen.tsx')).PriceScreen))
