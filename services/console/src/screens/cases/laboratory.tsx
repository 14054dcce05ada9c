import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Refused } from '../../components/states/refused.tsx'
import styles from './cases.module.css'
import { laboratoryOf } from './cases-queries.ts'
import { LabActs } from './lab-acts.tsx'
import { LabLine } from './lab-line.tsx'

interface LaboratoryProps {
  readonly caseId: string
  readonly onTyped: (isTyped: boolean) => void
}

/** The samples of a case, each with its results. What was found in them is shown to who corrects it. */
export function Laboratory({ caseId, onTyped }: LaboratoryProps) {
  const { t } = useLingui()
  const { data, error, refetch } = useQuery(laboratoryOf(caseId))
  if (error !== null) return <Refused error={error} onAgain={() => void refetch()} />
  if (data === undefined || data.samples.length === 0) return null
  return (
    <section>
      <h3>{t`Samples and results`}</h3>
      <ul className={styles['samples']}>
        {data.samples.map((sample) => {
          const results = data.results.filter(({ sample_id }) => sample_id === sample.id)
          const open = results.filter(({ state }) => state === 'waiting_for_sample')
          return (
            <li key={sample.id}>
              <LabLine report={sample} />
              <LabActs kind="sample" report={sample} resultCount={open.length} onTyped={onTyped} />
              <ul>
                {results.map((result) => (
                  <li key={result.id}>
                    {t`Result`}: <LabLine report={result} />
                    <LabActs kind="result" report={result} resultCount={0} onTyped={onTyped} />
                  </li>
                ))}
              </ul>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
