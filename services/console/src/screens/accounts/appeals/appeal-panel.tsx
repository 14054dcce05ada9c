import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Api } from '@vigencia/client'
import { useState } from 'react'
import { vigencia } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import { SidePanel } from '../../../components/side-panel/side-panel.tsx'
import { Loading } from '../../../components/states/loading.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { remark } from '../../../components/toast/toasts.ts'
import { useFormats } from '../../../formats/use-formats.ts'
import { unjustifiedOf } from './appeal-queries.ts'
import styles from '../parts/accounts.module.css'
import { appealable, claimOf, guidesOf, itemsOf } from './appealed-cuts.ts'
import { ChosenCuts } from './chosen-cuts.tsx'

interface AppealPanelProps {
  readonly statement: Api.Statement
  readonly onClose: () => void
}

/** Which cuts to appeal against: all that are unjustified, unless some are left out. One appeal for each protocol. */
export function AppealPanel({ statement, onClose }: AppealPanelProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const isOnline = useOnline()
  const { data, error, refetch } = useQuery(unjustifiedOf(statement.id))
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const cuts = appealable(data ?? [])
  const chosen = cuts.filter(({ id }) => !leftOut.has(id))
  const write = useMutation({
    mutationFn: () =>
      vigencia.billingAppeals.create.mutate({
        statement_id: statement.id,
        ...(leftOut.size > 0 && { items: itemsOf(chosen) }),
      }),
    onSuccess: async ({ appeals }) => {
      await queries.invalidateQueries({ queryKey: ['billing'] })
      remark(t`Appeals written: ${formats.count(appeals.length)}`)
      const [first] = appeals
      if (appeals.length === 1 && first !== undefined)
        void navigate({ to: '/accounts/appeals/$appealId', params: { appealId: first.id } })
      else onClose()
    },
  })
  return (
    <SidePanel
      title={t`Write the appeal`}
      onClose={onClose}
      acts={
        <Button
          kind="primary"
          isDisabled={chosen.length === 0 || write.isPending || !isOnline}
          onPress={() => write.mutate()}
        >{t`Write it: ${formats.money(claimOf(chosen))}`}</Button>
      }
    >
      {error !== null && <Refused error={error} onAgain={() => void refetch()} />}
      {data === undefined && error === null && <Loading rows={10} />}
      {write.error !== null && <Refused error={write.error} />}
      {data !== undefined && cuts.length === 0 && (
        <p>{t`By the contract nothing is left to be claimed, or all of it is under appeal.`}</p>
      )}
      {cuts.length > 0 && (
        <div className={styles['part']}>
          <p>
            <Plural value={chosen.length} one="# cut" other="# cuts" />
            {', '}
            <Plural value={guidesOf(chosen).length} one="# guide" other="# guides" />.{' '}
            <Trans>
              Each justification names the reason, the revision and the digest of the act that proves it. The file never
              changes once it is written.
            </Trans>
          </p>
          <ChosenCuts cuts={cuts} leftOut={leftOut} onChange={setLeftOut} />
        </div>
      )}
    </SidePanel>
  )
}
