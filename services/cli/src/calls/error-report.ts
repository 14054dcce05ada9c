import { refusalOf } from '@vigencia/client'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { problemOf } from '@vigencia/server/request/problem.ts'
import { CommandFault } from '../command/command-fault.ts'
import type { Say } from '../locale/sentences.ts'

/** A "no", for programs and for people. */
export interface ErrorReport {
  readonly json: { readonly code: string; readonly detail: string }
  readonly text: string
}

/** The contents of a problem body, whoever sent it. */
interface Values {
  readonly code: string
  readonly detail: string
  readonly status: number
  readonly request_id: string
  readonly errors?: readonly { readonly path: string; readonly message: string }[] | undefined
}

/** Another program's problem body, as it came over HTTP. */
export class RefusedOverHttp extends Error {
  readonly problem: Values

  constructor(problem: Values) {
    super(problem.detail)
    this.name = 'RefusedOverHttp'
    this.problem = problem
  }
}

/** One sentence about an error, for people in their language. Only a fault of this program shows its stack. */
export function reportOf(error: unknown, say: Say): ErrorReport {
  const refused =
    error instanceof RefusedOverHttp
      ? error.problem
      : error instanceof Refusal
        ? problemOf(error, '')
        : refusalOf(error)
  if (refused !== null) return reportOfProblem(refused)
  if (error instanceof OperatorError) {
    const text = error instanceof CommandFault ? say(error.told) : error.message
    return { json: { code: 'operator_error', detail: error.message }, text }
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { json: { code: 'internal_error', detail }, text: detail }
}

function reportOfProblem({ code, detail, status, request_id, errors }: Values): ErrorReport {
  const lines = [`${detail} (${code})`]
  // A single fault is in the sentence already.
  if (errors !== undefined && errors.length > 1)
    lines.push(...errors.map(({ path, message }) => `  ${path}: ${message}`))
  if (status >= 500 && request_id !== '') lines.push(`  request id: ${request_id}`)
  const json = { code, detail, ...(request_id !== '' && { request_id }), ...(errors !== undefined && { errors }) }
  return { json, text: lines.join('\n') }
}
