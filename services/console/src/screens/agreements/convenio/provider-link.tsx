import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { searchProviders } from '../../../api/providers.ts'
import { vigencia } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import { ComboBox, type ComboOption } from '../../../components/combo-box/combo-box.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { remark } from '../../../components/toast/toasts.ts'
import { useFormats } from '../../../formats/use-formats.ts'
import { useMay } from '../../../shell/session/session.ts'
import styles from '../agreements.module.css'
import { linkOf } from './convenio-queries.ts'

interface ProviderLinkProps {
  readonly convenioId: string
  /** A payer that is deactivated takes no new link. */
  readonly isActive: boolean
}

/** Whether a provider accepts the payer, from today on. */
export function ProviderLink({ convenioId, isActive }: ProviderLinkProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const queries = useQueryClient()
  const mayWrite = useMay('contracts:write')
  const isOnline = useOnline()
  const [provider, setProvider] = useState<ComboOption | null>(null)
  const link = useQuery({ ...linkOf(provider?.id ?? '', convenioId), enabled: provider !== null })
  const path = { provider_id: provider?.id ?? '', convenio_id: convenioId }
  const change = useMutation({
    mutationFn: async (isLinked: boolean): Promise<unknown> =>
      isLinked ? vigencia.providers.unlinkConvenio.mutate(path) : vigencia.providers.linkConvenio.mutate(path),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['providers'] })
      remark(t`Saved`)
    },
  })
  const error = change.error ?? link.error
  const since = link.data === null || link.data === undefined ? '' : formats.day(link.data.linked_on)
  const name = provider?.text ?? ''
  const isOff = !mayWrite || !isOnline || change.isPending
  return (
    <section className={styles['act']}>
      <h3>{t`Providers`}</h3>
      <ComboBox
        label={t`Provider`}
        name="providers"
        value={provider}
        onChange={(option) => {
          change.reset()
          setProvider(option)
        }}
        search={searchProviders}
        description={t`Choose one to see whether it accepts this payer.`}
      />
      {error !== null && <Refused error={error} />}
      {link.data === null && (
        <div className={styles['buttons']}>
          <p>
            <Trans>{name} does not accept this payer.</Trans>
          </p>
          <Button isDisabled={isOff || !isActive} onPress={() => change.mutate(false)}>{t`Link from today on`}</Button>
        </div>
      )}
      {since !== '' && (
        <div className={styles['buttons']}>
          <p>
            <Trans>
              {name} accepts this payer since {since}.
            </Trans>
          </p>
          <Button isDisabled={isOff} onPress={() => change.mutate(true)}>{t`Unlink from today on`}</Button>
        </div>
      )}
    </section>
  )
}
