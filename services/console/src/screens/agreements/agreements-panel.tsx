import { Trans, useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { Link } from '@tanstack/react-router'
import { Button } from '../../components/button/button.tsx'
import { SidePanel } from '../../components/side-panel/side-panel.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { useFormats } from '../../formats/use-formats.ts'
import { useMay } from '../../shell/session/session.ts'
import type { AgreementsSearch } from './agreements-search.ts'
import styles from './agreements.module.css'
import { DraftForm } from './draft-form.tsx'
import { FindingsList } from './findings-list.tsx'
import { ActivateForm, ReinstateForm, TerminateForm } from './period-acts.tsx'
import { PeriodFacts } from './period-facts.tsx'
import type { PeriodItem } from './timeline-rows.ts'

interface AgreementsPanelProps {
  readonly search: AgreementsSearch
  /** The agreement that is open; null: none, or it is on another page. */
  readonly convenio: Api.ConvenioTimeline | null
  readonly onChange: (part: AgreementsSearch) => void
}

/** What is opened of an agreement: itself, one of its periods, or an act on one. */
export function AgreementsPanel({ search, convenio, onChange }: AgreementsPanelProps) {
  const { t } = useLingui()
  const close = () => onChange({ convenio: undefined, period: undefined, act: undefined })
  const back = () => onChange({ act: undefined })
  if (search.act === 'draft')
    return (
      <SidePanel title={t`New draft`} onClose={close}>
        <DraftForm
          key={convenio?.convenio_id}
          convenio={convenio}
          onDone={(made) => onChange({ ...made, act: undefined })}
        />
      </SidePanel>
    )
  if (convenio === null) return null
  const period = convenio.items.find(
    (item): item is PeriodItem => item.kind === 'period' && item.period_id === search.period,
  )
  if (period === undefined)
    return (
      <SidePanel title={convenio.name} onClose={close} acts={<DraftAct onPress={() => onChange({ act: 'draft' })} />}>
        <FindingsOf convenio={convenio} />
      </SidePanel>
    )
  const act = { convenio, period, onDone: back }
  return (
    <SidePanel
      title={convenio.name}
      onClose={close}
      {...(search.act === undefined && {
        acts: <PeriodLinks convenio={convenio} period={period} onAct={(one) => onChange({ act: one })} />,
      })}
    >
      <PeriodFacts period={period} />
      {search.act === 'activate' && <ActivateForm {...act} />}
      {search.act === 'terminate' && <TerminateForm {...act} />}
      {search.act === 'reinstate' && <ReinstateForm {...act} />}
      <FindingsList findings={convenio.findings.find(({ period_id }) => period_id === period.period_id)?.items ?? []} />
    </SidePanel>
  )
}

function DraftAct({ onPress }: { readonly onPress: () => void }) {
  const { t } = useLingui()
  const mayWrite = useMay('contracts:write')
  const isOnline = useOnline()
  return mayWrite && <Button isDisabled={!isOnline} onPress={onPress}>{t`New draft`}</Button>
}

function FindingsOf({ convenio }: { readonly convenio: Api.ConvenioTimeline }) {
  const formats = useFormats()
  if (convenio.findings.length === 0)
    return (
      <p>
        <Trans>Nothing is worth a look in what holds today and later.</Trans>
      </p>
    )
  return convenio.findings.map(({ period_id, items }) => {
    const period = convenio.items.find((item) => item.kind === 'period' && item.period_id === period_id)
    const from = typeof period?.from === 'string' ? formats.day(period.from) : ''
    return (
      <section key={period_id} className={styles['part']}>
        <h3>
          <Trans>Period from {from}</Trans>
        </h3>
        <FindingsList findings={items} />
      </section>
    )
  })
}

interface PeriodLinksProps {
  readonly convenio: Api.ConvenioTimeline
  readonly period: PeriodItem
  readonly onAct: (act: 'activate' | 'terminate' | 'reinstate') => void
}

function PeriodLinks({ convenio, period, onAct }: PeriodLinksProps) {
  const { t } = useLingui()
  const mayWrite = useMay('contracts:write')
  const isOnline = useOnline()
  const params = { convenioId: convenio.convenio_id, periodId: period.period_id }
  const isDraft = period.status === 'draft'
  const off = !mayWrite || !isOnline
  return (
    <>
      <Link
        className={styles['open'] ?? ''}
        to="/agreements/$convenioId/periods/$periodId"
        params={params}
      >{t`Open`}</Link>
      {mayWrite && !isDraft && (
        <>
          <Link
            className={styles['link'] ?? ''}
            to="/agreements/$convenioId/periods/$periodId/reajuste"
            params={params}
          >{t`Reajuste`}</Link>
          <Link
            className={styles['link'] ?? ''}
            to="/agreements/$convenioId/periods/$periodId/renewal"
            params={params}
          >{t`Renew`}</Link>
          <Link
            className={styles['link'] ?? ''}
            to="/agreements/$convenioId/periods/$periodId/correction"
            params={params}
          >{t`Correct`}</Link>
        </>
      )}
      {mayWrite && isDraft && (
        <Button kind="primary" isDisabled={off} onPress={() => onAct('activate')}>{t`Activate`}</Button>
      )}
      {mayWrite && !isDraft && (
        <Button kind="grave" isDisabled={off} onPress={() => onAct('terminate')}>{t`Terminate`}</Button>
      )}
      {mayWrite && period.closed_reason === 'termination' && (
        <Button isDisabled={off} onPress={() => onAct('reinstate')}>{t`Reinstate`}</Button>
      )}
    </>
  )
}
