import { useLingui } from '@lingui/react/macro'
import type { SpanWords } from './timeline-rows.ts'

export function useSpanWords(): SpanWords {
  const { t } = useLingui()
  return {
    status: {
      draft: t`Draft`,
      scheduled: t`Scheduled`,
      active: t`In force`,
      terminated: t`Terminated`,
      expired: t`Expired`,
      renewed: t`Renewed`,
    },
    gap: t`No period`,
    table: (version) => t`Table ${version}`,
  }
}
