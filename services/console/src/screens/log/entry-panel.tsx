import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { SidePanel } from '../../components/side-panel/side-panel.tsx'
import { Empty } from '../../components/states/empty.tsx'
import { Loading } from '../../components/states/loading.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useFormats } from '../../formats/use-formats.ts'
import { DifferenceTable } from './difference-table.tsx'
import type { LogEntry } from '../../api/change-logs.ts'
import { entryAt } from './log-queries.ts'
import type { LogSearch } from './log-search.ts'
import styles from './log.module.css'
import { useEntryWords } from './use-entry-words.ts'

interface EntryPanelProps {
  readonly search: LogSearch
  readonly revision: number
}

/** One entry, whole: an address with it is a proof that others can open. */
export function EntryPanel({ search, revision }: EntryPanelProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(entryAt(search, revision))
  return (
    <SidePanel
      title={t`Entry ${revision}`}
      onClose={() => void navigate({ to: '/log', search: { ...search, entry: undefined } })}
    >
      {error !== null ? (
        <Refused error={error} onAgain={() => void refetch()} />
      ) : data === undefined ? (
        <Loading rows={10} />
      ) : data === null ? (
        <Empty title={t`This log has no such entry.`} />
      ) : (
        <EntryFacts entry={data} search={search} />
      )}
    </SidePanel>
  )
}

function EntryFacts({ entry, search }: { readonly entry: LogEntry; readonly search: LogSearch }) {
  const { t } = useLingui()
  const formats = useFormats()
  const { sentence, who, way } = useEntryWords(search)
  const actor = entry.changed_by_user_id ?? entry.changed_by_key_id
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [t`When`, formats.instant(entry.at)],
    [
      t`Who`,
      actor === null ? (
        who(entry)
      ) : (
        <Link to="/log" search={{ ...search, by: actor, entry: undefined }}>
          {who(entry)}
        </Link>
      ),
    ],
    [t`By`, way(entry)],
    [t`Reason`, entry.reason ?? '–'],
    [t`Rows`, formats.count(entry.affected_record_count)],
    [t`Request`, <code key="request">{entry.request_id}</code>],
    [t`Hash`, <code key="hash">{entry.hash}</code>],
  ]
  return (
    <div className={styles['entry']}>
      <p className={styles['told']}>{sentence(entry)}</p>
      {entry.retroactive && (
        <p className={styles['note']}>
          <Trans>↶ Retroactive: days before that day cost something else since.</Trans>
        </p>
      )}
      <p lang="en" className={styles['soft']}>
        {entry.change_description}
      </p>
      <dl className={styles['list']}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <DifferenceTable entry={entry} convenio={search.convenio} />
    </div>
  )
}
