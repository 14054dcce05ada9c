import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Loading } from '../../components/states/loading.tsx'
import { Stale } from '../../components/stale/stale.tsx'
import { caseOf } from './cases-queries.ts'
import { CaseFacts } from './case-facts.tsx'

interface ChangedMeanwhileProps {
  readonly caseId: string
  /** What was meant, which stays as it was typed. */
  readonly yours: ReactNode
  /** What was typed goes on top of what stands at this revision. */
  readonly onKeep: (revision: number) => void
  readonly onTheirs: () => void
}

/** Who changed the case meanwhile, and how it stands now. */
export function ChangedMeanwhile({ caseId, yours, onKeep, onTheirs }: ChangedMeanwhileProps) {
  const { data: now } = useQuery({ ...caseOf(caseId), queryKey: ['cases', 'now', caseId], staleTime: 0 })
  if (now === undefined) return <Loading rows={4} />
  return (
    <Stale
      log={{ of: 'case', case: caseId }}
      theirs={<CaseFacts found={now} />}
      yours={yours}
      onKeepYours={() => onKeep(now.revision)}
      onTakeTheirs={onTheirs}
    />
  )
}
