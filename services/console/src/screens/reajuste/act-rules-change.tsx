import { useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { ACT_RULE_NAMES } from '../../components/act-rules/act-rule-names.ts'
import { ruleSentences } from '../../components/act-rules/rule-sentences.ts'
import { useFormats } from '../../formats/use-formats.ts'
import styles from './reajuste.module.css'

const RULES = Object.keys(ACT_RULE_NAMES) as readonly (keyof typeof ACT_RULE_NAMES)[]

interface ActRulesChangeProps {
  readonly before: Api.ActRules | null
  readonly after: Api.ActRules
}

/** The rules of acts that would be others, each as it was and as it would be. */
export function ActRulesChange({ before, after }: ActRulesChangeProps) {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const textOf = (rules: Api.ActRules, rule: (typeof RULES)[number]) =>
    ruleSentences(rules, rule, { i18n, formats }).join('; ') || t`not agreed`
  const changed = RULES.map((rule) => ({ rule, was: textOf(before ?? {}, rule), is: textOf(after, rule) })).filter(
    ({ was, is }) => was !== is,
  )
  if (changed.length === 0) return <p>{t`No rule of acts is another one`}</p>
  return (
    <dl className={styles['changed']}>
      {changed.map(({ rule, was, is }) => (
        <div key={rule} data-rule={rule}>
          <dt>{i18n._(ACT_RULE_NAMES[rule])}</dt>
          <dd>
            <del>{was}</del>
          </dd>
          <dd>
            <ins>{is}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
