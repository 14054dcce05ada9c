import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Button } from '../../components/button/button.tsx'
import { Loading } from '../../components/states/loading.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useFormats } from '../../formats/use-formats.ts'
import { verifyLog } from '../../api/change-logs.ts'
import type { LogSearch } from './log-search.ts'
import styles from './log.module.css'

/** Whether each entry holds the hash of the one before, up to the newest; and, where asked, whether the rows say the same. */
export function VerifiedLog({ search }: { readonly search: LogSearch }) {
  const { t } = useLingui()
  const formats = useFormats()
  const { data, error, isPending, mutate } = useMutation({ mutationFn: (rows: boolean) => verifyLog(search, rows) })
  useEffect(() => mutate(false), [mutate])
  if (error !== null) return <Refused error={error} onAgain={() => mutate(false)} />
  if (isPending || data === undefined) return <Loading rows={2} />
  const { intact, revision, head, broken_at, rows } = data
  return (
    <section className={`${styles['chain']} ${intact ? styles['holds'] : styles['broken']}`} aria-live="polite">
      <p className={styles['verdict']}>
        {intact ? (
          <Trans>✓ The chain holds to entry {formats.count(revision)}.</Trans>
        ) : (
          <Trans>✕ The chain does not hold at entry {formats.count(broken_at?.revision ?? 0)}.</Trans>
        )}
      </p>
      {broken_at !== null && <p lang="en">{broken_at.why}</p>}
      {rows !== null && (
        <p>
          <Trans>
            {formats.count(rows.compared)} rows were compared with what the log says;{' '}
            {formats.count(rows.differing_count)} differ.
          </Trans>
        </p>
      )}
      <p className={styles['facts']}>
        <Trans>
          Head <code>{head}</code>
        </Trans>
      </p>
      {rows === null && <Button onPress={() => mutate(true)}>{t`Compare the rows too: this may take minutes`}</Button>}
    </section>
  )
}
