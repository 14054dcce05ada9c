import { useLingui } from '@lingui/react/macro'
import { useFormats } from '../../formats/use-formats.ts'
import { useWho } from '../../components/actor/use-who.ts'
import { KINDS, OBJECTS, WAYS } from './kinds.ts'
import type { LogSearch } from './log-search.ts'
import type { LogEntry } from '../../api/change-logs.ts'
import { usePeriodSpans } from './period-spans.ts'
import { subjectOf } from './subject.ts'

export interface EntryWords {
  readonly who: (entry: LogEntry) => string
  readonly what: (entry: LogEntry) => string
  /** Who did what, as a sentence. */
  readonly sentence: (entry: LogEntry) => string
  readonly way: (entry: LogEntry) => string
}

/** How an entry is told in the language of the page. */
export function useEntryWords(search: LogSearch): EntryWords {
  const { i18n } = useLingui()
  const formats = useFormats()
  const who = useWho()
  const spans = usePeriodSpans(search)
  const what = (entry: LogEntry): string => {
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
