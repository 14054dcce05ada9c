import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { reportedFilter } from './reported-filter.ts'
import { CaseResolution, MOST_RESOLUTIONS, ResolvedCases } from './resolution.ts'

const Filter = z.strictObject(reportedFilter)

export const resolveAll = command({
  summary: 'Say of many cases in doubt whether they had arrived',
  description: [
    `Up to ${MOST_RESOLUTIONS} \`items\`, all or none: where one does not fit nothing is changed, and \`resolutions_rejected\` names each that does not.`,
    'Or a `filter` with the `count` that it must find: these *were not sent*, and are queued again. Those that are sent once more by themselves are not among them, nor those of which the registry gave a number. Where it finds another number it is 409 `count_differs`.',
    '`dry_run` answers what would become of each, and changes nothing.',
  ].join('\n\n'),
  route: 'POST /v1/snvs/cases/resolve',
  scope: 'cases:write',
  input: z
    .strictObject({
      items: z
        .array(CaseResolution)
        .min(1)
        .max(MOST_RESOLUTIONS)
        .nullable()
        .default(null)
        .describe('What was found of each; null: the filter says it'),
      filter: Filter.nullable().default(null).describe('Which cases were not sent; null: the items say it'),
      count: z
        .int()
        .min(0)
        .max(MOST_RESOLUTIONS)
        .nullable()
        .default(null)
        .describe('How many the filter must find; null: there is no filter'),
      dry_run: z.boolean().default(false).describe('Whether nothing is changed'),
    })
    .refine(({ items, filter, count }) => (items === null) === (filter !== null && count !== null), {
      path: ['items'],
      message: 'or filter with count: one of them',
    }),
  output: ResolvedCases,
  isLong: true,
  withoutRevision: true,
  refusals: ['resolutions_rejected', 'count_differs'],
})
