import { useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { useFormats } from '../../formats/use-formats.ts'
import { PART_NAMES } from './act-line-names.ts'
import styles from './act-line.module.css'
import { factorWords, type FactorFacts } from './factor-words.ts'

interface LinePartsProps {
  readonly parts: Api.ActLine['parts']
  readonly facts: Omit<FactorFacts, 'isLast'>
}

/** The parts of one unit: base, each percentage with its reason, and what comes of it; exact. */
export function LineParts({ parts, facts }: LinePartsProps) {
  const { i18n } = useLingui()
  const formats = useFormats()
  return (
    <ul className={styles['parts']}>
      {parts.map(({ part, base, factors, amount }) => (
        <li key={part}>
          <span>
            {i18n._(PART_NAMES[part])} <span className="number">{formats.exact(base)}</span>
          </span>
          {factors.map((factor, place) => {
            const words = factorWords(factor, { ...facts, isLast: place === factors.length - 1 }, i18n)
            return (
              <span key={place} title={`${factor.rule}: ${factor.why}`}>
                × <strong>{formats.percent(factor.percent)}</strong>{' '}
                <span {...(words === null && { lang: 'en' })}>{words ?? factor.why}</span>
              </span>
            )
          })}
          {factors.length > 0 && <span className="number">= {formats.exact(amount)}</span>}
        </li>
      ))}
    </ul>
  )
}
