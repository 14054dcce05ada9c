import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { Button } from '../../components/button/button.tsx'
import { csvOf, download } from '../../components/data-grid/exported-rows.ts'
import { DataGrid } from '../../components/data-grid/data-grid.tsx'
import { rowsOf } from '../../components/data-grid/use-paged-rows.ts'
import { Page } from '../../components/page/page.tsx'
import { Empty } from '../../components/states/empty.tsx'
import { Loading } from '../../components/states/loading.tsx'
import { ReadOnly } from '../../components/states/read-only.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { useMay } from '../../shell/session/session.ts'
import { useNewAct } from '../../shell/shortcuts/new-act.ts'
import { EditionTimeline } from './edition-timeline.tsx'
import { NewTablePanel } from './new-table-panel.tsx'
import { allTables } from './price-table-queries.ts'
import styles from './price-tables.module.css'
import { foundIn, publicationsOf } from './publications.ts'
import { TableFilters, type TablesSearch } from './table-filters.tsx'
import { useTableColumns } from './use-table-columns.tsx'

/** The fee tables of the clinic: families with their editions, each version with its errata, and drafts. */
export function PriceTablesScreen() {
  const { t } = useLingui()
  const search = useSearch({ from: '/frame/agreements/tables' })
  const navigate = useNavigate({ from: '/agreements/tables' })
  const mayWrite = useMay('contracts:write')
  const isOnline = useOnline()
  const { data, error, refetch } = useQuery(allTables)
  const columns = useTableColumns()
  const change = useCallback(
    (part: TablesSearch) =>
      void navigate({ search: (before: TablesSearch) => ({ ...before, ...part }), replace: !('open' in part) }),
    [navigate],
  )
  const begin = useCallback(() => change({ open: 'new' }), [change])
  useNewAct(mayWrite && isOnline ? begin : null)
  const found = foundIn(publicationsOf(data ?? []), search)
  const open = (version: string, errata: number) =>
    void navigate({ to: '/agreements/tables/$version', params: { version }, search: { errata: errata || undefined } })
  return (
    <Page
      title={t`Price tables`}
      acts={
        <>
          <Link className={styles['link'] ?? ''} to="/agreements">{t`Agreements`}</Link>
          <Button
            isDisabled={found.length === 0}
            onPress={() => download('price-tables.csv', csvOf(columns, found))}
          >{t`Export what is shown`}</Button>
          {mayWrite && <Button kind="primary" isDisabled={!isOnline} onPress={begin}>{t`New table`}</Button>}
        </>
      }
    >
      {!mayWrite && <ReadOnly scope="contracts:write" />}
      <TableFilters search={search} onChange={change} />
      {error !== null && <Refused error={error} onAgain={() => void refetch()} />}
      {data === undefined && error === null && <Loading rows={10} />}
      {data?.length === 0 && (
        <Empty title={t`There is no price table yet`}>
          <p>
            <Trans>
              Make a table, import its rows from a file, and publish it. Then periods of agreements can name it.
            </Trans>
          </p>
          {mayWrite && <Button kind="primary" isDisabled={!isOnline} onPress={begin}>{t`Make the first table`}</Button>}
        </Empty>
      )}
      {data !== undefined && data.length > 0 && (
        <>
          <EditionTimeline publications={found} onOpen={open} />
          <DataGrid
            label={t`Price tables`}
            columns={columns}
            rows={rowsOf(found)}
            empty={t`Nothing found`}
            onOpen={({ table }) => open(table.version, table.errata)}
          />
        </>
      )}
      {search.open === 'new' && (
        <NewTablePanel onMade={(version) => open(version, 0)} onClose={() => change({ open: undefined })} />
      )}
    </Page>
  )
}
