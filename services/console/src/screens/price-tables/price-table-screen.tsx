import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Page } from '../../components/page/page.tsx'
import { Loading } from '../../components/states/loading.tsx'
import { ReadOnly } from '../../components/states/read-only.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { Tabs } from '../../components/tabs/tabs.tsx'
import { oneOf } from '../../shell/search-text.ts'
import { useMay } from '../../shell/session/session.ts'
import { ImportRows } from './import-rows.tsx'
import { exportOf, tableOf } from './price-table-queries.ts'
import styles from './price-tables.module.css'
import { PublicationList } from './publication-list.tsx'
import { TableActs } from './table-acts.tsx'
import { TableFacts } from './table-facts.tsx'
import { TableRows } from './table-rows.tsx'

/** One table, in one of its publications: what it says, what may be done to it, and its rows. */
export function PriceTableScreen() {
  const { t } = useLingui()
  const { version } = useParams({ from: '/frame/agreements/tables/$version' })
  const { errata = 0, find, tab = 'rows' } = useSearch({ from: '/frame/agreements/tables/$version' })
  const navigate = useNavigate({ from: '/agreements/tables/$version' })
  const mayWrite = useMay('contracts:write')
  const named = { version, errata }
  const { data: table, error, refetch } = useQuery(tableOf(named))
  const title = errata === 0 ? t`Price table ${version}` : t`Price table ${version}, errata ${errata}`
  const show = (part: { find?: string | undefined; tab?: 'import' | undefined }) =>
    void navigate({ search: { errata: errata || undefined, find, tab, ...part }, replace: true })
  const isDraft = table?.status === 'draft'
  const rows = table !== undefined && <TableRows table={table} find={find} onFind={(text) => show({ find: text })} />
  return (
    <Page
      title={title}
      acts={
        <>
          <Link className={styles['link'] ?? ''} to="/agreements/tables">{t`All tables`}</Link>
          <Link
            className={styles['link'] ?? ''}
            to="/log"
            search={{ of: 'table', table: version, errata: errata || undefined }}
          >{t`Change log`}</Link>
          {table?.status === 'published' && (
            <a className={styles['link']} href={exportOf(named)} download>
              {t`Export CSV`}
            </a>
          )}
        </>
      }
    >
      {error !== null && <Refused error={error} onAgain={() => void refetch()} />}
      {table === undefined && error === null && <Loading rows={14} />}
      {table !== undefined && (
        <div className={styles['part']}>
          {!mayWrite && <ReadOnly scope="contracts:write" />}
          <div className={styles['beside']}>
            <TableFacts table={table} />
            <PublicationList table={table} />
          </div>
          {mayWrite && <TableActs key={`${version} ${errata}`} table={table} />}
          {isDraft && mayWrite ? (
            <Tabs
              label={t`Parts of the table`}
              selected={tab}
              onSelect={(id) => show({ tab: oneOf(id, ['import']), find: undefined })}
              parts={[
                { id: 'rows', title: t`Rows`, content: () => rows },
                { id: 'import', title: t`Import`, content: () => <ImportRows table={table} /> },
              ]}
            />
          ) : (
            rows
          )}
        </div>
      )}
    </Page>
  )
}
