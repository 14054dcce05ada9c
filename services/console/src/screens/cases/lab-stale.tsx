import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Loading } from '../../components/states/loading.tsx'
import { Stale } from '../../components/stale/stale.tsx'
import { LabLine } from './lab-line.tsx'
import { labReportOf, type LabKind } from './lab-report.ts'

interface LabStaleProps {
  readonly kind: LabKind
  readonly id: string
  /** What was meant, which stays as it was typed. */
  readonly yours: ReactNode
  /** What was typed goes on top of what stands at this revision. */
  readonly onKeep: (revision: number) => void
  readonly onTheirs: () => void
}

/** Who changed a sample or a result meanwhile, and how it stands now. */
export function LabStale({ kind, id, yours, onKeep, onTheirs }: LabStaleProps) {
  const { data: now } = useQuery(labReportOf(kind, id))
  if (now === undefined) return <Loading rows={3} />
  return (
    <Stale
      log={{ of: kind, report: id }}
      theirs={
        <p>
          <LabLine report={now} />
        </p>
      }
      yours={yours}
      onKeepYours={() => onKeep(now.revision)}
      onTakeTheirs={onTheirs}
    />
  )
}
