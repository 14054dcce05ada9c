import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { snvs } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import type { Column } from '../../../components/data-grid/column.ts'
import { DataGrid } from '../../../components/data-grid/data-grid.tsx'
import { ExportButton } from '../../../components/data-grid/export-button.tsx'
import { usePagedRows } from '../../../components/data-grid/use-paged-rows.ts'
import { SelectField } from '../../../components/select-field/select-field.tsx'
import { Loading } from '../../../components/states/loading.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { TextField } from '../../../components/text-field/text-field.tsx'
import { useFormats } from '../../../formats/use-formats.ts'
import { useMay } from '../../../shell/session/session.ts'
import type { SettingsSearch } from '../parts/settings-search.ts'
import styles from '../parts/settings.module.css'
import { codeList, codeVersions, everyCode, fetchCodes, type Code } from './codes-queries.ts'

/** The groups, events and classifications that the registry takes together. */
export function CodesPart() {
  const { t } = useLingui()
  const { instant, count } = useFormats()
  const { data: list, error, refetch } = useQuery(codeList)
  if (error !== null) return <Refused error={error} onAgain={() => void refetch()} />
  if (list === undefined) return <Loading rows={12} />
  return (
    <div className={styles['part']}>
      <div className={styles['bar']}>
        <p className={styles['intro']}>
          {list.version === null || list.checked_at === null ? (
            <Trans>No list was fetched yet.</Trans>
          ) : (
            <Trans>
              Version {count(list.version)}, last compared with the registry on {instant(list.checked_at)}.
            </Trans>
          )}
        </p>
        <Refresh />
      </div>
      <CodeFilters />
      <CodeGrid label={t`Codes of the registry`} />
    </div>
  )
}

function Refresh() {
  const { t } = useLingui()
  const may = useMay('cases:write')
  const isOnline = useOnline()
  const queries = useQueryClient()
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => snvs.codeLists.refresh.mutate({}),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['codeLists'] }),
  })
  return (
    <div className={styles['acts']}>
      {error !== null && <Refused error={error} />}
      {data !== undefined && (
        <p role="status">
          <Plural value={data.added.length} _0="Nothing new." one="# new." other="# new." />{' '}
          <Plural value={data.removed.length} _0="Nothing gone." one="# gone." other="# gone." />
        </p>
      )}
      <Button isDisabled={!may || !isOnline || isPending} onPress={() => mutate()}>
        {isPending ? t`Fetching…` : t`Fetch the list now`}
      </Button>
    </div>
  )
}

function CodeFilters() {
  const { t } = useLingui()
  const { day } = useFormats()
  const search: SettingsSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const [event, setEvent] = useState(search.event === undefined ? '' : String(search.event))
  const { data: versions } = useQuery(codeVersions)
  const show = (part: SettingsSearch) =>
    void navigate({ to: '/settings/$part', params: { part: 'codes' }, search: { ...search, ...part } })
  const take = () => show({ event: /^\d{1,9}$/.test(event) ? Number(event) : undefined })
  return (
    <div className={styles['columns']}>
      <TextField
        label={t`Event`}
        placeholder={t`Its code, such as 307`}
        value={event}
        onChange={setEvent}
        onBlur={take}
        onKeyDown={(pressed) => pressed.key === 'Enter' && take()}
      />
      <SelectField
        label={t`Version`}
        value={search.version === undefined ? '' : String(search.version)}
        options={[
          { id: '', text: t`the newest` },
          ...(versions?.items ?? []).map(({ version, fetched_at }) => ({
            id: String(version),
            text: `${version} · ${day(fetched_at.slice(0, 10))}`,
          })),
        ]}
        onChange={(id) => show({ version: id === '' ? undefined : Number(id) })}
      />
    </div>
  )
}

function CodeGrid({ label }: { readonly label: string }) {
  const { t } = useLingui()
  const { event, version }: SettingsSearch = useSearch({ strict: false })
  const rows = usePagedRows(['codeLists', 'list', event, version], (offset, limit, signal) =>
    fetchCodes({ event, version }, offset, limit, signal),
  )
  const columns: readonly Column<Code>[] = [
    {
      id: 'group',
      header: t`Group`,
      width: 'minmax(12rem, 2fr)',
      text: ({ group_id, group_name }) => `${group_id} ${group_name}`,
    },
    {
      id: 'event',
      header: t`Event`,
      width: 'minmax(12rem, 2fr)',
      text: ({ event_id, event_name }) => `${event_id} ${event_name}`,
    },
    {
      id: 'classification',
      header: t`Classification`,
      width: 'minmax(12rem, 2fr)',
      text: ({ classification_id, classification_name }) => `${classification_id} ${classification_name}`,
    },
  ]
  return (
    <>
      <div className={styles['acts']}>
        <ExportButton name="codes.csv" columns={columns} all={() => everyCode({ event, version })} />
      </div>
      <DataGrid label={label} columns={columns} rows={rows} empty={t`The list has no such event.`} />
    </>
  )
}
