import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Api } from '@vigencia/client'
import { useState } from 'react'
import { vigencia } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { remark } from '../../../components/toast/toasts.ts'
import { useFormats } from '../../../formats/use-formats.ts'
import styles from '../parts/accounts.module.css'

/** A batch is judged again by the contract as it is now, or taken out of all sums, which asks first. */
export function BatchActs({ batch }: { readonly batch: Api.BillingBatch }) {
  const { t } = useLingui()
  const formats = useFormats()
  const queries = useQueryClient()
  const isOnline = useOnline()
  const [isAsking, setAsking] = useState(false)
  const batch_id = batch.id
  const judge = useMutation({
    mutationFn: () => vigencia.billingBatches.judge.mutate({ batch_id }),
    onSuccess: async ({ judged_revision }) => {
      await queries.invalidateQueries({ queryKey: ['billing'] })
      remark(t`Each line is judged by revision ${formats.count(judged_revision)}.`)
    },
  })
  const remove = useMutation({
    mutationFn: () => vigencia.billingBatches.remove.mutate({ batch_id }),
    onSuccess: async () => {
      setAsking(false)
      await queries.invalidateQueries({ queryKey: ['billing'] })
      remark(t`The batch is taken out of all sums.`)
    },
  })
  if (batch.removed_at !== null)
    return (
      <p className={styles['warning']} role="status">
        <Trans>
          This batch was taken out of all sums at {formats.instant(batch.removed_at)}. Its file, read again, brings it
          back.
        </Trans>
      </p>
    )
  const leave = () => {
    setAsking(false)
    remove.reset()
  }
  if (!isAsking)
    return (
      <div className={styles['buttons']}>
        <Button isDisabled={!isOnline || judge.isPending} onPress={() => judge.mutate()}>{t`Judge again`}</Button>
        <Button isDisabled={!isOnline} onPress={() => setAsking(true)}>{t`Take it out of the sums…`}</Button>
        {judge.error !== null && <Refused error={judge.error} />}
      </div>
    )
  return (
    <section className={styles['warning']} aria-label={t`Take it out of the sums…`}>
      <p>
        <Plural value={batch.guide_count} one="# guide" other="# guides" />
        {', '}
        <Plural value={batch.line_count} one="# line" other="# lines" />
        {', '}
        <Trans>
          {formats.money(batch.counted_cents)} leave every sum. Only the same file brings the batch back. A guide that
          stands in an older batch counts there again.
        </Trans>
      </p>
      {remove.error !== null && <Refused error={remove.error} />}
      <div className={styles['buttons']}>
        <Button kind="grave" isDisabled={!isOnline || remove.isPending} onPress={() => remove.mutate()} autoFocus>
          {t`Take it out`}
        </Button>
        <Button onPress={leave}>{t`Leave it`}</Button>
      </div>
    </section>
  )
}
