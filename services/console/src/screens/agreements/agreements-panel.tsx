import { useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { Link } from '@tanstack/react-router'
import { Button } from '../../components/button/button.tsx'
import { SidePanel } from '../../components/side-panel/side-panel.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { useMay } from '../../shell/session/session.ts'
import type { AgreementsSearch } from './agreements-search.ts'
import styles from './agreements.module.css'
import { ConvenioPanel } from './convenio/convenio-panel.tsx'
import { NewConvenioPanel } from './convenio/new-convenio-panel.tsx'
import { DraftForm } from './draft-form.tsx'
import { FindingsOf } from './findings-of.tsx'
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
  if (search.act === 'payer')
    return <NewConvenioPanel onCreated={(made) => onChange({ convenio: made, act: undefined })} onClose={close} />
  if (convenio === null) return null
  const period = convenio.items.find(
    (item): item is PeriodItem => item.kind === 'period' && item.period_id === search.period,
  )
  if (period === undefined)
    return (
      <ConvenioPanel
        key={convenio.convenio_id}
        convenio={convenio}
        isEdited={search.act === 'edit'}
        onEdit={(isEdited) => onChange({ act: isEdited ? 'edit' : undefined })}
        onDraft={() => onChange({ act: 'draft' })}
        onClose={close}
      >
        <FindingsOf convenio={convenio} />
      </ConvenioPanel>
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
