import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { csvOf, download } from '../../components/data-grid/exported-rows.ts'
import type { Column } from '../../components/data-grid/column.ts'
import { remark } from '../../components/toast/toasts.ts'
import { useFormats } from '../../formats/use-formats.ts'
import type { LogEntry } from '../../api/change-logs.ts'
import { allEntriesOf } from './log-queries.ts'
import type { LogSearch } from './log-search.ts'
import { useEntryWords } from './use-entry-words.ts'

const jsonOf = (values: LogEntry['new_values']) => (values === null ? '' : JSON.stringify(values))

/** Every entry that the filters choose, as a file: with the hashes, by which others can verify it. */
export function useExport(search: LogSearch) {
  const { t } = useLingui()
  const formats = useFormats()
  const words = useEntryWords(search)
  const columns: readonly Column<LogEntry>[] = [
    { id: 'revision', header: t`No.`, text: ({ revision }) => String(revision) },
    { id: 'at', header: t`When`, text: ({ at }) => at },
    { id: 'who', header: t`Who`, text: words.who },
    { id: 'user', header: t`User id`, text: ({ changed_by_user_id }) => changed_by_user_id ?? '' },
    { id: 'key', header: t`Key id`, text: ({ changed_by_key_id }) => changed_by_key_id ?? '' },
    { id: 'sentence', header: t`What`, text: words.sentence },
    { id: 'kind', header: t`Kind`, text: ({ change_type }) => change_type },
    { id: 'rows', header: t`Rows`, text: ({ affected_record_count }) => String(affected_record_count) },
    { id: 'period', header: t`Period`, text: ({ period_id }) => period_id ?? '' },
    { id: 'way', header: t`By`, text: ({ via }) => via },
    { id: 'reason', header: t`Reason`, text: ({ reason }) => reason ?? '' },
    { id: 'retroactive', header: t`Retroactive`, text: ({ retroactive }) => (retroactive ? t`yes` : t`no`) },
    { id: 'before', header: t`Before`, text: ({ previous_values }) => jsonOf(previous_values) },
    { id: 'after', header: t`After`, text: ({ new_values }) => jsonOf(new_values) },
    { id: 'request', header: t`Request`, text: ({ request_id }) => request_id },
    { id: 'hash', header: t`Hash`, text: ({ hash }) => hash },
  ]
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => allEntriesOf(search),
    onSuccess: (entries) => {
      download('log.csv', csvOf(columns, entries))
      remark(t`Exported: ${formats.count(entries.length)}`)
    },
  })
  return { download: () => mutate(), isPending, error }
}
