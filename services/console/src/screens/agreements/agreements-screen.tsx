import { useQuery } from '@tanstack/react-query'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { Button } from '../../components/button/button.tsx'
import { Page } from '../../components/page/page.tsx'
import { Empty } from '../../components/states/empty.tsx'
import { Loading } from '../../components/states/loading.tsx'
import { ReadOnly } from '../../components/states/read-only.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { useMay } from '../../shell/session/session.ts'
import { useNewAct } from '../../shell/shortcuts/new-act.ts'
import { AgreementsPanel } from './agreements-panel.tsx'
import { AgreementsFilter } from './agreements-filter.tsx'
import { AgreementsPicture } from './agreements-picture.tsx'
import { ON_A_PAGE, timelineOf, timelinesOf } from './agreements-queries.ts'
import type { AgreementsSearch } from './agreements-search.ts'
import styles from './agreements.module.css'
import { ExportAgreements } from './export-agreements.tsx'

/** The manager's home: each agreement in time, with what is worth a look. */
export function AgreementsScreen() {
  const { t } = useLingui()
  const search = useSearch({ from: '/frame/agreements' })
  const navigate = useNavigate({ from: '/agreements' })
  const mayWrite = useMay('contracts:write')
  const isOnline = useOnline()
  const { data, error, isPending, refetch } = useQuery(timelinesOf(search))

  const change = (part: AgreementsSearch) =>
    void navigate({ search: (before: AgreementsSearch) => ({ ...before, ...part }) })
  const begin = useCallback(
    () => void navigate({ search: (before: AgreementsSearch) => ({ ...before, act: 'draft', period: undefined }) }),
    [navigate],
  )
  const beginPayer = () => change({ act: 'payer', convenio: undefined, period: undefined })
  useNewAct(mayWrite && isOnline ? begin : null)
  const items = data?.items ?? []
  const endingSoon = items.filter(({ ends_soon }) => ends_soon)
  const others = items.filter(({ ends_soon }) => !ends_soon)
  const onPage = items.find(({ convenio_id }) => convenio_id === search.convenio)
  const { data: elsewhere = null, isPending: isReading } = useQuery({
    ...timelineOf(search.convenio ?? ''),
    enabled: search.convenio !== undefined && data !== undefined && onPage === undefined,
  })
  const open = onPage ?? elsewhere
  // a form that is shown begins with what it is about
  const isKnown = search.convenio === undefined || open !== null || !isReading
  return (
    <Page
      title={t`Agreements`}
      acts={
        <>
          <Link className={styles['link'] ?? ''} to="/agreements/tables">{t`Price tables`}</Link>
          <ExportAgreements search={search} />
          {mayWrite && <Button isDisabled={!isOnline} onPress={beginPayer}>{t`New payer`}</Button>}
          {mayWrite && <Button kind="primary" isDisabled={!isOnline} onPress={begin}>{t`New draft`}</Button>}
        </>
      }
    >
      {!mayWrite && <ReadOnly scope="contracts:write" />}
      <AgreementsFilter search={search} onChange={(part) => change({ ...part, page: undefined })} />
      {error !== null && <Refused error={error} onAgain={() => void refetch()} />}
      {isPending && <Loading rows={10} />}
      {data?.total === 0 && (
        <Empty title={search.find === undefined ? t`There is no agreement yet` : t`Nothing found`}>
          <p>
            {search.find === undefined ? (
              <Trans>Create a payer first. Then make a draft of its first period, and activate it.</Trans>
            ) : (
              <Trans>Search for another part of the name or the ANS code.</Trans>
            )}
          </p>
          {mayWrite && search.find === undefined && (
            <Button kind="primary" isDisabled={!isOnline} onPress={beginPayer}>{t`Create the first payer`}</Button>
          )}
        </Empty>
      )}
      {endingSoon.length > 0 && (
        <section className={styles['part']}>
          <h2>
            <Plural value={endingSoon.length} one="# ends within 60 days" other="# end within 60 days" />
          </h2>
          <AgreementsPicture
            caption={t`Agreements that end soon`}
            items={endingSoon}
            search={search}
            onChange={change}
          />
        </section>
      )}
      {others.length > 0 && (
        <section className={styles['part']}>
          {endingSoon.length > 0 && <h2>{t`All others`}</h2>}
          <AgreementsPicture caption={t`Agreements in time`} items={others} search={search} onChange={change} />
        </section>
      )}
      {data !== undefined && data.total > ON_A_PAGE && (
        <Pages page={search.page ?? 1} total={data.total} onChange={(page) => change({ page })} />
      )}
      {isKnown && (open !== null || search.act === 'draft' || search.act === 'payer') && (
        <AgreementsPanel search={search} convenio={open} onChange={change} />
      )}
    </Page>
  )
}

interface PagesProps {
  readonly page: number
  readonly total: number
  readonly onChange: (page: number) => void
}

function Pages({ page, total, onChange }: PagesProps) {
  const { t } = useLingui()
  const last = Math.ceil(total / ON_A_PAGE)
  return (
    <nav className={styles['pages']} aria-label={t`Pages`}>
      <Button isDisabled={page <= 1} onPress={() => onChange(page - 1)}>{t`Before`}</Button>
      <span>{t`Page ${page} of ${last}`}</span>
      <Button isDisabled={page >= last} onPress={() => onChange(page + 1)}>{t`Next`}</Button>
    </nav>
  )
}
