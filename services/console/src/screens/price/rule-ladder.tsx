import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { useFormats } from '../../formats/use-formats.ts'
import styles from './price.module.css'
import { stepWords } from './step-words.ts'

export const RULE_NAMES = {
  period: msg`Period in force`,
  coverage: msg`Cover of the type`,
  override: msg`Own price of the period`,
  particular: msg`Self-pay price`,
  part: msg`Part of the price`,
  table: msg`Price table`,
  quantity: msg`Quantity`,
  copay: msg`Copay`,
} as const satisfies Record<Api.ExplanationStep['rule'], unknown>

interface RuleLadderProps {
  readonly quote: Api.Quote
  /** The periods as they stand; absent where the price is asked as it was known before. */
  readonly timeline: Api.Timeline | undefined
}

/** The rules in the order in which they were tried, each with what it rounded. */
export function RuleLadder({ quote, timeline }: RuleLadderProps) {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  return (
    <ol className={styles['ladder']} aria-label={t`The rules that were tried`}>
      {(quote.explanation ?? []).map((step, place) => {
        const { rule, applied, because, exact, rounded_cents } = step
        const words = timeline === undefined ? null : stepWords(step, { quote, timeline }, formats, i18n)
        return (
          <li key={place} className={applied ? styles['applied'] : styles['passed']}>
            <span className={styles['mark']} role="img" aria-label={applied ? t`applies` : t`does not apply`}>
              {applied ? '●' : '○'}
            </span>
            <span className={styles['rule']}>{i18n._(RULE_NAMES[rule])}</span>
            <span className={styles['because']} {...(words === null && { lang: 'en' })} title={because}>
              {words ?? because}
            </span>
            {exact !== undefined && rounded_cents !== undefined && (
              <span className={`${styles['rounding']} number`}>
                {formats.exact(exact)} → {formats.amount(rounded_cents)}
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
