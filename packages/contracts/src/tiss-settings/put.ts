import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { command } from '../operation/operation.ts'
import { ConvenioTissSettings, TissSettings } from './tiss-settings.ts'

/** The change log holds them whole. */
const MOST_LETTERS = 6_000

export const put = command({
  summary: 'Set what was agreed with a payer about TISS',
  description:
    'Replaces all entries. It raises no revision that prices: batches that were read stay as they are until they are judged again.',
  route: 'PUT /v1/scheduling/convenios/{convenio_id}/tiss-settings',
  scope: 'contracts:write',
  input: z
    .strictObject({
      convenio_id: ConvenioId,
      entries: z.array(TissSettings).max(50).describe('What holds from which day on; no two from the same'),
    })
    .superRefine(({ entries }, context) => {
      const days = entries.map(({ valid_from }) => valid_from.toString())
      for (const [at, day] of days.entries())
        if (days.indexOf(day) < at)
          context.addIssue({
            code: 'custom',
            path: ['entries', at, 'valid_from'],
            message: `is the same as in entries.${days.indexOf(day)}`,
          })
      if (JSON.stringify(entries).length > MOST_LETTERS)
        context.addIssue({
          code: 'custom',
          path: ['entries'],
          message: `must have at most ${MOST_LETTERS} letters as JSON`,
        })
    }),
  output: ConvenioTissSettings,
  withoutRevision: true,
  refusals: ['convenio_not_found'],
})
