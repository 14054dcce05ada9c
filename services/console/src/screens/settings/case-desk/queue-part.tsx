import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { snvs } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import { Empty } from '../../../components/states/empty.tsx'
import { Loading } from '../../../components/states/loading.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { remark } from '../../../components/toast/toasts.ts'
import { useFormats } from '../../../formats/use-formats.ts'
import { caseFigures, desk as deskQuery, type Desk } from './desk-queries.ts'
import { GraveAct } from '../parts/grave-act.tsx'
import styles from '../parts/settings.module.css'
import { StateTag } from '../parts/state-tag.tsx'
import { PAUSES } from './pauses.ts'

type Act = 'pause' | 'resume' | 'hold'

/** Whether reports go out, how many wait, and what stops or releases them. */
export function QueuePart() {
  const { t } = useLingui()
  const { data: desk, error, refetch } = useQuery(deskQuery)
  if (error !== null) return <Refused error={error} onAgain={() => void refetch()} />
  if (desk === undefined) return <Loading rows={6} />
  if (desk.registry === null)
    return (
      <Empty title={t`There is no desk yet, so there is no queue.`}>
        <Link to="/settings/$part" params={{ part: 'reporting' }}>{t`Set up the reporting desk`}</Link>
      </Empty>
    )
  return <QueueOf desk={desk} />
}

function QueueOf({ desk }: { readonly desk: Desk }) {
  const { t, i18n } = useLingui()
  const { instant, count } = useFormats()
  const isOnline = useOnline()
  const queries = useQueryClient()
  const { data: figures } = useQuery(caseFigures)
  const queued = figures?.by_state.queued ?? 0
  const { mutate, error, isPending } = useMutation({
    mutationFn: (act: Act) => snvs.caseDesk[act].mutate({}),
    onSuccess: (changed) => {
      queries.setQueryData(deskQuery.queryKey, changed)
      remark(changed.paused_because === null ? t`The queue runs` : t`The queue is paused`)
      return queries.invalidateQueries({ queryKey: ['cases'] })
    },
  })
  const isPaused = desk.paused_because !== null
  const off = !isOnline || isPending
  return (
    <div className={styles['part']}>
      {error !== null && <Refused error={error} />}
      <section className={styles['group']}>
        <h2>{isPaused ? <StateTag tone="warn">{t`Paused`}</StateTag> : <StateTag tone="good">{t`Runs`}</StateTag>}</h2>
        {desk.paused_because !== null && <p>{i18n._(PAUSES[desk.paused_because])}</p>}
        {desk.paused_at !== null && (
          <p>
            <Trans>Since {instant(desk.paused_at)}.</Trans>
          </p>
        )}
        {figures !== undefined && (
          <p>
            <Plural value={queued} _0="No case waits." one="# case waits." other="# cases wait." />{' '}
            <Trans>
              Held: {count(figures.by_state.held)}. In doubt: {count(figures.in_doubt)}.
            </Trans>{' '}
            <Link to="/cases">{t`To the cases`}</Link>
          </p>
        )}
        <div className={styles['acts']}>
          {isPaused ? (
            <Button kind="primary" isDisabled={off} onPress={() => mutate('resume')}>{t`Release the queue`}</Button>
          ) : (
            <Button isDisabled={off} onPress={() => mutate('pause')}>{t`Pause the queue`}</Button>
          )}
        </div>
        <p className={styles['intro']}>
          <Trans>While it is paused, reports are taken and held. What is being sent ends.</Trans>
        </p>
      </section>
      <section className={styles['group']}>
        <h2>{t`After a restore from a backup`}</h2>
        <p className={styles['intro']}>
          <Trans>
            What the backup says is unsent may have been sent since. Hold it, and look before you release it.
          </Trans>
        </p>
        <GraveAct
          label={t`Hold all that is unsent`}
          warning={t`Cases that wait: ${count(queued)}. They are held, and what is being sent is in doubt until somebody resolves it.`}
          isDisabled={off}
          onDo={() => mutate('hold')}
        />
      </section>
    </div>
  )
}
