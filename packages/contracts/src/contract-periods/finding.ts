import { z } from 'zod'
import { FINDING_CODES, MOST_EXAMPLES, SEVERITIES } from '@vigencia/domain/agreements/findings/finding.ts'
import { Amount } from '../values/amount.ts'
import { Count } from '../values/count.ts'
import { Day } from '../values/day.ts'
import { PeriodId } from './contract-period.ts'

/** One kind of finding, however often it occurs. */
export const Finding = z
  .object({
    code: z.enum(FINDING_CODES).describe('What was found, for programs'),
    severity: z.enum(SEVERITIES).describe('A warning may cost money or a refusal; an info is often meant so'),
    message: z.string().describe('What was found, in words'),
    count: Count.describe('How many procedures it is about; 1 where it is about the period'),
    period_id: PeriodId.nullable().describe(
      'The other period it is about: the neighbour, or the one that it took over from',
    ),
    from: Day.nullable().describe('The first day it is about'),
    to: Day.nullable().describe('The last day; null with a from: open'),
    examples: z
      .array(
        z.object({
          procedure_code: z.string().describe('The code of the procedure'),
          price_cents: Amount.nullable().describe('Its price, in centavos; null: excluded, not contracted'),
          expected_cents: Amount.nullable().describe(
            'What the reajuste would have made of the price, or the price in the period that this one renews',
          ),
        }),
      )
      .readonly()
      .describe(`The first ${MOST_EXAMPLES} procedures by code`),
  })
  .meta({ id: 'Finding', description: 'One kind of finding, however often it occurs' })
