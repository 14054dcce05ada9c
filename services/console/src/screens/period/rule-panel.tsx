import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { qualifiersOf } from '../../api/qualifiers.ts'
import { vigencia } from '../../api/vigencia.ts'
import { Button } from '../../components/button/button.tsx'
import { CheckField } from '../../components/check-field/check-field.tsx'
import { MoneyField } from '../../components/money-field/money-field.tsx'
import { SelectField } from '../../components/select-field/select-field.tsx'
import { SidePanel } from '../../components/side-panel/side-panel.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { isStale } from '../../components/stale/is-stale.ts'
import { Stale } from '../../components/stale/stale.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { remark } from '../../components/toast/toasts.ts'
import { useDraft } from '../../drafts/use-draft.ts'
import type { PeriodPath } from './period-queries.ts'
import { PercentField } from '../../components/percent-field/percent-field.tsx'
import styles from './period.module.css'
import { RuleFacts } from './rule-facts.tsx'
import type { TypedRule } from './typed-rule.ts'

interface RuleDraft {
  readonly typed: TypedRule
  /** The revision that was read when the typing began. */
  readonly revision: number
}

interface RulePanelProps {
  readonly path: PeriodPath
  readonly revision: number
  /** Null: a new one. */
  readonly rule: Api.TypeRule | null
  readonly name: string
  readonly types: readonly Pick<Api.AppointmentType, 'id' | 'name'>[]
  readonly onClose: () => void
}

const NEW: TypedRule = {
  appointment_type_id: '',
  is_covered: true,
  requires_authorization: null,
  copay_percent: null,
  copay_max_cents: null,
  notes: null,
}

function typedOf(rule: Api.TypeRule): TypedRule {
  const { appointment_type_id, is_covered, requires_authorization, copay_percent, copay_max_cents, notes } = rule
  // a rule for some goes on being theirs
  return {
    appointment_type_id,
    is_covered,
    requires_authorization,
    copay_percent,
    copay_max_cents,
    notes,
    ...qualifiersOf(rule),
  }
}

export function RulePanel({ path, revision, rule, name, types, onClose }: RulePanelProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const isOnline = useOnline()
  const [draft, setDraft] = useDraft<RuleDraft>(`period/${path.period_id}/rule/${rule?.id ?? 'new'}`)
  const typed = draft?.typed ?? (rule === null ? NEW : typedOf(rule))
  const read = draft?.revision ?? revision
  const change = (part: Partial<TypedRule>) => setDraft({ typed: { ...typed, ...part }, revision: read })
  const context = { context: { ifMatch: read } }
  const readAgain = async (error: unknown) => {
    if (isStale(error)) await queries.invalidateQueries({ queryKey: ['contracts'] })
  }
  const done = async (words: string) => {
    setDraft(null)
    await queries.invalidateQueries({ queryKey: ['contracts'] })
    remark(words)
    onClose()
  }
  const save = useMutation({
    mutationFn: () =>
      rule === null
        ? vigencia.typeRules.create.mutate({ ...path, ...typed }, context)
        : vigencia.typeRules.update.mutate({ ...path, rule_id: rule.id, ...typed }, context),
    onSuccess: () => done(t`The rule is saved.`),
    onError: readAgain,
  })
  const remove = useMutation({
    mutationFn: () => vigencia.typeRules.remove.mutate({ ...path, rule_id: rule?.id ?? '' }, context),
    onSuccess: () => done(t`The rule is removed.`),
    onError: readAgain,
  })
  const error = save.error ?? remove.error
  const reset = () => {
    save.reset()
    remove.reset()
  }
  return (
    <SidePanel title={rule === null ? t`Add a rule` : name} onClose={onClose}>
      <form
        className={styles['terms']}
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        {rule === null && (
          <SelectField
            label={t`Appointment type`}
            value={typed.appointment_type_id}
            options={[{ id: '', text: '–' }, ...types.map(({ id, name: text }) => ({ id, text }))]}
            onChange={(id) => change({ appointment_type_id: id })}
          />
        )}
        <CheckField label={t`Covered`} value={typed.is_covered} onChange={(is_covered) => change({ is_covered })} />
        <SelectField
          label={t`Authorization needed`}
          value={typed.requires_authorization === null ? '' : String(typed.requires_authorization)}
          options={[
            { id: '', text: t`as the period says` },
            { id: 'true', text: t`yes` },
            { id: 'false', text: t`no` },
          ]}
          onChange={(id) => change({ requires_authorization: id === '' ? null : id === 'true' })}
        />
        <PercentField
          label={t`The patient pays`}
          value={typed.copay_percent}
          onChange={(copay_percent) => change({ copay_percent })}
          description={t`Empty: as the period says`}
        />
        <MoneyField
          label={t`At most`}
          value={typed.copay_max_cents}
          onChange={(copay_max_cents) => change({ copay_max_cents })}
          description={t`Empty: as the period says`}
        />
        {isStale(error) ? (
          <Stale
            log={{ convenio: path.convenio_id }}
            theirs={rule === null ? null : <RuleFacts rule={typedOf(rule)} />}
            yours={<RuleFacts rule={typed} />}
            onTakeTheirs={() => {
              setDraft(null)
              reset()
            }}
            onKeepYours={() => {
              setDraft({ typed, revision })
              reset()
            }}
          />
        ) : (
          error !== null && <Refused error={error} />
        )}
        <div className={styles['buttons']}>
          <Button
            type="submit"
            kind="primary"
            isDisabled={save.isPending || !isOnline || typed.appointment_type_id === ''}
          >{t`Save the rule`}</Button>
          {rule !== null && (
            <Button
              kind="grave"
              isDisabled={remove.isPending || !isOnline}
              onPress={() => remove.mutate()}
            >{t`Remove`}</Button>
          )}
        </div>
      </form>
    </SidePanel>
  )
}
