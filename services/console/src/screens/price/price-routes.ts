import { createRoute } from '@tanstack/react-router'
import { frameRoute } from '../../shell/frame-route.ts'
import { lazyScreen } from '../../shell/lazy-screen.tsx'
import { readPriceSearch } from './price-search.ts'

export const priceRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'price',
  validateSearch: readPriceSearch,
}).lazy(() => lazyScreen('price', async () => (await import('./price-screen.tsx')).PriceScreen))
