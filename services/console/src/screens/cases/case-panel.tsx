import { useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { snvs } from '../../api/vigencia.ts'
import { SidePanel } from '../../components/side-panel/side-panel.tsx'
import { Loading } from '../../components/states/loading.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useMay } from '../../shell/session/session.ts'
import { CaseActs } from './case-acts.tsx'
import { CaseFacts } from './case-facts.tsx'
import { CaseLog } from './case-log.tsx'
import { caseOf } from './cases-queries.ts'
import { LeaveTyped } from './leave-typed.tsx'
import { CorrectCase } from './correct-case.tsx'
import { Laboratory } from './laboratory.tsx'
import type { ShownCase } from './parts-of-work.ts'
import { PersonOfCase } from './person-of-case.tsx'
import { UnmaskPerson, UnmaskRefused } from './unmask-person.tsx'
import styles from './cases.module.css'

interface CasePanelProps {
  readonly caseId: string
  readonly onClose: () => void
}

/** A case beside the list. Its person is masked until somebody asks, which the service writes down. */
export function CasePanel({ caseId, onClose }: CasePanelProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const { data: found, error, refetch } = useQuery(caseOf(caseId))
  const mayWrite = useMay('cases:write')
  const [isCorrecting, setCorrecting] = useState(false)
  const [isTyped, setTyped] = useState(false)
  const [isLeaving, setLeaving] = useState(false)
  const unmask = useUnmask(caseId)
  const whole = unmask.data ?? null
  // what is to be entered by hand is what was corrected last
  const report = whole?.correction?.report ?? whole?.report ?? null
  const changed = async () => {
    setCorrecting(false)
    setTyped(false)
    unmask.reset()
    await queries.invalidateQueries({ queryKey: ['cases'] })
  }
  const close = () => (isTyped && !isLeaving ? setLeaving(true) : onClose())
  return (
    <SidePanel
      title={found?.source_reference ?? t`Case`}
      onClose={close}
      acts={
        isLeaving ? (
          <LeaveTyped onLeave={onClose} onStay={() => setLeaving(false)} />
        ) : found !== undefined && !isCorrecting && mayWrite && found.acts.length > 0 ? (
          <CaseActs
            found={found}
            onCorrect={() => {
              setCorrecting(true)
              if (whole === null) unmask.mutate()
            }}
            onChanged={changed}
          />
        ) : undefined
      }
    >
      {error !== null && <Refused error={error} onAgain={() => void refetch()} />}
      {error === null && found === undefined && <Loading rows={12} />}
      {found !== undefined && (
        <div className={styles['case']}>
          <CaseFacts
            found={whole === null ? found : { ...found, errors: whole.errors }}
            withoutFaults={isCorrecting && report !== null}
          />
          {unmask.error !== null && <UnmaskRefused error={unmask.error} onAgain={() => unmask.mutate()} />}
          {isCorrecting && whole === null && unmask.error === null && <Loading rows={10} />}
          {isCorrecting && report !== null ? (
            <CorrectCase
              found={found}
              report={report}
              told={whole?.errors ?? null}
              onTyped={setTyped}
              onDone={changed}
              onCancel={() => {
                setCorrecting(false)
                setTyped(false)
              }}
            />
          ) : (
            !isCorrecting && (
              <>
                {whole === null ? (
                  <UnmaskPerson found={found} isPending={unmask.isPending} onUnmask={() => unmask.mutate()} />
                ) : (
                  <PersonOfCase whole={whole} />
                )}
                <Laboratory caseId={caseId} onTyped={setTyped} />
                <CaseLog caseId={caseId} />
              </>
            )
          )}
        </div>
      )}
    </SidePanel>
  )
}

/** What is read of the person stays with this panel, and goes with it. */
function useUnmask(case_id: string) {
  return useMutation<ShownCase>({
    mutationFn: () => snvs.cases.get.query({ case_id, personal: true }),
    gcTime: 0,
  })
}
