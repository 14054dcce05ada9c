import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Refused } from '../../components/states/refused.tsx'
import { useFormats } from '../../formats/use-formats.ts'
import { LAB_STATE_NAMES } from './case-words.ts'
import { LabActs } from './lab-acts.tsx'
import { laboratoryOf } from './cases-queries.ts'
import styles from './cases.module.css'

/** The samples of a case, each with its results. What was found in them stays with the laboratory. */
export function Laboratory({ caseId }: { readonly caseId: string }) {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const { data, error } = useQuery(laboratoryOf(caseId))
  if (error !== null) return <Refused error={error} />
  if (data === undefined || data.samples.length === 0) return null
  const line = (one: (typeof data.samples)[number] | (typeof data.results)[number]) => (
    <>
      {one.item ?? one.source_reference}, {formats.day(one.day)}: {i18n._(LAB_STATE_NAMES[one.state])}
      {one.errors !== null && <span className={styles['bad']}> {Object.keys(one.errors).join(', ')}</span>}
    </>
  )
  return (
    <section>
      <h3>{t`Samples and results`}</h3>
      <ul className={styles['samples']}>
        {data.samples.map((sample) => (
          <li key={sample.id}>
            {line(sample)}
            <LabActs key={sample.revision} kind="sample" report={sample} />
            <ul>
              {data.results
                .filter(({ sample_id }) => sample_id === sample.id)
                .map((result) => (
                  <li key={result.id}>
                    {t`Result`}: {line(result)}
                    <LabActs key={result.revision} kind="result" report={result} />
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
