import { useLingui } from '@lingui/react/macro'
import { useFormats } from '../../formats/use-formats.ts'
import { useActorNames } from './actors.ts'
import { KINDS, OBJECTS, WAYS } from './kinds.ts'
import type { LogSearch } from './log-search.ts'
import type { Entry } from './log-queries.ts'
import { usePeriodSpans } from './period-spans.ts'
import { subjectOf } from './subject.ts'

export interface EntryWords {
  readonly who: (entry: Entry) => string
  readonly what: (entry: Entry) => string
  /** Who did what, as a sentence. */
  readonly sentence: (entry: Entry) => string
  readonly way: (entry: Entry) => string
}

/** How an entry is told in the language of the page. */
export function useEntryWords(search: LogSearch): EntryWords {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const names = useActorNames()
  const spans = usePeriodSpans(search)
  const named = (id: string | null) => (id === null ? undefined : (names.get(id) ?? id))
  const who = ({ via, changed_by_user_id, changed_by_key_id, claimed_author }: Entry): string => {
    if (via === 'job') return t`The daily run`
    const claimed = claimed_author?.name ?? undefined
    const known = named(changed_by_user_id) ?? named(changed_by_key_id) ?? t`The operator`
    return claimed === undefined ? known : t`${claimed} (as claimed), by ${known}`
  }
  const what = (entry: Entry): string => {
    const object = OBJECTS[entry.affected_table]
    return [object === undefined ? entry.affected_table : i18n._(object), ...subjectOf(entry, formats, spans)].join(' ')
  }
  return {
    who,
    what,
    sentence: (entry) => {
      const kind = KINDS[entry.change_type]
      return kind === undefined
        ? `${who(entry)} · ${entry.change_type} · ${what(entry)}`
        : i18n._(kind.sentence(who(entry), what(entry)))
    },
    way: ({ via }) => {
      const way = WAYS[via]
      return way === undefined ? via : i18n._(way)
    },
  }
}
