import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { refusalOf } from '@vigencia/client'

/**
 * The client repeats what may be repeated, so queries do not. What was read stays readable without a connection.
 * @param onEnded told where a call was refused because the session has ended
 */
export function createQueryClient(onEnded: () => void): QueryClient {
  const onError = (error: Error) => {
    if (refusalOf(error)?.code === 'unauthenticated') onEnded()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: false, refetchOnWindowFocus: false, staleTime: 10_000, gcTime: 30 * 60_000 },
      mutations: { retry: false },
    },
  })
}
