import type { Action } from '../wire/controller.ts'
import type { Schema } from './described-members.ts'

const MOST_ROWS = 10_000_000

/** The envelope of a handled outcome, with what stands in `Data`. */
function envelope(description: string, data: Schema): Schema {
  return {
    type: 'object',
    description,
    required: ['Success', 'Warning', 'Message', 'Data'],
    properties: {
      Success: { type: 'boolean', description: 'False: it failed, and nothing was changed.' },
      Warning: { type: 'boolean', description: 'True: a rule refused it, and nothing was changed.' },
      Message: {
        type: ['string', 'null'],
        description: 'What became of it, for people; null: rows were found or none.',
      },
      Data: data,
    },
  }
}

export function rowsEnvelope(row: string): Schema {
  const rows = { type: 'array', maxItems: MOST_ROWS, items: { $ref: `#/components/schemas/${row}` } }
  return envelope(`The outcome of a read, with each row as a ${row}.`, {
    anyOf: [rows, { type: 'null' }],
    description: 'The rows, always a list; null: it failed.',
  })
}

/** What all controllers have in common, by name. */
export const ENVELOPES: Readonly<Record<string, Schema>> = {
  Outcome: envelope('The outcome of a write.', { type: 'null', description: 'Always null.' }),
  OutcomeWithId: envelope('The outcome of a write that gives a number.', {
    type: ['integer', 'null'],
    minimum: 1,
    maximum: 2_147_483_647,
    description: 'The number of the new row; null: there is none.',
  }),
  Refused: {
    type: 'object',
    description: "A refusal in the words of the old server's framework.",
    properties: { Message: { type: 'string', description: 'Why it was refused, for people.' } },
  },
}

/** The name of the envelope that an action answers in. */
export function envelopeName({ gives }: Action, row: string): string {
  return { rows: `${row}Outcome`, id: 'OutcomeWithId', nothing: 'Outcome' }[gives]
}
