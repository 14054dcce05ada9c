import { Plural, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { isStale } from '../../components/stale/is-stale.ts'
import { Loading } from '../../components/states/loading.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { remark } from '../../components/toast/toasts.ts'
import { useMay } from '../../shell/session/session.ts'
import styles from './cases.module.css'
import { UnmaskRefused } from './unmask-person.tsx'
import { CorrectLabReport } from './correct-lab-report.tsx'
import {
  carryOutLab,
  mayCorrect,
  mayResend,
  wholeLabReport,
  type LabAct,
  type LabKind,
  type LabReport,
} from './lab-report.ts'
import { LabStale } from './lab-stale.tsx'
import { ResolveLabReport } from './resolve-lab-report.tsx'

interface LabActsProps {
  readonly kind: LabKind
  readonly report: LabReport
  /** How many results go with a sample that is cancelled. */
  readonly resultCount: number
  readonly onTyped: (isTyped: boolean) => void
}

/** What may be done to a sample or a result as it stands. What cannot be undone asks first. */
export function LabActs({ kind, report, resultCount, onTyped }: LabActsProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const isOnline = useOnline()
  const mayWrite = useMay('cases:write')
  const mayRead = useMay('cases:read-personal')
  const [isCancelling, setCancelling] = useState(false)
  const readAgain = () => queries.invalidateQueries({ queryKey: ['cases'] })
  const act = useMutation({
    mutationFn: (done: LabAct) => carryOutLab(kind, report, done),
    onSuccess: async () => {
      setCancelling(false)
      remark(t`Done`)
      await readAgain()
    },
  })
  // what was found is read for this form alone, and goes with it
  const whole = useMutation({ mutationFn: () => wholeLabReport(kind, report.id), gcTime: 0 })
  const leave = () => {
    whole.reset()
    act.reset()
    setCancelling(false)
    onTyped(false)
  }
  if (!mayWrite || (!mayCorrect(report) && report.state !== 'in_doubt')) return null
  if (whole.data !== undefined && whole.data.report !== null)
    return (
      <CorrectLabReport
        kind={kind}
        read={whole.data}
        report={whole.data.report}
        onTyped={onTyped}
        onCancel={leave}
        onDone={async () => {
          leave()
          await readAgain()
        }}
      />
    )
  const isOff = !isOnline || act.isPending || whole.isPending
  const meant = { resend: t`Send it again`, cancel: t`Cancel it`, resolve: t`Say what was found` }
  return (
    <div className={styles['form']} role="group" aria-label={report.source_reference}>
      {isStale(act.error) && act.variables !== undefined ? (
        <LabStale
          kind={kind}
          id={report.id}
          yours={<p>{meant[act.variables.act]}</p>}
          onKeep={() => void readAgain().then(() => act.reset())}
          onTheirs={() => void readAgain().then(leave)}
        />
      ) : (
        act.error !== null && <Refused error={act.error} />
      )}
      {whole.error !== null && <UnmaskRefused error={whole.error} onAgain={() => whole.mutate()} />}
      {whole.data?.report === null && <p className={styles['soft']}>{t`What was found is removed.`}</p>}
      {whole.isPending && <Loading rows={4} />}
      {report.state === 'in_doubt' ? (
        <ResolveLabReport isOff={isOff} onFound={(found) => act.mutate({ act: 'resolve', found })} />
      ) : isCancelling ? (
        <>
          <p>
            {t`It will not be reported. This cannot be undone: report it anew under another reference.`}{' '}
            {resultCount > 0 && (
              <Plural value={resultCount} one="# result goes with it." other="# results go with it." />
            )}
          </p>
          <div className={styles['row']}>
            <Button kind="grave" isDisabled={isOff} onPress={() => act.mutate({ act: 'cancel' })} autoFocus>
              {meant.cancel}
            </Button>
            <Button kind="quiet" onPress={leave}>{t`Not now`}</Button>
          </div>
        </>
      ) : (
        <div className={styles['row']}>
          {mayResend(report) && (
            <Button isDisabled={isOff} onPress={() => act.mutate({ act: 'resend' })}>
              {meant.resend}
            </Button>
          )}
          {mayRead && <Button isDisabled={isOff} onPress={() => whole.mutate()}>{t`Correct…`}</Button>}
          <Button kind="quiet" isDisabled={isOff} onPress={() => setCancelling(true)}>{t`Cancel…`}</Button>
        </div>
      )}
    </div>
  )
}
