import { useLingui } from '@lingui/react/macro'
import { Button } from '../../components/button/button.tsx'
import { PriceTableField } from '../../components/price-table-field/price-table-field.tsx'
import { DayField } from '../../components/day-field/day-field.tsx'
import { TextField } from '../../components/text-field/text-field.tsx'
import { CorrectionTerms } from './correction-terms.tsx'
import { MoveChoice } from './move-choice.tsx'
import { PercentField } from '../../components/percent-field/percent-field.tsx'
import styles from './reajuste.module.css'
import { RulesOfActs } from './rules-of-acts.tsx'
import { MOVES_BY, percentOf, percentText, type Terms } from './terms.ts'
import type { ActInHand } from './use-act.ts'

interface TermsFormProps {
  readonly hand: ActInHand
  readonly onPreview: (terms: Terms) => void
  /** Opens the panel of the rules of acts, which is a form of its own. */
  readonly onRules: () => void
}

/** The form: what is agreed anew. What is left empty is as it was. */
export function TermsForm({ hand, onPreview, onRules }: TermsFormProps) {
  const { t } = useLingui()
  const { act, draft, put, input, convenio } = hand
  const terms = draft.terms ?? input.terms
  const set = (part: Terms) => put({ terms: { ...terms, ...part } })
  const isWhole = act !== 'reajuste' || terms.start !== undefined
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole) onPreview(terms)
      }}
    >
      {act === 'reajuste' && (
        <DayField
          label={t`First day of the new prices`}
          value={terms.start ?? null}
          onChange={(day) => set({ start: day ?? undefined })}
        />
      )}
      <DayField
        label={t`Last day`}
        value={terms.end ?? null}
        onChange={(day) => set({ end: day ?? undefined })}
        description={act === 'correction' ? t`Empty: the last day that it has` : t`Empty: without an end`}
      />
      <PercentField
        label={t`Percent`}
        range={MOVES_BY}
        value={percentOf(terms.percent)}
        onChange={(percent) => set({ percent: percentText(percent) })}
        description={t`Each price is rounded to the cent`}
      />
      <PriceTableField
        label={t`Price table`}
        value={terms.version ?? null}
        onChange={(version) => set({ version: version ?? undefined })}
        description={t`Empty: the table that it has`}
      />
      <PercentField
        label={t`Percent of the table that is paid`}
        value={percentOf(terms.paid)}
        onChange={(paid) => set({ paid: percentText(paid) })}
        description={t`Empty: as it was`}
      />
      <MoveChoice label={t`Own prices of the period`} value={terms.own} onChange={(own) => set({ own })} />
      <MoveChoice label={t`Prices of the table`} value={terms.tables} onChange={(tables) => set({ tables })} />
      {act !== 'correction' && convenio.data?.payment_type === 'particular' && (
        <MoveChoice
          label={t`Self-pay prices`}
          value={terms.selfPay}
          onChange={(selfPay) => set({ selfPay })}
          mayEnd={act === 'reajuste'}
        />
      )}
      {act === 'correction' && <CorrectionTerms terms={terms} onChange={set} hand={hand} />}
      <RulesOfActs hand={hand} onOpen={onRules} />
      <TextField
        label={act === 'correction' ? t`Why it is corrected` : t`What was agreed, in words`}
        value={draft.note}
        onChange={(note) => put({ note })}
      />
      <div>
        <Button type="submit" kind="primary" isDisabled={!isWhole}>
          {t`Preview`}
        </Button>
      </div>
    </form>
  )
}
