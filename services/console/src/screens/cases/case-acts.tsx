import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { snvs } from '../../api/vigencia.ts'
import { Button } from '../../components/button/button.tsx'
import { isStale } from '../../components/stale/is-stale.ts'
import { Refused } from '../../components/states/refused.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { TextField } from '../../components/text-field/text-field.tsx'
import { remark } from '../../components/toast/toasts.ts'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'
import { ACT_NAMES } from './case-words.ts'
import type { CaseAct, ShownCase } from './parts-of-work.ts'
import { readFound, type Found } from './typed-resolution.ts'
import styles from './cases.module.css'

interface CaseActsProps {
  readonly found: ShownCase
  readonly onCorrect: () => void
  /** The case is another now. */
  readonly onChanged: () => Promise<void>
}

type Done = { readonly act: CaseAct; readonly found?: Found; readonly reason?: string }

/** What may be done to the case as it stands: the service says what. What cannot be undone asks first. */
export function CaseActs({ found, onCorrect, onChanged }: CaseActsProps) {
  const { t, i18n } = useLingui()
  const isOnline = useOnline()
  const [chosen, setPending] = useState<CaseAct | null>(null)
  // what somebody else did may leave another choice of acts
  const pending = chosen !== null && found.acts.includes(chosen) ? chosen : null
  const act = useMutation({
    mutationFn: (done: Done) => carryOut(found, done),
    onSuccess: async () => {
      setPending(null)
      await onChanged()
      remark(t`Done`)
    },
  })
  const readAgain = async () => {
    await onChanged()
    act.reset()
  }
  const isOff = !isOnline || act.isPending
  const press = (one: CaseAct) => {
    if (one === 'correct') onCorrect()
    else if (one === 'resend' || one === 'acknowledge') act.mutate({ act: one })
    else setPending(one)
  }
  const isOutdated = isStale(act.error)
  return (
    <div className={styles['acts']}>
      {act.error !== null && !isOutdated && <Refused error={act.error} />}
      {isOutdated && act.variables !== undefined && (
        <ChangedMeanwhile
          caseId={found.id}
          yours={<p>{i18n._(ACT_NAMES[act.variables.act])}</p>}
          onKeep={() => void readAgain()}
          onTheirs={() => {
            setPending(null)
            void readAgain()
          }}
        />
      )}
      {pending === null && (
        <div className={styles['row']}>
          {found.acts.map((one, place) => (
            <Button key={one} kind={place === 0 ? 'primary' : 'plain'} isDisabled={isOff} onPress={() => press(one)}>
              {i18n._(ACT_NAMES[one])}
            </Button>
          ))}
        </div>
      )}
      {pending === 'resolve' && (
        <AskFound
          isOff={isOff}
          onBack={() => setPending(null)}
          onFound={(told) => act.mutate({ act: 'resolve', found: told })}
        />
      )}
      {pending === 'cancel' && (
        <AskCancel
          found={found}
          isOff={isOff}
          onBack={() => setPending(null)}
          onCancel={(reason) => act.mutate({ act: 'cancel', reason })}
        />
      )}
      {pending === 'dispute' && (
        <Ask
          isOff={isOff}
          kind="grave"
          act={i18n._(ACT_NAMES.dispute)}
          onBack={() => setPending(null)}
          onAct={() => act.mutate({ act: 'dispute' })}
        >
          <p>{t`The case is in doubt then, until somebody has its number from SISA.`}</p>
        </Ask>
      )}
    </div>
  )
}

function carryOut({ id: case_id, revision }: ShownCase, { act, found, reason }: Done): Promise<unknown> {
  const options = { context: { ifMatch: revision } }
  if (act === 'resend') return snvs.cases.resend.mutate({ case_id }, options)
  if (act === 'acknowledge') return snvs.cases.acknowledge.mutate({ case_id }, options)
  if (act === 'dispute') return snvs.cases.dispute.mutate({ case_id, reason: 'not_our_person' }, options)
  if (act === 'cancel') return snvs.cases.cancel.mutate({ case_id, reason: reason || null }, options)
  if (found !== undefined) return snvs.cases.resolve.mutate({ case_id, ...found }, options)
  throw new Error(`nothing is said for ${act}`)
}

interface AskProps {
  readonly act: string
  readonly kind?: 'primary' | 'grave'
  readonly isOff: boolean
  readonly onAct: () => void
  readonly onBack: () => void
  readonly children: ReactNode
}

function Ask({ act, kind = 'primary', isOff, onAct, onBack, children }: AskProps) {
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isOff) onAct()
      }}
    >
      {children}
      <div className={styles['row']}>
        <Button type="submit" kind={kind} isDisabled={isOff}>
          {act}
        </Button>
        <Button kind="quiet" onPress={onBack}>
          <Trans>Not now</Trans>
        </Button>
      </div>
    </form>
  )
}

interface AskFoundProps extends Pick<AskProps, 'isOff' | 'onBack'> {
  readonly onFound: (found: Found) => void
}

function AskFound({ isOff, onBack, onFound }: AskFoundProps) {
  const { t, i18n } = useLingui()
  const [text, setText] = useState('')
  const found = readFound(text)
  return (
    <Ask
      act={found?.resolution === 'was_not_sent' ? t`Send it again` : i18n._(ACT_NAMES.resolve)}
      isOff={isOff || found === null}
      onAct={() => found !== null && onFound(found)}
      onBack={onBack}
    >
      <TextField
        label={t`Number in SISA, or “no”`}
        description={t`“no” sends it again. If SISA has it after all, it will stand there twice.`}
        value={text}
        onChange={setText}
        fault={text.trim() !== '' && found === null ? t`Write the number that SISA shows, or “no”.` : null}
        autoFocus
      />
    </Ask>
  )
}

interface AskCancelProps extends Pick<AskProps, 'isOff' | 'onBack'> {
  readonly found: ShownCase
  readonly onCancel: (reason: string) => void
}

function AskCancel({ found: { state }, isOff, onBack, onCancel }: AskCancelProps) {
  const { t, i18n } = useLingui()
  const [reason, setReason] = useState('')
  const isThere = state === 'reported' || state === 'adopted'
  return (
    <Ask
      act={i18n._(ACT_NAMES.cancel)}
      kind="grave"
      isOff={isOff || (isThere && reason.trim() === '')}
      onAct={() => onCancel(reason.trim())}
      onBack={onBack}
    >
      {isThere ? (
        <TextField
          label={t`Why it was reported by mistake`}
          description={t`The registry has it: the case stays, and is marked as to be cancelled in SISA by hand.`}
          value={reason}
          onChange={setReason}
          maxLength={500}
          autoFocus
        />
      ) : (
        <p>{t`It will not be reported. This cannot be undone: report it anew under another reference.`}</p>
      )}
    </Ask>
  )
}
