import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Loading } from '../../components/states/loading.tsx'
import { Stale } from '../../components/states/stale.tsx'
import { useFormats } from '../../formats/use-formats.ts'
import { caseOf, changesOf } from './cases-queries.ts'
import { CaseFacts } from './case-facts.tsx'

interface ChangedMeanwhileProps {
  readonly caseId: string
  /** What was typed goes on top of what stands at this revision. */
  readonly onKeep: (revision: number) => void
  readonly onTheirs: () => void
}

/** Who changed the case while it was corrected, and how it stands now. What was typed stays in its fields. */
export function ChangedMeanwhile({ caseId, onKeep, onTheirs }: ChangedMeanwhileProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const { data: now } = useQuery({ ...caseOf(caseId), queryKey: ['cases', 'now', caseId], staleTime: 0 })
  const { data: log } = useQuery({ ...changesOf(caseId), queryKey: ['cases', 'changes now', caseId], staleTime: 0 })
  if (now === undefined || log === undefined) return <Loading rows={4} />
  const [last] = log.items
  return (
    <Stale
      changed={last === undefined ? undefined : { by: last.change_description, at: formats.instant(last.at) }}
      theirs={<CaseFacts found={now} />}
      yours={<p>{t`It stands in the fields above.`}</p>}
      onKeepYours={() => onKeep(now.revision)}
      onTakeTheirs={onTheirs}
    />
  )
}
