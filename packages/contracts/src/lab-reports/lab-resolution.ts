import { z } from 'zod'
import { SourceReference } from '../cases/case.ts'
import { AssignedNumber } from '../values/registry-number.ts'

/** What somebody found out about a report in doubt. */
export const resolutionFields = {
  resolution: z.enum(['was_sent', 'was_not_sent']).describe('Whether the registry has it'),
  registry_id: AssignedNumber.min(2).nullable().default(null).describe("The registry's number; with `was_sent` alone"),
}

/** The same of one of many, which its reference may name. */
export const namedResolution = {
  source_reference: SourceReference.nullable().default(null).describe('The one that the clinic calls so'),
  ...resolutionFields,
}

export const ONE_NAME = { path: ['source_reference'], message: 'or its id: one of them names it' }

interface Told {
  readonly resolution: 'was_sent' | 'was_not_sent'
  readonly registry_id: number | null
}

/** Whether a resolution has its number, and what is said where it has not. */
export interface NumberRule {
  readonly fits: (told: Told) => boolean
  readonly path: string[]
  readonly message: string
}

/** The registry gives each sample a number. */
export const NUMBER_IF_SENT: NumberRule = {
  fits: ({ resolution, registry_id }) => (resolution === 'was_sent') === (registry_id !== null),
  path: ['registry_id'],
  message: 'is said with was_sent, and only with it',
}

/** Of a result the registry need not tell one. */
export const NUMBER_ONLY_IF_SENT: NumberRule = {
  fits: ({ resolution, registry_id }) => resolution === 'was_sent' || registry_id === null,
  path: ['registry_id'],
  message: 'is said with was_sent alone',
}
