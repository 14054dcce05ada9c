import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { vigencia } from '../../api/vigencia.ts'
import { ActRulesFacts } from '../../components/act-rules/act-rules-facts.tsx'
import { ActRulesForm } from '../../components/act-rules/act-rules-form.tsx'
import styles from '../../components/act-rules/act-rules.module.css'
import { RulesForSome } from '../../components/act-rules/rules-for-some.tsx'
import {
  readTypedRules,
  typedRulesOf,
  withRulesForSome,
  type TypedRules,
} from '../../components/act-rules/typed-rules.ts'
import { Button } from '../../components/button/button.tsx'
import { Empty } from '../../components/states/empty.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { isStale } from '../../components/stale/is-stale.ts'
import { Stale } from '../../components/stale/stale.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { remark } from '../../components/toast/toasts.ts'
import { useDraft } from '../../drafts/use-draft.ts'
import { useFormats } from '../../formats/use-formats.ts'
import { ActPresets } from './act-presets.tsx'
import type { PeriodPart } from './period-part.ts'
import { periodOf } from './period-queries.ts'
import periodStyles from './period.module.css'

interface RulesDraft {
  readonly typed: TypedRules
  /** The revision that was read when the typing began. */
  readonly revision: number
}

/** The rules by which the period prices acts. */
export function ActsTab(part: PeriodPart) {
  const { t } = useLingui()
  const {
    path: { convenio_id },
    period: { act_rules },
  } = part
  if (part.isEditable) return <RulesForm {...part} />
  if (act_rules !== null) return <ActRulesFacts convenio={convenio_id} rules={act_rules} />
  return (
    <Empty title={t`No rules of acts were agreed`}>
      <p>{t`A procedure with its surgeon has its price. What needs a rule, such as an assistant, has none.`}</p>
    </Empty>
  )
}

function RulesForm({ path, period, isEditable }: PeriodPart) {
  const { t } = useLingui()
  const { decimalMark } = useFormats()
  const queries = useQueryClient()
  const isOnline = useOnline()
  const [draft, setDraft] = useDraft<RulesDraft>(`period/${period.id}/acts`)
  const [isTold, setTold] = useState(false)
  const revision = draft?.revision ?? period.revision
  const typed = draft?.typed ?? typedRulesOf(period.act_rules, decimalMark)
  const { rules, faults } = readTypedRules(typed)
  const by = period.act_rules?.by
  const isWhole = Object.keys(faults).length === 0
  const save = useMutation({
    mutationFn: () =>
      vigencia.actRules.update.mutate({ ...path, rules, ...(by && { by }) }, { context: { ifMatch: revision } }),
    onSuccess: async () => {
      setDraft(null)
      await queries.invalidateQueries({ queryKey: ['contracts'] })
      remark(t`The rules of acts are saved.`)
    },
    onError: async (error) => {
      if (isStale(error)) await queries.invalidateQueries({ queryKey: periodOf(path).queryKey })
    },
  })
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        setTold(true)
        if (isWhole) save.mutate()
      }}
    >
      <ActPresets path={path} period={period} isEditable={isEditable} hasDraft={draft !== null} />
      <ActRulesForm
        typed={typed}
        faults={isTold ? faults : {}}
        onChange={(next) => setDraft({ typed: next, revision })}
      />
      <RulesForSome convenio={path.convenio_id} by={by} isBesideForm />
      {isStale(save.error) ? (
        <Stale
          log={{ convenio: path.convenio_id }}
          theirs={<ActRulesFacts convenio={path.convenio_id} rules={period.act_rules ?? {}} isShort />}
          yours={
            <ActRulesFacts convenio={path.convenio_id} rules={withRulesForSome(rules, period.act_rules)} isShort />
          }
          onTakeTheirs={() => {
            setDraft(null)
            save.reset()
          }}
          onKeepYours={() => {
            setDraft({ typed, revision: period.revision })
            save.reset()
          }}
        />
      ) : (
        save.error !== null && <Refused error={save.error} />
      )}
      <div className={periodStyles['buttons']}>
        <Button
          type="submit"
          kind="primary"
          isDisabled={draft === null || save.isPending || !isOnline}
        >{t`Save the rules of acts`}</Button>
        <Button
          onPress={() => {
            setDraft(null)
            setTold(false)
            save.reset()
          }}
          isDisabled={draft === null}
        >{t`Drop what was typed`}</Button>
        {isTold && !isWhole && <span role="alert">{t`Some rules are begun and not whole.`}</span>}
      </div>
    </form>
  )
}
