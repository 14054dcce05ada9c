import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { Loading } from '../../components/states/loading.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { useFormats } from '../../formats/use-formats.ts'
import { useMay } from '../../shell/session/session.ts'
import styles from './reajuste.module.css'
import { periodOf } from './reajuste-queries.ts'
import { UndoPanel } from './undo-panel.tsx'
import type { ActInHand } from './use-act.ts'

interface DoneProps {
  readonly hand: ActInHand
  readonly periodId: string
  /** Goes back to the form. */
  readonly onAgain: () => void
}

/** The period that was made, and the way back. */
export function Done({ hand, periodId, onAgain }: DoneProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const mayWrite = useMay('contracts:write')
  const isOnline = useOnline()
  const [isUndoing, setUndoing] = useState(false)
  const made = useQuery(periodOf({ ...hand.place, period_id: periodId }))
  if (made.error !== null) return <Refused error={made.error} onAgain={() => void made.refetch()} />
  if (made.data === undefined) return <Loading rows={4} />
  const { validity_start, validity_end, status, is_deleted, closed_reason } = made.data
  const isUndone = is_deleted || closed_reason === 'revocation'
  const start = formats.day(validity_start)
  return (
    <section className={styles['part']} aria-label={t`What was done`}>
      <p className={styles['days']} role="status">
        {isUndone ? (
          <Trans>It was undone: everything is as it was before.</Trans>
        ) : status === 'draft' ? (
          <Trans>The draft is there. It prices from {start} on, once it is activated.</Trans>
        ) : validity_end === null ? (
          <Trans>Done. The new period prices from {start} on.</Trans>
        ) : (
          <Trans>
            Done. The new period prices from {start} to {formats.day(validity_end)}.
          </Trans>
        )}
      </p>
      <div className={styles['ways']}>
        {!is_deleted && (
          <Link
            to="/agreements/$convenioId/periods/$periodId"
            params={{ convenioId: hand.place.convenio_id, periodId }}
          >{t`Open the new period`}</Link>
        )}
        {mayWrite && !isUndone && <Button isDisabled={!isOnline} onPress={() => setUndoing(true)}>{t`Undo…`}</Button>}
        <Button kind="quiet" onPress={onAgain}>{t`Back to the form`}</Button>
      </div>
      {isUndoing && <UndoPanel hand={hand} made={made.data} onClose={() => setUndoing(false)} />}
    </section>
  )
}
