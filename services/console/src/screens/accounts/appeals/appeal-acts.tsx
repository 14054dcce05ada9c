import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Api } from '@vigencia/client'
import { useState } from 'react'
import { vigencia } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import { DayField } from '../../../components/day-field/day-field.tsx'
import { saveStream } from '../../../components/saved-file/save-stream.ts'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { remark } from '../../../components/toast/toasts.ts'
import { useFormats } from '../../../formats/use-formats.ts'
import { todayIn } from '../../../formats/zoned-day.ts'
import { useSession } from '../../../shell/session/session.ts'
import styles from '../parts/accounts.module.css'

interface AppealActsProps {
  readonly appeal: Api.BillingAppeal
  readonly mayWrite: boolean
}

/** Its file for the payer, what proves it, and the day on which it was sent. */
export function AppealActs({ appeal, mayWrite }: AppealActsProps) {
  const { t } = useLingui()
  const isOnline = useOnline()
  const appeal_id = appeal.id
  const save = useMutation({
    mutationFn: async (what: 'file' | 'evidence') =>
      saveStream(await vigencia.billingAppeals[what].download({ appeal_id })),
  })
  const isOff = save.isPending || !isOnline
  return (
    <>
      <div className={styles['buttons']}>
        <Button isDisabled={isOff} onPress={() => save.mutate('file')}>{t`Download the XML`}</Button>
        <Button isDisabled={isOff} onPress={() => save.mutate('evidence')}>{t`Download the evidence`}</Button>
        {mayWrite && appeal.state !== 'answered' && (
          <Link className={styles['link'] ?? ''} to="/accounts" search={{ part: 'appeals', open: 'statement' }}>
            {t`Read the payer's answer`}
          </Link>
        )}
        {save.error !== null && <Refused error={save.error} />}
      </div>
      <details className={styles['fold']}>
        <summary>{t`How anybody can verify the evidence`}</summary>
        <p>
          <Trans>
            The ZIP holds the appeal, each act with the prices and rules of its day, and the change log. This command
            holds all of it against itself, offline, and names what does not hold:
          </Trans>
        </p>
        <pre className={styles['command']}>
          <code>./vigencia verify evidence FILE.zip</code>
        </pre>
      </details>
      {mayWrite && appeal.state !== 'answered' && <SentOn key={appeal.sent_on} appeal={appeal} />}
    </>
  )
}

function SentOn({ appeal: { id, sent_on } }: { readonly appeal: Api.BillingAppeal }) {
  const { t } = useLingui()
  const formats = useFormats()
  const queries = useQueryClient()
  const isOnline = useOnline()
  const today = todayIn(useSession().tenant.time_zone)
  const [day, setDay] = useState<string | null>(sent_on ?? today)
  const { mutate, error, isPending } = useMutation({
    mutationFn: (sent: string) => vigencia.billingAppeals.update.mutate({ appeal_id: id, sent_on: sent }),
    onSuccess: async (_, sent) => {
      await queries.invalidateQueries({ queryKey: ['billing'] })
      remark(t`The appeal was sent on ${formats.day(sent)}.`)
    },
  })
  return (
    <form
      className={styles['row']}
      onSubmit={(event) => {
        event.preventDefault()
        if (day !== null) mutate(day)
      }}
    >
      <DayField label={t`Sent to the payer on`} value={day} onChange={setDay} />
      <Button type="submit" isDisabled={day === null || day === sent_on || isPending || !isOnline}>
        {t`Mark it as sent`}
      </Button>
      {error !== null && <Refused error={error} />}
    </form>
  )
}
