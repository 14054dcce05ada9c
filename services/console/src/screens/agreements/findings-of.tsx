import { Trans } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { useFormats } from '../../formats/use-formats.ts'
import styles from './agreements.module.css'
import { FindingsList } from './findings-list.tsx'

/** What was found in the periods of an agreement, under the days of each. */
export function FindingsOf({ convenio }: { readonly convenio: Api.ConvenioTimeline }) {
  const formats = useFormats()
  if (convenio.findings.length === 0)
    return (
      <p>
        <Trans>Nothing is worth a look in what holds today and later.</Trans>
      </p>
    )
  return convenio.findings.map(({ period_id, items }) => {
    const period = convenio.items.find((item) => item.kind === 'period' && item.period_id === period_id)
    const from = typeof period?.from === 'string' ? formats.day(period.from) : ''
    return (
      <section key={period_id} className={styles['part']}>
        <h3>
          <Trans>Period from {from}</Trans>
        </h3>
        <FindingsList findings={items} />
      </section>
    )
  })
}
