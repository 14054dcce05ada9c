import { useQuery } from '@tanstack/react-query'
import { registryCodes } from './cases-queries.ts'

/** What the registry calls an event, or its code where the list has not come. */
export function useEventNames(): {
  readonly nameOf: (eventId: number) => string
  readonly events: readonly [id: number, name: string][]
} {
  const { data = [] } = useQuery(registryCodes)
  const names = new Map(data.map(({ event_id, event_name }) => [event_id, event_name]))
  return {
    nameOf: (eventId) => names.get(eventId) ?? String(eventId),
    events: [...names].toSorted(([, a], [, b]) => a.localeCompare(b)),
  }
}
