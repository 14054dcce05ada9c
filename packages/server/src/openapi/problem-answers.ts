import { COMMAND_REFUSALS, COMMON_REFUSALS, type Operation } from '@vigencia/contracts/operation/operation.ts'
import { REFUSALS, type RefusalCode } from '@vigencia/domain/refusals.ts'
import { OWN_CODES, statusesOf } from '../request/problem.ts'
import { ALWAYS, headersNamed } from './answer-headers.ts'
import type { JsonSchema } from './json-schema.ts'
import type { Answer } from './success-answers.ts'

const text = (description: string, more: JsonSchema = {}) => ({ type: 'string', description, ...more })

/** The body of everything that is refused or fails, by RFC 9457. */
export const PROBLEM: JsonSchema = {
  type: 'object',
  description: 'What is refused or failed, by RFC 9457.',
  required: ['type', 'title', 'status', 'detail', 'code', 'request_id'],
  properties: {
    type: text('The kind of the problem, as a name: `urn:vigencia:problem:` and its code.', {
      pattern: '^urn:vigencia:problem:[a-z_]+$',
    }),
    title: text('The kind of the problem in words. It is the same for all problems of a code.'),
    status: { type: 'integer', description: 'The HTTP status.', minimum: 400, maximum: 599 },
    detail: text('What is wrong this time, and where, in a sentence for people.'),
    code: {
      type: 'string',
      description: 'The kind of the problem, for programs. Each has a page at `/docs/problems/{code}`.',
      enum: [...Object.keys(REFUSALS), ...OWN_CODES],
    },
    request_id: text('The id of the request, as in the header `x-request-id`.'),
    errors: {
      type: 'array',
      description: 'The single faults, where there are several or where they have a place. At most 1,000.',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: {
          path: text('The field, with points between its parts. Empty: the input as a whole.'),
          message: text('What is wrong with it, in words.'),
          code: text('What is wrong with it, for programs, where the operation names codes.'),
        },
      },
    },
  },
}

const CONTENT = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }

export type Reference = { readonly $ref: string }

function refused(status: number, codes: readonly RefusalCode[]): Answer {
  const names = status === 429 ? ([...ALWAYS, 'Retry-After'] as const) : ALWAYS
  const means = codes.map((code) => `\`${code}\`: ${REFUSALS[code].title}.`).join('\n')
  return { description: means, headers: headersNamed(...names), content: CONTENT }
}

const FAULT =
  'A fault of ours: `internal_error` (500), `unavailable` (503). `deadline` (503): it took longer than it may, and nothing of it was kept.'
const FAULT_OF_A_COMMAND = `${FAULT} \`outcome_unknown\` (503): it may have happened. Ask, or repeat it with the same Idempotency-Key. \`clock\` (503): the clock of the process is wrong, and nothing was changed.`

function failed(description: string): Answer {
  return { description, headers: headersNamed(...ALWAYS, 'Retry-After'), content: CONTENT }
}

const ALWAYS_REFUSED = statusesOf(COMMON_REFUSALS)
const COMMANDS_REFUSED = statusesOf([...COMMON_REFUSALS, ...COMMAND_REFUSALS])

/** The name of a shared answer: `Refused409` of any operation, `CommandRefused409` of any command. */
const nameOf = (status: number, ofCommand: boolean) => `${ofCommand ? 'CommandRefused' : 'Refused'}${status}`

/** Answers that many operations have in common, under `components`. */
export const COMMON_ANSWERS: Readonly<Record<string, Answer>> = {
  ...Object.fromEntries([...ALWAYS_REFUSED].map(([status, codes]) => [nameOf(status, false), refused(status, codes)])),
  ...Object.fromEntries(
    [...COMMANDS_REFUSED]
      .filter(([status, codes]) => codes.length > (ALWAYS_REFUSED.get(status)?.length ?? 0))
      .map(([status, codes]) => [nameOf(status, true), refused(status, codes)]),
  ),
  Failed: failed(FAULT),
  CommandFailed: failed(FAULT_OF_A_COMMAND),
}

const reference = (name: string): Reference => ({ $ref: `#/components/responses/${name}` })

/** What a card refuses, and how it may fail, by status. */
export function problemAnswers(card: Operation): Record<string, Answer | Reference> {
  const isCommand = card.kind === 'command'
  const always = isCommand ? [...COMMON_REFUSALS, ...COMMAND_REFUSALS] : COMMON_REFUSALS
  const declared = [...statusesOf([...new Set([...always, ...card.refusals])])].map(([status, codes]) => {
    const common = (isCommand ? COMMANDS_REFUSED : ALWAYS_REFUSED).get(status)
    if (common?.length !== codes.length) return [status, refused(status, codes)] as const
    const ofCommand = COMMON_ANSWERS[nameOf(status, true)] !== undefined && isCommand
    return [status, reference(nameOf(status, ofCommand))] as const
  })
  return { ...Object.fromEntries(declared), default: reference(isCommand ? 'CommandFailed' : 'Failed') }
}
