import { createRoute } from '@tanstack/react-router'
import { frameRoute } from '../../shell/frame-route.ts'
import { lazyScreen } from '../../shell/lazy-screen.tsx'
import { countIn, dayIn, oneOf, searchReader, textIn } from '../../shell/search-text.ts'

/** What is seen of accounts. A guide is the clinic's own number, and no person. */
export const accountsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'accounts',
  validateSearch: searchReader((search) => ({
    part: oneOf(search['part'], ['batches', 'statements', 'appeals', 'reprice']),
    /** The payer. */
    convenio: textIn(search['convenio']),
    /** Those that were taken out of sums too. */
    removed: oneOf(search['removed'], ['yes']),
    /** Of appeals. */
    state: oneOf(search['state'], ['written', 'sent', 'answered']),
    /** Days of lines that are priced again. */
    from: dayIn(search['from']),
    to: dayIn(search['to']),
    show: oneOf(search['show'], ['all']),
    open: oneOf(search['open'], ['batch', 'statement']),
  })),
}).lazy(() =>
  lazyScreen('accounts', async () => (await import('./accounts-screen.tsx')).AccountsScreen, [
    'act-line',
    'act-rules',
    'file-import',
  ]),
)

export const batchRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'accounts/batches/$batchId',
  validateSearch: searchReader((search) => ({
    verdict: textIn(search['verdict']),
    guide: textIn(search['guide']),
    /** What the differences are summed by. */
    by: oneOf(search['by'], ['code', 'guide', 'verdict']),
    /** The place of the line in the batch. */
    line: countIn(search['line']),
  })),
}).lazy(() =>
  lazyScreen('accounts', async () => (await import('./batches/batch-screen.tsx')).BatchScreen, [
    'act-line',
    'act-rules',
    'file-import',
  ]),
)

export const statementRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'accounts/statements/$statementId',
  validateSearch: searchReader((search) => ({
    tab: oneOf(search['tab'], ['items', 'left', 'findings']),
    judgement: oneOf(search['judgement'], ['unjustified', 'justified', 'cannot_tell']),
    /** Whether the item answers a line that was billed. */
    matched: oneOf(search['matched'], ['yes', 'no']),
    guide: textIn(search['guide']),
    /** The place of the item in the file. */
    item: countIn(search['item']),
    act: oneOf(search['act'], ['appeal']),
  })),
}).lazy(() =>
  lazyScreen('accounts', async () => (await import('./statements/statement-screen.tsx')).StatementScreen, [
    'act-line',
    'act-rules',
    'file-import',
  ]),
)

export const appealRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'accounts/appeals/$appealId',
}).lazy(() =>
  lazyScreen('accounts', async () => (await import('./appeals/appeal-screen.tsx')).AppealScreen, [
    'act-line',
    'act-rules',
    'file-import',
  ]),
)

export const tissSettingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'accounts/settings/$convenioId',
  validateSearch: searchReader((search) => ({
    /** The first day of the entry that is shown. */
    from: dayIn(search['from']),
  })),
}).lazy(() =>
  lazyScreen('accounts', async () => (await import('./tiss-settings/tiss-settings-screen.tsx')).TissSettingsScreen, [
    'act-line',
    'act-rules',
    'file-import',
  ]),
)
