import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { useState, type ReactNode } from 'react'
import { vigencia } from '../../api/vigencia.ts'
import { Button } from '../../components/button/button.tsx'
import { CheckField } from '../../components/check-field/check-field.tsx'
import { DayField } from '../../components/day-field/day-field.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { Stale } from '../../components/stale/stale.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { TextField } from '../../components/text-field/text-field.tsx'
import { useDraft } from '../../drafts/use-draft.ts'
import { useFormats } from '../../formats/use-formats.ts'
import { todayIn } from '../../formats/zoned-day.ts'
import { useSession } from '../../shell/session/session.ts'
import styles from './agreements.module.css'
import { PeriodFacts } from './period-facts.tsx'
import type { PeriodItem } from './timeline-rows.ts'
import { usePeriodAct } from './use-period-act.ts'

interface PeriodActProps {
  readonly convenio: Api.ConvenioTimeline
  readonly period: PeriodItem
  readonly onDone: () => void
}

/** Activation freezes: it says how much, before it does so. */
export function ActivateForm({ convenio, period, onDone }: PeriodActProps) {
  const { t } = useLingui()
  const act = usePeriodAct(
    () => vigencia.contracts.activate.mutate(pathOf(convenio, period), { context: { ifMatch: convenio.revision } }),
    t`The period is activated.`,
    onDone,
  )
  return (
    <ActForm act={act} convenio={convenio} period={period} yours={null} onDone={onDone} submit={t`Activate`}>
      <p>
        <Plural
          value={period.override_count}
          // in Portuguese none is one too
          _0="The period is frozen. It can be revoked, and changed no more."
          one="The period and its one own price are frozen. It can be revoked, and changed no more."
          other="The period and its # own prices are frozen. It can be revoked, and changed no more."
        />
      </p>
    </ActForm>
  )
}

interface Termination {
  readonly day: string
  readonly reason: string
  readonly endsLater: boolean
}

/** The last day covered, and whether what comes later ends too. */
export function TerminateForm({ convenio, period, onDone }: PeriodActProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const today = todayIn(useSession().tenant.time_zone)
  const [draft, setDraft] = useDraft<Termination>(`terminate/${period.period_id}`)
  const isOver = period.to !== null && period.to < today
  const first = period.to !== null && isOver ? period.to : period.from > today ? period.from : today
  const typed = draft ?? { day: first, reason: '', endsLater: false }
  const change = (part: Partial<Termination>) => setDraft({ ...typed, ...part })
  const later = convenio.items.filter(
    (item) => item.kind === 'period' && item.status !== 'draft' && item.from > period.from,
  ).length
  const done = () => {
    setDraft(null)
    onDone()
  }
  const act = usePeriodAct(
    () =>
      vigencia.contracts.terminate.mutate(
        {
          ...pathOf(convenio, period),
          effective_date: typed.day,
          reason: typed.reason.trim() === '' ? null : typed.reason.trim(),
          retroactive: isOver,
          end_successors: typed.endsLater,
        },
        { context: { ifMatch: convenio.revision } },
      ),
    t`The period is terminated.`,
    done,
  )
  return (
    <ActForm
      act={act}
      convenio={convenio}
      period={period}
      yours={formats.day(typed.day)}
      onDone={done}
      submit={t`Terminate`}
      isGrave
    >
      <DayField label={t`Last day covered`} value={typed.day} onChange={(day) => day !== null && change({ day })} />
      <TextField label={t`Reason`} value={typed.reason} onChange={(reason) => change({ reason })} />
      {later > 0 && (
        <CheckField
          label={t`End the ${later} later periods too`}
          value={typed.endsLater}
          onChange={(endsLater) => change({ endsLater })}
        />
      )}
      {isOver && (
        <p className={styles['note']}>
          <Trans>Its last day is over: prices of past days change, and the log says so.</Trans>
        </p>
      )}
    </ActForm>
  )
}

/** A termination is undone: the end and the status come back. */
export function ReinstateForm({ convenio, period, onDone }: PeriodActProps) {
  const { t } = useLingui()
  const today = todayIn(useSession().tenant.time_zone)
  const [reason, setReason] = useState('')
  const act = usePeriodAct(
    () =>
      vigencia.contracts.reinstate.mutate(
        { ...pathOf(convenio, period), reason: reason.trim(), retroactive: period.to !== null && period.to < today },
        { context: { ifMatch: convenio.revision } },
      ),
    t`The period is reinstated.`,
    onDone,
  )
  return (
    <ActForm
      act={act}
      convenio={convenio}
      period={period}
      yours={reason}
      onDone={onDone}
      submit={t`Reinstate`}
      isReady={reason.trim() !== ''}
    >
      <p>
        <Trans>The period gets the end back that it had, and later periods that ended with it come back.</Trans>
      </p>
      <TextField label={t`Reason`} value={reason} onChange={setReason} isRequired />
    </ActForm>
  )
}

interface ActFormProps {
  readonly act: {
    readonly mutate: () => void
    readonly reset: () => void
    readonly error: unknown
    readonly isPending: boolean
    readonly isStale: boolean
  }
  readonly convenio: Api.ConvenioTimeline
  readonly period: PeriodItem
  readonly yours: ReactNode
  readonly onDone: () => void
  readonly submit: string
  readonly isGrave?: boolean
  readonly isReady?: boolean
  readonly children: ReactNode
}

function ActForm({
  act,
  convenio,
  period,
  yours,
  onDone,
  submit,
  isGrave = false,
  isReady = true,
  children,
}: ActFormProps) {
  const { t } = useLingui()
  const isOnline = useOnline()
  return (
    <form
      className={styles['act']}
      onSubmit={(event) => {
        event.preventDefault()
        act.mutate()
      }}
    >
      {children}
      {act.isStale ? (
        <Stale
          log={{ convenio: convenio.convenio_id }}
          theirs={<PeriodFacts period={period} />}
          yours={yours}
          onTakeTheirs={onDone}
          onKeepYours={act.reset}
        />
      ) : (
        act.error !== null && <Refused error={act.error} />
      )}
      <div className={styles['buttons']}>
        <Button type="submit" kind={isGrave ? 'grave' : 'primary'} isDisabled={act.isPending || !isReady || !isOnline}>
          {submit}
        </Button>
        <Button onPress={onDone}>{t`Cancel`}</Button>
      </div>
    </form>
  )
}

function pathOf(convenio: Api.ConvenioTimeline, period: PeriodItem) {
  return { convenio_id: convenio.convenio_id, period_id: period.period_id }
}
