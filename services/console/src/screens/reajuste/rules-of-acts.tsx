import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../components/button/button.tsx'
import { ActRulesChange } from './act-rules-change.tsx'
import styles from './reajuste.module.css'
import type { ActInHand } from './use-act.ts'

interface RulesOfActsProps {
  readonly hand: ActInHand
  /** Opens the panel in which they are typed. */
  readonly onOpen: () => void
}

/** The rules of acts go over as they were, unless they are changed here. */
export function RulesOfActs({ hand, onOpen }: RulesOfActsProps) {
  const { t } = useLingui()
  const { period, input, put } = hand
  if (period.data === undefined) return null
  return (
    <div role="group" aria-label={t`Rules of acts`} className={styles['rules']}>
      <span className={styles['label']}>{t`Rules of acts`}</span>
      {input.actRules === null ? (
        <p>
          <Trans>As they were</Trans>
        </p>
      ) : (
        <ActRulesChange before={period.data.act_rules} after={input.actRules} />
      )}
      <div className={styles['ways']}>
        <Button onPress={onOpen}>{t`Change the rules of acts…`}</Button>
        {input.actRules !== null && (
          <Button
            kind="quiet"
            onPress={() => put({ actRules: null, typedRules: null })}
          >{t`Leave them as they were`}</Button>
        )}
      </div>
    </div>
  )
}
