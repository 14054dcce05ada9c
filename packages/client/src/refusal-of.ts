import { TRPCClientError } from '@trpc/client'
import type { ApiRouter } from '@vigencia/api/router.ts'

/** The problem body that the api answers, over either skin: `{code, status, title, detail, errors?, request_id}`. */
export type VigenciaRefusal = NonNullable<TRPCClientError<ApiRouter>['data']>

/**
 * What the api said no with: `code` is from a closed list, `detail` a sentence, `errors` the fields that do not fit.
 * Of faults on its side it says `internal_error`, `unavailable` or `outcome_unknown`. The last is of a command that may
 * have happened: repeat it with the same Idempotency-Key. Null for anything else that was thrown, such as a network that
 * does not answer.
 */
export function refusalOf(error: unknown): VigenciaRefusal | null {
  if (!(error instanceof TRPCClientError)) return null
  const { data } = error as TRPCClientError<ApiRouter>
  return typeof data?.code === 'string' && typeof data.detail === 'string' ? data : null
}
