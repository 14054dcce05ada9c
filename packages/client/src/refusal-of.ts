import { TRPCClientError } from '@trpc/client'
import type { ApiRouter } from '@vigencia/api/router.ts'

/** The problem body of the api, over either adapter: `{code, status, title, detail, errors?, request_id}`. */
export type VigenciaRefusal = NonNullable<TRPCClientError<ApiRouter>['data']>

/**
 * The problem with which the api refused: `code` is from a closed list, `detail` a sentence, `errors` the fields that
 * do not fit.
 * Faults on its side are `internal_error`, `unavailable`, `deadline`, `clock` or `outcome_unknown`.
 * `outcome_unknown` means that a command may have happened: repeat it with the same Idempotency-Key.
 * Null for anything else that was thrown, such as a network that does not answer.
 */
export function refusalOf(error: unknown): VigenciaRefusal | null {
  if (!(error instanceof TRPCClientError)) return null
  const { data } = error as TRPCClientError<ApiRouter>
  return typeof data?.code === 'string' && typeof data.detail === 'string' ? data : null
}
