import { createRoute } from '@tanstack/react-router'
import { frameRoute } from '../../shell/frame-route.ts'
import { lazyScreen } from '../../shell/lazy-screen.tsx'
import { countIn, oneOf, searchReader, textIn } from '../../shell/search-text.ts'

export const priceTablesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'agreements/tables',
  validateSearch: searchReader((search) => ({
    /** A part of a version or a name. */
    find: textIn(search['find']),
    state: oneOf(search['state'], ['draft', 'published']),
    open: oneOf(search['open'], ['new']),
  })),
}).lazy(() =>
  lazyScreen('price-tables', async () => (await import('./price-tables-screen.tsx')).PriceTablesScreen, [
    'file-import',
  ]),
)

export const priceTableRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'agreements/tables/$version',
  validateSearch: searchReader((search) => ({
    /** Which errata of the version; none: its first publication. */
    errata: countIn(search['errata']),
    /** A part of a code or a name. */
    find: textIn(search['find']),
    tab: oneOf(search['tab'], ['rows', 'import']),
  })),
}).lazy(() =>
  lazyScreen('price-tables', async () => (await import('./price-table-screen.tsx')).PriceTableScreen, ['file-import']),
)
