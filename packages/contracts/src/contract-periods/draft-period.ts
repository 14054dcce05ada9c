import { z } from 'zod'
import { ContractPeriod } from './contract-period.ts'
import { Finding } from './finding.ts'

/** A draft as its creation and its replacement answer it. */
export const DraftPeriod = ContractPeriod.extend({
  warnings: z
    .array(Finding)
    .describe(
      'Where adjustments were agreed for other table terms, or the period that it takes over from has an end and it has none',
    ),
}).meta({ id: 'DraftPeriod', description: 'A draft as its creation and its replacement answer it' })
