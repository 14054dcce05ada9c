import { now, parseAbsolute } from '@internationalized/date'
import { queryOptions } from '@tanstack/react-query'
import type { Api } from '@vigencia/client'
import { vigencia } from '../../../api/vigencia.ts'

export type Person = Api.Person

export const fetchPeople = (offset: number, limit: number, signal: AbortSignal) =>
  vigencia.people.list.query({ offset, limit }, { signal })

export const personOf = (person_id: string) =>
  queryOptions({
    queryKey: ['people', person_id],
    queryFn: ({ signal }) => vigencia.people.get.query({ person_id }, { signal }),
  })

export type PersonState = 'active' | 'invited' | 'lapsed' | 'off'

/** Where a person stands: one whose invitation has lapsed is invited again. */
export function stateOf({ is_active, joined_at, invited_until }: Person): PersonState {
  if (!is_active) return 'off'
  if (joined_at !== null) return 'active'
  const isOpen = invited_until !== null && parseAbsolute(invited_until, 'UTC').compare(now('UTC')) > 0
  return isOpen ? 'invited' : 'lapsed'
}

/** The whole address of an invitation, to be given to its person. What is behind `#` is in no log. */
export const linkOf = (path: string) => `${location.origin}${path}`
