import { z } from 'zod'
import type { RefusalCode } from '@vigencia/domain/refusals.ts'
import { command, query } from '../operation/operation.ts'
import { Count } from '../values/count.ts'
import { page, paging } from '../values/page.ts'
import { AssignedNumber } from '../values/registry-number.ts'
import { Id } from '../values/id.ts'
import { SourceReference } from '../cases/case.ts'
import { RESENDABLE_LAB_STATES } from '@vigencia/domain/lab-reports/lab-states.ts'
import { reportedFilter } from '../cases/reported-filter.ts'
import { ChangeLogEntry } from '../change-log/change-log-entry.ts'
import { logFilters } from '../change-log/log-filters.ts'
import { resolveManyCards } from '../cases/resolve-many-cards.ts'
import { LabState } from './lab-report.ts'

interface LabForm<IdName extends string, One extends z.ZodType, Whole extends z.ZodType, Resolution extends z.ZodType> {
  /** In a sentence: `a sample`. */
  readonly one: string
  readonly many: string
  readonly path: `/${string}`
  readonly idName: IdName
  readonly notFound: RefusalCode
  readonly answer: One
  readonly whole: Whole
  /** What somebody found out of one. */
  readonly resolution: Resolution
  /** The name in the documents of what became of many. */
  readonly resolved: string
}

const Resent = z
  .object({ count: Count.describe('How many wait or are queued again') })
  .meta({ id: 'ResentLabReports', description: 'How many are sent again' })

/** What samples and results have in common: how they are read, sent again, resolved and cancelled. */
export function labCards<
  const IdName extends 'sample_id' | 'result_id',
  One extends z.ZodType,
  Whole extends z.ZodType,
  Resolution extends z.ZodType,
>(form: LabForm<IdName, One, Whole, Resolution>) {
  const { one, many, path, idName, notFound, answer: output, whole } = form
  const id = { [idName]: Id.describe(one.replace(/^a /, 'The ')) } as { [Name in IdName]: typeof Id }
  const item = `${path}/{${idName}}` as const
  return {
    list: query({
      summary: `List ${many}, the newest first`,
      route: `GET ${path}`,
      scope: 'cases:read',
      input: z.strictObject({
        state: LabState.nullable().default(null).describe('Those in this state; null: no filter'),
        source_reference: SourceReference.nullable()
          .default(null)
          .describe('The one that the clinic calls so; null: no filter'),
        case_id: Id.nullable().default(null).describe('Those of this case'),
        ...paging,
      }),
      output: page(output),
      refusals: [],
    }),
    get: query({
      summary: `Get ${one}`,
      description:
        'With `personal` what was found is shown: the key then needs the scope `cases:read-personal` as well, and the read is written down.',
      route: `GET ${item}`,
      scope: 'cases:read',
      input: z.strictObject({
        ...id,
        personal: z.boolean().default(false).describe('Whether what was found is shown'),
      }),
      output: whole,
      isAudited: true,
      refusals: [notFound, 'fresh_sign_in_required'],
    }),
    resend: command({
      summary: `Send ${one} again as it is`,
      description: 'In the states `rejected` and `held`.',
      route: `POST ${item}/resend`,
      scope: 'cases:write',
      input: z.strictObject(id),
      output,
      refusals: [notFound, 'lab_report_cannot_move', 'queue_paused'],
    }),
    resendAll: command({
      summary: `Send again all ${many} that a filter finds`,
      description: 'Each goes as soon as that on which it hangs has its number.',
      route: `POST ${path}/resend`,
      scope: 'cases:write',
      input: z.strictObject({
        states: z
          .array(z.enum(RESENDABLE_LAB_STATES))
          .min(1)
          .max(RESENDABLE_LAB_STATES.length)
          .describe('The states of those that are sent again'),
        ...reportedFilter,
      }),
      output: Resent,
      isLong: true,
      withoutRevision: true,
      refusals: ['queue_paused'],
    }),
    listChanges: query({
      summary: `List the changes of ${one}, newest first`,
      description: "It has the registry's codes and a digest, and nothing of what was found.",
      route: `GET ${item}/changelog`,
      scope: 'cases:read',
      input: z.strictObject({ ...id, ...logFilters, ...paging }),
      output: page(ChangeLogEntry),
      refusals: [notFound],
    }),
    ...resolveManyCards({
      many,
      path,
      item: form.resolution,
      answer: z.object({
        ...id,
        source_reference: z.string().describe("The clinic's own name for the report"),
        state: LabState.describe('What it is now, or would be'),
        registry_id: AssignedNumber.nullable().describe("The registry's number; null: none"),
      }),
      answers: form.resolved,
      leftAlone: '',
      columns: `\`resolution\`, \`registry_id\`, and what names it: \`${idName}\` or \`source_reference\``,
    }),
    cancel: command({
      summary: `Cancel ${one} that the registry does not have`,
      description: 'One that is being sent has to end first, and one in doubt has to be resolved first.',
      route: `POST ${item}/cancel`,
      scope: 'cases:write',
      input: z.strictObject(id),
      output,
      refusals: [notFound, 'lab_report_cannot_move'],
    }),
  }
}
