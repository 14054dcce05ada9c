import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { useState } from 'react'
import { vigencia } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { remark } from '../../../components/toast/toasts.ts'
import styles from '../agreements.module.css'

interface ConvenioStateActsProps {
  readonly convenio: Api.Convenio
  /** How many periods it has: what is said before it is deactivated. */
  readonly periods: number
  readonly onRestored: (restored: Api.WrittenConvenio) => void
}

/** A payer is taken out of use, and put back. */
export function ConvenioStateActs({ convenio, periods, onRestored }: ConvenioStateActsProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const isOnline = useOnline()
  const [isAsking, setAsking] = useState(false)
  const path = { convenio_id: convenio.id }
  const readAgain = async () => {
    await Promise.all(['convenios', 'contracts'].map((noun) => queries.invalidateQueries({ queryKey: [noun] })))
  }
  const deactivation = useMutation({
    mutationFn: () => vigencia.convenios.deactivate.mutate(path),
    onSuccess: async () => {
      setAsking(false)
      await readAgain()
      remark(t`The payer is deactivated.`)
    },
  })
  const restoring = useMutation({
    mutationFn: () => vigencia.convenios.restore.mutate(path),
    onSuccess: async (restored) => {
      await readAgain()
      remark(t`The payer is in use again.`)
      onRestored(restored)
    },
  })
  const error = deactivation.error ?? restoring.error
  const isOff = !isOnline || deactivation.isPending || restoring.isPending
  return (
    <section className={styles['act']}>
      {error !== null && <Refused error={error} />}
      {!convenio.is_active && (
        <>
          <p className={styles['note']}>
            <Trans>It is deactivated: it answers for what it priced, and takes no new period or link.</Trans>
          </p>
          <div className={styles['buttons']}>
            <Button kind="primary" isDisabled={isOff} onPress={() => restoring.mutate()}>{t`Restore the payer`}</Button>
          </div>
        </>
      )}
      {convenio.is_active && !isAsking && (
        <div className={styles['buttons']}>
          <Button isDisabled={isOff} onPress={() => setAsking(true)}>{t`Deactivate the payer…`}</Button>
        </div>
      )}
      {convenio.is_active && isAsking && (
        <div role="group" aria-label={t`Deactivate the payer`} className={styles['part']}>
          <p>
            <Plural
              value={periods}
              _0="It takes no new period or link until it is restored."
              one="Its one period still prices its days. It takes no new period or link until it is restored."
              other="Its # periods still price their days. It takes no new period or link until it is restored."
            />
          </p>
          <div className={styles['buttons']}>
            <Button
              kind="grave"
              isDisabled={isOff}
              onPress={() => deactivation.mutate()}
            >{t`Deactivate the payer`}</Button>
            <Button onPress={() => setAsking(false)}>{t`Leave it`}</Button>
          </div>
        </div>
      )}
    </section>
  )
}
