import { Trans, useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { Meaning } from '../../../components/meaning/meaning.tsx'
import { useFormats } from '../../../formats/use-formats.ts'
import styles from '../parts/accounts.module.css'

/** What is worth a look in a batch. It keeps no batch out. */
export function BatchFindings({ findings }: { readonly findings: readonly Api.BillingBatchFinding[] }) {
  const { t } = useLingui()
  const formats = useFormats()
  if (findings.length === 0) return null
  return (
    <details className={styles['fold']} open={findings.length <= 5}>
      <summary>{t`Findings: ${formats.count(findings.length)}`}</summary>
      <ul className={styles['findings']}>
        {findings.map(({ code, guide, found, expected }) => (
          <li key={`${code} ${guide} ${found}`}>
            <Meaning code={code} />
            <p className={styles['soft']}>
              <code>{code}</code> {guide !== null && <Trans>guide {guide}</Trans>}{' '}
              {found !== null && <Trans>the file says {found}</Trans>}{' '}
              {expected !== null && <Trans>expected {expected}</Trans>}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
