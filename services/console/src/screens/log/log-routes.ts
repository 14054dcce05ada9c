import { createRoute } from '@tanstack/react-router'
import { frameRoute } from '../../shell/frame-route.ts'
import { lazyScreen } from '../../shell/lazy-screen.tsx'
import { countIn, dayIn, oneOf, textIn } from '../../shell/search-text.ts'
import { LOGS } from '../../api/change-logs.ts'
import type { LogSearch } from './log-search.ts'

export const logRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'log',
  validateSearch: (search): LogSearch => ({
    of: oneOf(search['of'], LOGS),
    convenio: textIn(search['convenio']),
    period: textIn(search['period']),
    table: textIn(search['table']),
    errata: countIn(search['errata']),
    case: textIn(search['case']),
    report: textIn(search['report']),
    kind: textIn(search['kind']),
    by: textIn(search['by']),
    from: dayIn(search['from']),
    to: dayIn(search['to']),
    entry: countIn(search['entry']),
  }),
}).lazy(() => lazyScreen('log', async () => (await import('./log-screen.tsx')).LogScreen))
