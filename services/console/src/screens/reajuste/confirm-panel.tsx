import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { SidePanel } from '../../components/side-panel/side-panel.tsx'
import { Loading } from '../../components/states/loading.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { isStale } from '../../components/stale/is-stale.ts'
import { Stale } from '../../components/stale/stale.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { remark } from '../../components/toast/toasts.ts'
import { useFormats } from '../../formats/use-formats.ts'
import { ActRulesChange } from './act-rules-change.tsx'
import { carryOut } from './carry-out.ts'
import { ActNumbers } from './act-numbers.tsx'
import styles from './reajuste.module.css'
import type { Preview } from './reajuste-queries.ts'
import type { ActInHand } from './use-act.ts'

interface ConfirmPanelProps {
  readonly hand: ActInHand
  readonly preview: Preview
  readonly onDone: (periodId: string) => void
  readonly onClose: () => void
}

/** Says in numbers what will happen, and does exactly that: the digest of the preview goes with it. */
export function ConfirmPanel({ hand, preview, onDone, onClose }: ConfirmPanelProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const queries = useQueryClient()
  const isOnline = useOnline()
  const { act, input, draft } = hand
  const [seen, setSeen] = useState(preview)
  const since = draft.knownSince
  const reason = since === null ? draft.note : t`Known since ${formats.day(since)}: ${draft.note}`
  const done = useMutation({
    mutationFn: () => carryOut(input, seen.digest, act === 'correction' ? reason : draft.note),
    onSuccess: (id) => {
      hand.drop()
      void queries.invalidateQueries({ queryKey: ['contracts'] })
      remark(t`Done`)
      onDone(id)
    },
    onError: () => queries.invalidateQueries({ queryKey: ['contracts'] }),
  })
  const titles = { reajuste: t`Carry the reajuste out?`, renewal: t`Renew?`, correction: t`Correct?` }
  const isOutdated = isStale(done.error)
  return (
    <SidePanel
      title={titles[act]}
      onClose={onClose}
      acts={
        <>
          <Button
            kind="primary"
            onPress={() => done.mutate()}
            isDisabled={!isOnline || done.isPending || done.isError}
            autoFocus
          >
            {t`Carry out`}
          </Button>
          <Button onPress={onClose}>{t`Not yet`}</Button>
        </>
      }
    >
      <div className={styles['panel']}>
        <ActNumbers hand={hand} preview={seen} />
        <section aria-label={t`Rules of acts`}>
          <h3>{t`Rules of acts`}</h3>
          {input.actRules === null ? (
            <p>{t`As they were`}</p>
          ) : (
            <ActRulesChange before={hand.period.data?.act_rules ?? null} after={input.actRules} />
          )}
        </section>
        <p className={styles['quiet']}>
          {act === 'renewal' ? (
            <Trans>It makes a draft, which prices nothing until it is activated.</Trans>
          ) : (
            <Trans>It can be revoked as long as no later act stands on it. The change log keeps both.</Trans>
          )}
        </p>
        {isOutdated && (
          <Stale
            log={{ convenio: input.place.convenio_id }}
            theirs={preview.digest === seen.digest ? <Loading rows={1} /> : <Sum preview={preview} />}
            yours={<Sum preview={seen} />}
            onTakeTheirs={() => {
              hand.put({ changes: [] })
              onClose()
            }}
            onKeepYours={() => {
              setSeen(preview)
              done.reset()
            }}
          />
        )}
        {done.error !== null && !isOutdated && <Refused error={done.error} onAgain={() => done.reset()} />}
      </div>
    </SidePanel>
  )
}

function Sum({ preview: { totals } }: Pick<ConfirmPanelProps, 'preview'>) {
  const { t } = useLingui()
  const { count, money } = useFormats()
  const sum = totals.new_cents === null ? '—' : money(totals.new_cents)
  return <p>{t`${count(totals.count)} prices, sum after ${sum}`}</p>
}
