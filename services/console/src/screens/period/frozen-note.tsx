import { useQuery } from '@tanstack/react-query'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { useFormats } from '../../formats/use-formats.ts'
import { frozenBy, type PeriodPath } from './period-queries.ts'
import styles from './period.module.css'

interface FrozenNoteProps {
  readonly path: PeriodPath
  readonly period: Api.ContractPeriod
}

/** Says since when a period is read only, and who made it so. */
export function FrozenNote({ path, period }: FrozenNoteProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const { data: entry } = useQuery(frozenBy(path, period.activated_at))
  if (period.is_deleted)
    return (
      <p className={styles['note']} role="note">
        <Trans>This draft was deleted. It prices nothing.</Trans>
      </p>
    )
  const since = period.activated_at === null ? '' : formats.instant(period.activated_at)
  const key = entry?.changed_by_key_id ?? null
  const by =
    entry?.changed_by_user_id ?? entry?.claimed_author?.name ?? (key === null ? t`the operator` : t`the key ${key}`)
  return (
    <p className={styles['note']} role="note">
      <Trans>
        Frozen since {since}, by <b>{by}</b>. It can be corrected, adjusted or renewed, and changed no more.
      </Trans>
    </p>
  )
}
