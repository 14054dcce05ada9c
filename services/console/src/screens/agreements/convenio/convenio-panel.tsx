import { useQuery } from '@tanstack/react-query'
import { useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { Button } from '../../../components/button/button.tsx'
import { SidePanel } from '../../../components/side-panel/side-panel.tsx'
import { Loading } from '../../../components/states/loading.tsx'
import { ReadOnly } from '../../../components/states/read-only.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { useMay } from '../../../shell/session/session.ts'
import styles from '../agreements.module.css'
import { ConvenioFacts } from './convenio-facts.tsx'
import { ConvenioForm } from './convenio-form.tsx'
import { convenioOf } from './convenio-queries.ts'
import { ConvenioStateActs } from './convenio-state-acts.tsx'
import { ProviderLink } from './provider-link.tsx'
import { SimilarConvenios } from './similar-convenios.tsx'
import { typedOf } from './typed-convenio.ts'

interface ConvenioPanelProps {
  readonly convenio: Api.ConvenioTimeline
  readonly isEdited: boolean
  readonly onEdit: (isEdited: boolean) => void
  readonly onDraft: () => void
  readonly onClose: () => void
  /** What was found in its periods. */
  readonly children: ReactNode
}

/** A payer: what is agreed for all of its periods, what was found in them, and who accepts it. */
export function ConvenioPanel({ convenio, isEdited, onEdit, onDraft, onClose, children }: ConvenioPanelProps) {
  const { t } = useLingui()
  const mayWrite = useMay('contracts:write')
  const isOnline = useOnline()
  const { data: whole, error, refetch } = useQuery(convenioOf(convenio.convenio_id))
  const [warnings, setWarnings] = useState<Api.WrittenConvenio['warnings']>([])
  const periods = convenio.items.filter(({ kind }) => kind === 'period').length
  const acts = (
    <>
      {mayWrite && whole?.is_active === true && (
        <Button kind="primary" isDisabled={!isOnline} onPress={onDraft}>{t`New draft`}</Button>
      )}
      {mayWrite && <Button isDisabled={!isOnline} onPress={() => onEdit(true)}>{t`Edit the payer`}</Button>}
      <Link
        className={styles['link'] ?? ''}
        to="/log"
        search={{ convenio: convenio.convenio_id }}
      >{t`Change log`}</Link>
    </>
  )
  return (
    <SidePanel title={convenio.name} onClose={onClose} {...(!isEdited && { acts })}>
      <SimilarConvenios warnings={warnings} />
      {error !== null && <Refused error={error} onAgain={() => void refetch()} />}
      {error === null && whole === undefined && <Loading rows={8} />}
      {whole !== undefined && isEdited && !mayWrite && <ReadOnly scope="contracts:write" />}
      {whole !== undefined && isEdited && mayWrite && (
        <ConvenioForm
          convenio={whole}
          onSaved={(saved) => {
            setWarnings(saved.warnings)
            onEdit(false)
          }}
        />
      )}
      {whole !== undefined && !isEdited && (
        <>
          <ConvenioFacts convenio={typedOf(whole)} />
          <section className={styles['act']}>{children}</section>
          <ProviderLink convenioId={whole.id} isActive={whole.is_active} />
          {mayWrite && (
            <ConvenioStateActs
              convenio={whole}
              periods={periods}
              onRestored={(restored) => setWarnings(restored.warnings)}
            />
          )}
        </>
      )}
    </SidePanel>
  )
}
