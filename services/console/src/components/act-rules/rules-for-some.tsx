import { Trans, useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import styles from './act-rules.module.css'
import { RuleList } from './rule-list.tsx'

type Qualified = Api.QualifiedActRules

interface RulesForSomeProps {
  readonly by: Api.AgreedActRules['by']
  /** Beside a form, which keeps them as they are. */
  readonly isBesideForm?: boolean
}

/** The rules that are others for some, each set with whom it is for. */
export function RulesForSome({ by = [], isBesideForm = false }: RulesForSomeProps) {
  const { t } = useLingui()
  if (by.length === 0) return null
  return (
    <section aria-label={t`Rules for some`} className={styles['some']}>
      <h3>{t`Rules for some`}</h3>
      {isBesideForm && (
        <p className={styles['none']}>
          <Trans>They stay as they are when this form is saved. The service itself changes them.</Trans>
        </p>
      )}
      {by.map(({ qualifiers, rules }) => (
        <div key={JSON.stringify(qualifiers)} className={styles['set']}>
          <Whom {...qualifiers} />
          <RuleList rules={rules} isShort />
        </div>
      ))}
    </section>
  )
}

function Whom({ plan_id, accommodation, provider_id, specialty }: Qualified['qualifiers']) {
  const { t } = useLingui()
  const whom = [
    ...(plan_id ? [t`plan ${plan_id}`] : []),
    ...(accommodation ? [accommodation === 'apartment' ? t`in an apartment` : t`in a ward`] : []),
    ...(provider_id ? [t`provider ${provider_id}`] : []),
    ...(specialty ? [t`specialty ${specialty}`] : []),
  ]
  return (
    <p>
      <strong>{whom.join(', ')}</strong>
    </p>
  )
}
