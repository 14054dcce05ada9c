import { useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { useFormats } from '../../formats/use-formats.ts'
import { ACT_RULE_NAMES } from './act-rule-names.ts'
import styles from './act-rules.module.css'
import { ruleSentences } from './rule-sentences.ts'

const RULES = Object.keys(ACT_RULE_NAMES) as readonly (keyof typeof ACT_RULE_NAMES)[]

interface RuleListProps {
  readonly rules: Api.ActRules
  /** Beside something else: what was never agreed is left out. */
  readonly isShort?: boolean
}

/** Rules to read. One that was never agreed says so, because acts that need it are not priced. */
export function RuleList({ rules, isShort = false }: RuleListProps) {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  return (
    <dl className={styles['facts']}>
      {RULES.map((rule) => {
        const sentences = ruleSentences(rules, rule, { i18n, formats })
        if (isShort && sentences.length === 0) return null
        return (
          <div key={rule} data-rule={rule}>
            <dt>{i18n._(ACT_RULE_NAMES[rule])}</dt>
            {sentences.length === 0 ? (
              <dd className={styles['none']}>{t`not agreed`}</dd>
            ) : (
              sentences.map((sentence) => <dd key={sentence}>{sentence}</dd>)
            )}
          </div>
        )
      })}
    </dl>
  )
}
