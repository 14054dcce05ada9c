import { resolveManyCards } from './resolve-many-cards.ts'
import { CaseResolution, ResolvedCase } from './resolution.ts'

export const { resolveAll, resolveFile } = resolveManyCards({
  many: 'cases',
  path: '/v1/snvs/cases',
  item: CaseResolution,
  answer: ResolvedCase,
  answers: 'ResolvedCases',
  leftAlone:
    'Those that are sent once more by themselves are not among them, nor those of which the registry gave a number. ',
  columns:
    '`resolution`, `id_caso`, and what names the case: `case_id`, `source_reference`, or `document` and `event_id` where one case in doubt fits',
})
