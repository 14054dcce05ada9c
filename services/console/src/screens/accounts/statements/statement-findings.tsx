import { Plural, useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { Meaning } from '../../../components/meaning/meaning.tsx'
import styles from '../parts/accounts.module.css'

/** What is odd about a statement. It refuses nothing. */
export function StatementFindings({ statement }: { readonly statement: Api.Statement }) {
  const { t } = useLingui()
  const { findings, item_findings } = statement
  if (findings.length + item_findings.length === 0)
    return <p className={styles['soft']}>{t`Nothing about the file is odd.`}</p>
  return (
    <ul className={styles['findings']}>
      {findings.map(({ finding, detail }) => (
        <li key={`${finding} ${detail}`}>
          <Meaning code={finding} />
          <p className={styles['soft']}>
            <code>{finding}</code> {detail}
          </p>
        </li>
      ))}
      {item_findings.map(({ finding, count }) => (
        <li key={finding}>
          <Meaning code={finding} />
          <p className={styles['soft']}>
            <code>{finding}</code> <Plural value={count} one="# item" other="# items" />
          </p>
        </li>
      ))}
    </ul>
  )
}
