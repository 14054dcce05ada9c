import { Trans } from '@lingui/react/macro'
import { Meaning } from '../../../components/meaning/meaning.tsx'
import styles from '../parts/plans.module.css'

/** What was written and is worth a look, in the words of the service. */
export function Warnings({
  warnings,
}: {
  readonly warnings: readonly { readonly code: string; readonly detail: string }[]
}) {
  if (warnings.length === 0) return null
  return (
    <div className={styles['warnings']} role="status">
      <h3>
        <Trans>Saved. This is worth a look:</Trans>
      </h3>
      <ul>
        {warnings.map(({ code, detail }) => (
          <li key={`${code} ${detail}`}>
            <span lang="en">{detail}</span>
            <Meaning code={code} />
          </li>
        ))}
      </ul>
    </div>
  )
}
