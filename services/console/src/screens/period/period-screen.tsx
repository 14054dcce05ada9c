import { useQuery } from '@tanstack/react-query'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Page } from '../../components/page/page.tsx'
import { Loading } from '../../components/states/loading.tsx'
import { ReadOnly } from '../../components/states/read-only.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { Tabs } from '../../components/tabs/tabs.tsx'
import { useFormats } from '../../formats/use-formats.ts'
import { oneOf } from '../../shell/search-text.ts'
import { useMay } from '../../shell/session/session.ts'
import { ActsTab } from './acts-tab.tsx'
import { FrozenNote } from './frozen-note.tsx'
import { ImportTab } from './import-tab.tsx'
import { OverridesTab } from './overrides-tab.tsx'
import { convenioOf, periodOf } from './period-queries.ts'
import { TABS, type PeriodSearch } from './period-search.ts'
import styles from './period.module.css'
import { PricesTab } from './prices-tab.tsx'
import { RulesTab } from './rules-tab.tsx'
import { TermsTab } from './terms-tab.tsx'

/** One period of an agreement: its terms, its prices and its rules. A draft is changed here; what is frozen is read. */
export function PeriodScreen() {
  const { t } = useLingui()
  const formats = useFormats()
  const { convenioId, periodId } = useParams({ from: '/frame/agreements/$convenioId/periods/$periodId' })
  const search = useSearch({ from: '/frame/agreements/$convenioId/periods/$periodId' })
  const navigate = useNavigate({ from: '/agreements/$convenioId/periods/$periodId' })
  const mayWrite = useMay('contracts:write')
  const path = { convenio_id: convenioId, period_id: periodId }
  const { data: period, error, refetch } = useQuery(periodOf(path))
  const { data: convenio } = useQuery(convenioOf(convenioId))
  const change = (part: PeriodSearch) =>
    void navigate({ search: (before: PeriodSearch) => ({ ...before, ...part }), replace: true })
  if (error !== null && period === undefined)
    return (
      <Page title={t`Period`}>
        <Refused error={error} onAgain={() => void refetch()} />
      </Page>
    )
  if (period === undefined)
    return (
      <Page title={t`Period`}>
        <Loading rows={14} />
      </Page>
    )
  const isDraft = period.status === 'draft' && !period.is_deleted
  const part = { path, period, isEditable: isDraft && mayWrite }
  const name = convenio?.name ?? ''
  const from = formats.day(period.validity_start)
  const to = period.validity_end === null ? t`open` : formats.day(period.validity_end)
  return (
    <Page
      title={t`${name}, ${from} – ${to}`}
      acts={
        <>
          <Link className={styles['link'] ?? ''} to="/agreements" search={{ convenio: convenioId, period: periodId }}>
            <Trans>In time</Trans>
          </Link>
          <Link className={styles['link'] ?? ''} to="/log" search={{ convenio: convenioId, period: periodId }}>
            <Trans>Change log</Trans>
          </Link>
        </>
      }
    >
      {isDraft ? !mayWrite && <ReadOnly scope="contracts:write" /> : <FrozenNote path={path} period={period} />}
      <Tabs
        label={t`Parts of the period`}
        selected={search.tab ?? 'terms'}
        onSelect={(tab) => change({ tab: oneOf(tab, TABS), find: undefined })}
        parts={[
          { id: 'terms', title: t`Terms`, content: () => <TermsTab {...part} /> },
          {
            id: 'overrides',
            title: t`Own prices`,
            content: () => <OverridesTab {...part} search={search} onChange={change} />,
          },
          {
            id: 'prices',
            title: t`All prices of a day`,
            content: () => <PricesTab {...part} search={search} onChange={change} />,
          },
          { id: 'rules', title: t`Type rules`, content: () => <RulesTab {...part} /> },
          { id: 'acts', title: t`Rules of acts`, content: () => <ActsTab {...part} /> },
          ...(part.isEditable ? [{ id: 'import', title: t`Import`, content: () => <ImportTab {...part} /> }] : []),
        ]}
      />
    </Page>
  )
}
