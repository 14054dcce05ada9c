import { Plural, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Bars } from '../../../components/bars/bars.tsx'
import { SelectField } from '../../../components/select-field/select-field.tsx'
import { Loading } from '../../../components/states/loading.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useFormats } from '../../../formats/use-formats.ts'
import { oneOf } from '../../../shell/search-text.ts'
import { sumsOf } from './batch-queries.ts'
import styles from '../parts/accounts.module.css'
import { largestDifferences } from './batch-figures.ts'
import { verdictName } from '../parts/verdict-words.ts'

type By = 'code' | 'guide' | 'verdict'

interface DifferenceBarsProps {
  readonly batchId: string
  readonly by: By
  readonly onChange: (by: By | undefined) => void
}

/** Where the batch differs from the contract, the largest first: too little to the left, too much to the right. */
export function DifferenceBars({ batchId, by, onChange }: DifferenceBarsProps) {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const { data, error, refetch } = useQuery(sumsOf(batchId, by))
  const names = { code: t`Code`, guide: t`Guide`, verdict: t`Verdict` }
  const { shown, others } = largestDifferences(data?.items ?? [])
  if (error !== null && data === undefined) return <Refused error={error} onAgain={() => void refetch()} />
  if (data === undefined) return <Loading rows={4} />
  return (
    <section className={styles['part']} aria-label={t`Differences`}>
      <div className={styles['filters']}>
        <SelectField
          label={t`Differences by`}
          value={by}
          options={Object.entries(names).map(([id, text]) => ({ id, text }))}
          onChange={(id) => onChange(oneOf(id, ['guide', 'verdict']))}
        />
      </div>
      {shown.length === 0 ? (
        <p className={styles['soft']}>{t`No line with a price differs from the contract.`}</p>
      ) : (
        <div className={styles['bars']}>
          <Bars
            caption={t`Billed less contract`}
            headers={[names[by], t`Billed less contract`]}
            bars={shown.map(({ name, cents }) => ({
              id: name,
              name: by === 'verdict' ? verdictName(name, i18n) : name,
              value: cents,
              text: `${cents > 0 ? '+' : ''}${formats.amount(cents)}`,
            }))}
          />
        </div>
      )}
      {others > 0 && (
        <p className={styles['soft']}>
          <Plural
            value={others}
            one="# smaller difference is not drawn."
            other="# smaller differences are not drawn."
          />
        </p>
      )}
    </section>
  )
}
