import {
  MutationCache,
  QueryCache,
  QueryClient,
  type InvalidateOptions,
  type InvalidateQueryFilters,
} from '@tanstack/react-query'
import { refusalOf } from '@vigencia/client'

/**
 * The client repeats what may be repeated, so queries do not. What was read stays readable without a connection.
 * @param onEnded told where a call was refused because the session has ended
 */
export function createQueryClient(onEnded: () => void): QueryClient {
  const onError = (error: Error) => {
    if (refusalOf(error)?.code === 'unauthenticated') onEnded()
  }
  return new ReadingClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: false, refetchOnWindowFocus: false, staleTime: 10_000, gcTime: 30 * 60_000 },
      mutations: { retry: false },
    },
  })
}

/**
 * A first answer that is still on its way was asked for before a command. The library takes it for what stands behind the
 * command: somebody who saves at once would not see what they saved.
 */
class ReadingClient extends QueryClient {
  override async invalidateQueries(
    filters: InvalidateQueryFilters = {},
    options: InvalidateOptions = {},
  ): Promise<void> {
    const { refetchType: _, predicate = () => true, ...named } = filters
    await this.cancelQueries({
      ...named,
      fetchStatus: 'fetching',
      predicate: (query) => query.state.data === undefined && predicate(query),
    })
    return super.invalidateQueries(filters, options)
  }
}
