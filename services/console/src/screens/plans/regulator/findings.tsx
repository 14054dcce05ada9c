import { Trans } from '@lingui/react/macro'
import { Meaning } from '../../../components/meaning/meaning.tsx'
import { Link } from '@tanstack/react-router'
import styles from '../parts/plans.module.css'
import type { IafaReport } from './regulator-queries.ts'

/** What is to be put right, in the service's sentences, each with the plan that it is about. */
export function Findings({ report }: { readonly report: IafaReport }) {
  const found = report.items.filter(({ findings }) => findings.length > 0)
  if (found.length === 0 && report.list_findings.length === 0) return null
  return (
    <section className={styles['warnings']}>
      <h2>
        <Trans>To be put right</Trans>
      </h2>
      <ul>
        {found.flatMap(({ plan_id, code, findings }) =>
          findings.map(({ code: kind, detail }) => (
            <li key={`${plan_id} ${kind} ${detail}`}>
              <Link to="/plans/$planId" params={{ planId: String(plan_id) }}>
                {code}
              </Link>
              : <span lang="en">{detail}</span>
              <Meaning code={kind} />
            </li>
          )),
        )}
        {report.list_findings.map(({ code, detail }) => (
          <li key={`${code} ${detail}`}>
            <span lang="en">{detail}</span>
            <Meaning code={code} />
          </li>
        ))}
      </ul>
    </section>
  )
}
