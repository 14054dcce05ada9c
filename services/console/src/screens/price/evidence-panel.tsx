import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Api } from '@vigencia/client'
import { Button } from '../../components/button/button.tsx'
import { SidePanel } from '../../components/side-panel/side-panel.tsx'
import { Loading } from '../../components/states/loading.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useFormats } from '../../formats/use-formats.ts'
import { logHashAt } from './price-queries.ts'
import styles from './price.module.css'

export interface EvidencePanelProps {
  readonly quote: Api.Quote
  readonly onCopy: () => void
  readonly onClose: () => void
}

/** What proves a price: its revision, the log up to it, and the files by which anybody reckons it again. */
export function EvidencePanel({ quote, onCopy, onClose }: EvidencePanelProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const { data: entry, error, isPending, refetch } = useQuery(logHashAt(quote.convenio_id, quote.revision))
  const period = `/v1/scheduling/convenios/${quote.convenio_id}/contracts/${quote.period_id}`
  const snapshot = `${period}/snapshot?event_date=${quote.event_date}&revision=${quote.revision}`
  return (
    <SidePanel
      title={t`Evidence`}
      onClose={onClose}
      acts={
        <>
          <Button kind="primary" onPress={() => print()}>{t`Print`}</Button>
          <Button onPress={onCopy}>{t`Copy as text`}</Button>
        </>
      }
    >
      <div className={styles['evidence']}>
        <p>
          <Trans>
            This price stands at revision {quote.revision}. Whoever asks again at this revision is answered the same,
            whatever was changed since.
          </Trans>
        </p>
        {isPending && <Loading rows={3} />}
        {error !== null && <Refused error={error} onAgain={() => void refetch()} />}
        {entry !== null && entry !== undefined && (
          <dl className={styles['facts']}>
            <dt>{t`Last change before it`}</dt>
            <dd>{formats.instant(entry.at)}</dd>
            <dt>{t`Hash of the change log`}</dt>
            <dd>
              <code>{entry.hash}</code>
            </dd>
          </dl>
        )}
        {quote.period_id !== null && (
          <p>
            <a href={snapshot} download={`snapshot-${quote.event_date}-${quote.revision}.json`}>
              <Trans>Download the pricing configuration of that day</Trans>
            </a>
          </p>
        )}
        <p>
          <Trans>
            With that file, and the export of the price table, anybody reckons the price again:{' '}
            <code>vigencia verify quote</code>.
          </Trans>
        </p>
      </div>
    </SidePanel>
  )
}
