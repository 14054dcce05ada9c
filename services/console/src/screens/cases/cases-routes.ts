import { createRoute } from '@tanstack/react-router'
import { frameRoute } from '../../shell/frame-route.ts'
import { lazyScreen } from '../../shell/lazy-screen.tsx'
import { countIn, oneOf, searchReader, textIn } from '../../shell/search-text.ts'
import { PARTS, REASONS } from './parts-of-work.ts'

/** What is seen. Nothing personal is in it: a person is looked for beside it, and a case is its id. */
export const casesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'cases',
  validateSearch: searchReader((search) => ({
    part: oneOf(search['part'], PARTS),
    reason: oneOf(search['reason'], REASONS),
    event: countIn(search['event']),
    older: countIn(search['older']),
    case: textIn(search['case']),
  })),
}).lazy(() => lazyScreen('cases', async () => (await import('./cases-screen.tsx')).CasesScreen))
