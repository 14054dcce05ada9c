import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ActRulesForm } from '../../components/act-rules/act-rules-form.tsx'
import { RulesForSome } from '../../components/act-rules/rules-for-some.tsx'
import { readTypedRules, typedRulesOf, withRulesForSome } from '../../components/act-rules/typed-rules.ts'
import { Button } from '../../components/button/button.tsx'
import { SidePanel } from '../../components/side-panel/side-panel.tsx'
import { useFormats } from '../../formats/use-formats.ts'
import styles from './reajuste.module.css'
import type { ActInHand } from './use-act.ts'

interface ActRulesPanelProps {
  readonly hand: ActInHand
  readonly onClose: () => void
}

/** All rules of the new period. They begin as those that the period has. */
export function ActRulesPanel({ hand, onClose }: ActRulesPanelProps) {
  const { t } = useLingui()
  const { decimalMark } = useFormats()
  const { period, draft, put, input } = hand
  const [isTold, setTold] = useState(false)
  const typed = draft.typedRules ?? typedRulesOf(input.actRules ?? period.data?.act_rules ?? null, decimalMark)
  const { rules, faults } = readTypedRules(typed)
  const take = () => {
    setTold(true)
    if (Object.keys(faults).length > 0) return
    put({ actRules: withRulesForSome(rules, period.data?.act_rules ?? null), typedRules: null })
    onClose()
  }
  return (
    <SidePanel
      title={t`Rules of acts`}
      onClose={onClose}
      acts={
        <>
          <Button kind="primary" onPress={take}>{t`Take these rules`}</Button>
          <Button
            onPress={() => {
              put({ typedRules: null })
              onClose()
            }}
          >{t`Drop what was typed`}</Button>
        </>
      }
    >
      <div className={styles['panel']}>
        <p className={styles['quiet']}>{t`A rule that is left empty is not agreed in the new period.`}</p>
        <ActRulesForm typed={typed} faults={isTold ? faults : {}} onChange={(next) => put({ typedRules: next })} />
        <RulesForSome convenio={input.place.convenio_id} by={period.data?.act_rules?.by} isBesideForm />
        {isTold && Object.keys(faults).length > 0 && <p role="alert">{t`Some rules are begun and not whole.`}</p>}
      </div>
    </SidePanel>
  )
}
