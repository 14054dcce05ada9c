import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Api } from '@vigencia/client'
import { useState } from 'react'
import { vigencia } from '../../api/vigencia.ts'
import { Button } from '../../components/button/button.tsx'
import { SidePanel } from '../../components/side-panel/side-panel.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { TextField } from '../../components/text-field/text-field.tsx'
import { remark } from '../../components/toast/toasts.ts'
import { useFormats } from '../../formats/use-formats.ts'
import { pastDaysOf } from './past-days.ts'
import styles from './reajuste.module.css'
import type { ActInHand } from './use-act.ts'

interface UndoPanelProps {
  readonly hand: ActInHand
  readonly made: Api.ContractPeriod
  readonly onClose: () => void
}

/** Revokes what was made, or deletes the draft of a renewal. A revoked period never comes back, so it asks. */
export function UndoPanel({ hand, made, onClose }: UndoPanelProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const isDraft = made.status === 'draft'
  const past = isDraft ? null : pastDaysOf(made, hand.today)
  const place = { ...hand.place, period_id: made.id }
  const undone = useMutation({
    mutationFn: async () => {
      if (isDraft) await vigencia.contracts.remove.mutate(place)
      else await vigencia.contracts.revoke.mutate({ ...place, reason, retroactive: made.validity_start <= hand.today })
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['contracts'] })
      remark(t`Undone`)
      onClose()
    },
  })
  return (
    <SidePanel
      title={isDraft ? t`Delete the draft?` : t`Revoke the period?`}
      onClose={onClose}
      acts={
        <>
          <Button
            kind="grave"
            onPress={() => undone.mutate()}
            isDisabled={undone.isPending || (!isDraft && reason.trim() === '')}
          >
            {isDraft ? t`Delete` : t`Revoke`}
          </Button>
          <Button onPress={onClose}>{t`Not yet`}</Button>
        </>
      }
    >
      <div className={styles['panel']}>
        <p>
          {isDraft ? (
            <Trans>The draft and its prices are deleted. The period that it renews stays as it is.</Trans>
          ) : (
            <Trans>
              The period prices no day any more, and what it had closed is put back. It does not come back itself.
            </Trans>
          )}
        </p>
        {past !== null && (
          <p className={styles['past']}>
            {t`Days that are over are priced otherwise: ${formats.count(past.count)}, from ${formats.day(past.from)} to ${formats.day(past.to)}.`}
          </p>
        )}
        {!isDraft && <TextField label={t`Why it is revoked`} value={reason} onChange={setReason} autoFocus />}
        {undone.error !== null && <Refused error={undone.error} />}
      </div>
    </SidePanel>
  )
}
