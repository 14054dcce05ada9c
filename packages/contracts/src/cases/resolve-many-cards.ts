import { z } from 'zod'
import { reportedFilter } from './reported-filter.ts'
import { command } from '../operation/operation.ts'
import { Count } from '../values/count.ts'
import { importBody, importInput } from '../values/file-import.ts'

export const MOST_RESOLUTIONS = 1000

interface Form<Item extends z.ZodType, Answer extends z.ZodType> {
  /** In a sentence: `cases`. */
  readonly many: string
  readonly path: `/${string}`
  /** What somebody found out of one. */
  readonly item: Item
  /** What became of one. */
  readonly answer: Answer
  /** The name of all answers in the documents. */
  readonly answers: string
  /** A sentence: which of those in doubt a filter leaves alone. */
  readonly leftAlone: string
  /** The columns of a file, in a sentence. */
  readonly columns: string
}

const { dry_run, file } = importInput

/** What cases, samples and results have in common: many in doubt are resolved at once, by a list, a filter or a file. */
export function resolveManyCards<Item extends z.ZodType, Answer extends z.ZodType>(form: Form<Item, Answer>) {
  const { many, path, item, answer, answers, leftAlone, columns } = form
  const output = z
    .object({
      dry_run: z.boolean().describe('Whether nothing was changed'),
      count: Count.describe('How many were resolved, or would be'),
      items: z.array(answer).describe('Each of them'),
    })
    .meta({ id: answers, description: `What became of ${many} in doubt, or would` })
  return {
    resolveAll: command({
      summary: `Say of many ${many} in doubt whether they had arrived`,
      description: [
        `Up to ${MOST_RESOLUTIONS} \`items\`, all or none: where one does not fit nothing is changed, and \`resolutions_rejected\` names each that does not.`,
        `Or a \`filter\` with the \`count\` that it must find: these *were not sent*, and are queued again. ${leftAlone}Where it finds another number it is 409 \`count_differs\`.`,
        '`dry_run` answers what would become of each, and changes nothing.',
      ].join('\n\n'),
      route: `POST ${path}/resolve`,
      scope: 'cases:write',
      input: z
        .strictObject({
          items: z
            .array(item)
            .min(1)
            .max(MOST_RESOLUTIONS)
            .nullable()
            .default(null)
            .describe('What was found of each; null: the filter says it'),
          filter: z
            .strictObject(reportedFilter)
            .nullable()
            .default(null)
            .describe(`Which ${many} were not sent; null: the items say it`),
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
      output,
      isLong: true,
      withoutRevision: true,
      refusals: ['resolutions_rejected', 'count_differs'],
    }),
    resolveFile: command({
      summary: `Say by a file of many ${many} in doubt whether they had arrived`,
      description: `CSV or XLSX, up to ${MOST_RESOLUTIONS} rows, all or none. The header has, in any order, ${columns}. \`resolutions_rejected\` names each line that does not fit.`,
      route: `POST ${path}/resolve/import`,
      scope: 'cases:write',
      input: z.strictObject({ dry_run, file }),
      output,
      ...importBody,
      bodyLimit: 1024 * 1024,
      withoutRevision: true,
      refusals: ['resolutions_rejected'],
    }),
  }
}
