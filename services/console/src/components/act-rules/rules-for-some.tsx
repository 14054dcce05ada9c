import { Trans, useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { useWhom } from '../whom/use-whom.ts'
import styles from './act-rules.module.css'
import { RuleList } from './rule-list.tsx'

interface RulesForSomeProps {
  readonly convenio: string
  readonly by: Api.AgreedActRules['by']
  /** Beside a form, which keeps them as they are. */
  readonly isBesideForm?: boolean
}

/** The rules that are others for some, each set with whom it is for. */
export function RulesForSome({ convenio, by = [], isBesideForm = false }: RulesForSomeProps) {
  const { t } = useLingui()
  const whom = useWhom(
    convenio,
    by.map(({ qualifiers }) => qualifiers),
  )
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
          <p>
            <strong>{whom(qualifiers)}</strong>
          </p>
          <RuleList rules={rules} isShort />
        </div>
      ))}
    </section>
  )
}
