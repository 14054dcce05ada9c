import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { newestEntryOf, type NamedLog } from '../../api/change-logs.ts'
import { useFormats } from '../../formats/use-formats.ts'
import { useWho } from '../actor/use-who.ts'
import { Button } from '../button/button.tsx'
import styles from '../states/states.module.css'

export interface StaleProps {
  /** The log of what is edited: it tells who changed it, and when. Absent: what is edited has none that is shown. */
  readonly log?: NamedLog
  readonly theirs: ReactNode
  readonly yours: ReactNode
  /** Takes what stands now, and drops what was typed. */
  readonly onTakeTheirs: () => void
  /** Puts what was typed on top of what stands now, to be looked at and saved again. */
  readonly onKeepYours: () => void
}

/** Somebody changed it meanwhile: theirs stands beside yours, and neither is overwritten. `isStale` tells where. */
export function Stale({ log, theirs, yours, onTakeTheirs, onKeepYours }: StaleProps) {
  const { t } = useLingui()
  return (
    <div className={`${styles['notice']} ${styles['warn']}`} role="alert">
      {log === undefined ? <Somebody /> : <ChangedBy log={log} />}
      <div className={styles['pair']}>
        <section>
          <h3>{t`What stands now`}</h3>
          {theirs}
        </section>
        <section>
          <h3>{t`What you typed`}</h3>
          {yours}
        </section>
      </div>
      <div>
        <Button onPress={onKeepYours}>{t`Go on with mine`}</Button>{' '}
        <Button onPress={onTakeTheirs}>{t`Take theirs`}</Button>
      </div>
    </div>
  )
}

/** Who changed it last, and when. Somebody who may not read its log is told that somebody did. */
function ChangedBy({ log }: { readonly log: NamedLog }) {
  const { t } = useLingui()
  const formats = useFormats()
  const who = useWho()
  const { data: newest } = useQuery(newestEntryOf(log))
  const by = newest === undefined || newest === null ? '' : who(newest)
  const at = newest === undefined || newest === null ? '' : formats.instant(newest.at)
  if (by === '') return <Somebody />
  return (
    <>
      <p className={styles['title']}>
        <Trans>
          {by} changed this on {at}, while you were editing. Nothing was saved.
        </Trans>
      </p>
      <p>
        <Link to="/log" search={{ ...log, entry: newest?.revision }}>{t`See the change in the log`}</Link>
      </p>
    </>
  )
}

function Somebody() {
  return (
    <p className={styles['title']}>
      <Trans>Somebody changed this while you were editing. Nothing was saved.</Trans>
    </p>
  )
}
