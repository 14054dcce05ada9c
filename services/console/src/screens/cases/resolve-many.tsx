import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { snvs } from '../../api/vigencia.ts'
import { Button } from '../../components/button/button.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { remark } from '../../components/toast/toasts.ts'
import type { Seen } from './parts-of-work.ts'
import { itemsOf, type TypedFound } from './typed-resolution.ts'
import styles from './cases.module.css'

interface ResolveManyProps {
  readonly typed: TypedFound
  readonly seen: Seen
  /** How many cases in doubt are shown. */
  readonly total: number
  /** What was typed is sent. */
  readonly onDone: () => void
}

/** Says of many cases at once what was found: what was typed beside them, or that none of those shown is there. */
export function ResolveMany({ typed, seen, total, onDone }: ResolveManyProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const isOnline = useOnline()
  const [isAsking, setAsking] = useState(false)
  const items = itemsOf(typed)
  const done = async (count: number) => {
    await queries.invalidateQueries({ queryKey: ['cases'] })
    remark(t`Cases resolved: ${count}`)
  }
  const resolve = useMutation({
    mutationFn: () => snvs.cases.resolveAll.mutate({ items }),
    onSuccess: ({ count }) => (onDone(), done(count)),
  })
  const none = useMutation({
    mutationFn: () => snvs.cases.resolveAll.mutate({ filter: { event_id: seen.event ?? null }, count: total }),
    onSuccess: ({ count }) => (setAsking(false), done(count)),
  })
  const failed = resolve.error ?? none.error
  // the service filters these by their event alone
  const mayAll = total > 0 && items.length === 0 && seen.older === undefined && seen.reason === undefined
  return (
    <div className={styles['many']}>
      {failed !== null && <Refused error={failed} />}
      {items.length > 0 && (
        <div className={styles['row']}>
          <Button kind="primary" isDisabled={!isOnline || resolve.isPending} onPress={() => resolve.mutate()}>
            <Plural value={items.length} one="Resolve # case" other="Resolve # cases" />
          </Button>
          <Button kind="quiet" onPress={onDone}>
            <Trans>Drop what was typed</Trans>
          </Button>
        </div>
      )}
      {mayAll && !isAsking && (
        <Button onPress={() => setAsking(true)}>
          <Trans>None of these is in SISA…</Trans>
        </Button>
      )}
      {mayAll && isAsking && (
        <div className={styles['ask']}>
          <p>
            <Plural
              value={total}
              one="# case will be sent again. If SISA has it after all, it will stand there twice."
              other="# cases will be sent again. Those that SISA has after all will stand there twice."
            />
          </p>
          <div className={styles['row']}>
            <Button kind="grave" isDisabled={!isOnline || none.isPending} onPress={() => none.mutate()}>
              <Plural value={total} one="Send # case again" other="Send # cases again" />
            </Button>
            <Button kind="quiet" onPress={() => setAsking(false)}>
              <Trans>Not now</Trans>
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}
