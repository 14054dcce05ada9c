import { refusalOf } from '@vigencia/client'
import { QueryCache, QueryClient } from '@tanstack/react-query'

/** The client repeats what may be repeated, so queries do not. What was read stays readable without a connection. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (refusalOf(error)?.status === 401) onSignedOut()
      },
    }),
    defaultOptions: {
      queries: { retry: false, refetchOnWindowFocus: false, staleTime: 10_000, gcTime: 30 * 60_000 },
      mutations: { retry: false },
    },
  })
}
