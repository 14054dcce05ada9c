import { useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { useState } from 'react'
import { Button } from '../../../components/button/button.tsx'
import { SidePanel } from '../../../components/side-panel/side-panel.tsx'
import { ReadOnly } from '../../../components/states/read-only.tsx'
import { useMay } from '../../../shell/session/session.ts'
import { ConvenioFacts } from './convenio-facts.tsx'
import { ConvenioForm } from './convenio-form.tsx'
import { SimilarConvenios } from './similar-convenios.tsx'
import { typedOf } from './typed-convenio.ts'

interface NewConvenioPanelProps {
  readonly onCreated: (convenioId: string) => void
  readonly onClose: () => void
}

/** A new payer. Where another one is much like it, that is said before anything goes on. */
export function NewConvenioPanel({ onCreated, onClose }: NewConvenioPanelProps) {
  const { t } = useLingui()
  const mayWrite = useMay('contracts:write')
  const [warned, setWarned] = useState<Api.WrittenConvenio | null>(null)
  if (warned !== null)
    return (
      <SidePanel
        title={warned.name}
        onClose={onClose}
        acts={<Button kind="primary" onPress={() => onCreated(warned.id)} autoFocus>{t`Go on with it`}</Button>}
      >
        <SimilarConvenios warnings={warned.warnings} />
        <ConvenioFacts convenio={typedOf(warned)} />
      </SidePanel>
    )
  return (
    <SidePanel title={t`New payer`} onClose={onClose}>
      {mayWrite ? (
        <ConvenioForm
          convenio={null}
          onSaved={(saved) => (saved.warnings.length === 0 ? onCreated(saved.id) : setWarned(saved))}
        />
      ) : (
        <ReadOnly scope="contracts:write" />
      )}
    </SidePanel>
  )
}
