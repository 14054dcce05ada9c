import type { TRPCError } from '@trpc/server'

/** The most calls in one batch. Each runs in its own unit of work. */
export const MOST_IN_A_BATCH = 100

/** The headers of every answer. */
export function headersOf(
  requestId: string | undefined,
  errors: readonly (TRPCError | undefined)[],
): Record<string, string> {
  const later = errors.some((error) => error?.code === 'TOO_MANY_REQUESTS' || error?.code === 'SERVICE_UNAVAILABLE')
  return {
    'cache-control': 'no-store',
    ...(requestId !== undefined && { 'x-request-id': requestId }),
    ...(later && { 'retry-after': '1' }),
  }
}
