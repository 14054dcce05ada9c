import { useQuery } from '@tanstack/react-query'
import { vigencia } from '../../api/vigencia.ts'
import { useMay, useSession } from '../../shell/session/session.ts'

const MOST = 200

/** Names of people and keys by their ids: those that the caller may see, and their own. */
export function useActorNames(): ReadonlyMap<string, string> {
  const { person } = useSession()
  const isAdmin = useMay('admin')
  const { data: keys } = useQuery({
    queryKey: ['keys', 'names'],
    queryFn: ({ signal }) => vigencia.keys.list.query({ limit: MOST }, { signal }),
    enabled: isAdmin,
  })
  const { data: people } = useQuery({
    queryKey: ['people', 'names'],
    queryFn: ({ signal }) => vigencia.people.list.query({ limit: MOST }, { signal }),
    enabled: isAdmin,
  })
  return new Map([
    ...(people?.items ?? []).map(({ id, name }) => [id, name] as const),
    ...(keys?.items ?? []).map(({ id, name }) => [id, name] as const),
    [person.id, person.name] as const,
  ])
}
