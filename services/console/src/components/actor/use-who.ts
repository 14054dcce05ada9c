import { useQuery } from '@tanstack/react-query'
import { useLingui } from '@lingui/react/macro'
import { actorNames, type LogEntry } from '../../api/change-logs.ts'

type Author = Pick<LogEntry, 'via' | 'changed_by_user_id' | 'changed_by_key_id' | 'claimed_author'>

/** Who made an entry of a log, by name where they have one. */
export function useWho(): (entry: Author) => string {
  const { t } = useLingui()
  const { data: names } = useQuery(actorNames)
  const named = (id: string | null) => (id === null ? undefined : (names?.get(id) ?? id))
  return ({ via, changed_by_user_id, changed_by_key_id, claimed_author }) => {
    if (via === 'job') return t`The daily run`
    const claimed = claimed_author?.name ?? undefined
    const known = named(changed_by_user_id) ?? named(changed_by_key_id) ?? t`The operator`
    return claimed === undefined ? known : t`${claimed} (as claimed), by ${known}`
  }
}
