import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLingui } from '@lingui/react/macro'
import { vigencia } from '../../api/vigencia.ts'
import { Button } from '../../components/button/button.tsx'
import { DayField } from '../../components/day-field/day-field.tsx'
import { MoneyField } from '../../components/money-field/money-field.tsx'
import { PriceTableField } from '../../components/price-table-field/price-table-field.tsx'
import { SelectField } from '../../components/select-field/select-field.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { isStale } from '../../components/stale/is-stale.ts'
import { Stale } from '../../components/stale/stale.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { TextField } from '../../components/text-field/text-field.tsx'
import { remark } from '../../components/toast/toasts.ts'
import { useDraft } from '../../drafts/use-draft.ts'
import type { PeriodPart } from './period-part.ts'
import { periodOf } from './period-queries.ts'
import styles from './period.module.css'
import { PercentField } from '../../components/percent-field/percent-field.tsx'
import { PriceSources } from './price-sources.tsx'
import { TermsTable } from './terms-table.tsx'
import { typedTermsOf, type TypedTerms } from './typed-terms.ts'

interface TermsDraft {
  readonly typed: TypedTerms
  /** The revision that was read when the typing began. */
  readonly revision: number
}

export function TermsTab({ path, period, isEditable }: PeriodPart) {
  return (
    <>
      {isEditable ? <TermsForm path={path} period={period} isEditable /> : <TermsTable terms={typedTermsOf(period)} />}
      <PriceSources convenio={path.convenio_id} sources={period.price_sources} />
    </>
  )
}

function TermsForm({ path, period }: PeriodPart) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const isOnline = useOnline()
  const [draft, setDraft] = useDraft<TermsDraft>(`period/${period.id}/terms`)
  const typed = draft?.typed ?? typedTermsOf(period)
  const change = (part: Partial<TypedTerms>) =>
    setDraft({ typed: { ...typed, ...part }, revision: draft?.revision ?? period.revision })
  const save = useMutation({
    mutationFn: () =>
      vigencia.contracts.update.mutate(
        { ...path, metadata: period.metadata, ...typed, start_date: typed.start_date ?? period.validity_start },
        { context: { ifMatch: draft?.revision ?? period.revision } },
      ),
    onSuccess: async () => {
      setDraft(null)
      await queries.invalidateQueries({ queryKey: ['contracts'] })
      remark(t`The terms are saved.`)
    },
    onError: async (error) => {
      if (isStale(error)) await queries.invalidateQueries({ queryKey: periodOf(path).queryKey })
    },
  })
  const isOutdated = isStale(save.error)
  const yesNo = (value: boolean | null) => (value === null ? '' : String(value))
  const choices = [
    { id: '', text: t`as the convenio says` },
    { id: 'true', text: t`yes` },
    { id: 'false', text: t`no` },
  ]
  const truth = (id: string) => (id === '' ? null : id === 'true')
  return (
    <form
      className={styles['terms']}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <div className={styles['fields']}>
        <DayField label={t`First day`} value={typed.start_date} onChange={(day) => change({ start_date: day })} />
        <DayField
          label={t`Last day`}
          value={typed.end_date}
          onChange={(day) => change({ end_date: day })}
          description={t`Empty: without an end`}
        />
        <PriceTableField
          label={t`Price table`}
          value={typed.cbhpm_table_version}
          onChange={(cbhpm_table_version) => change({ cbhpm_table_version })}
        />
        <PercentField
          label={t`Of the table`}
          value={typed.cbhpm_percentage}
          onChange={(value) => change({ cbhpm_percentage: value })}
          description={t`Empty: 100%`}
        />
        <SelectField
          label={t`Copay`}
          value={yesNo(typed.copay_enabled)}
          options={choices}
          onChange={(id) => change({ copay_enabled: truth(id) })}
        />
        <PercentField
          label={t`The patient pays`}
          value={typed.default_copay_percent}
          onChange={(value) => change({ default_copay_percent: value })}
        />
        <MoneyField
          label={t`At most`}
          value={typed.default_copay_max_cents}
          onChange={(value) => change({ default_copay_max_cents: value })}
        />
        <SelectField
          label={t`Card needed`}
          value={yesNo(typed.requires_card_number)}
          options={choices}
          onChange={(id) => change({ requires_card_number: truth(id) })}
        />
        <SelectField
          label={t`Authorization needed`}
          value={yesNo(typed.requires_authorization)}
          options={choices}
          onChange={(id) => change({ requires_authorization: truth(id) })}
        />
      </div>
      <TextField
        label={t`Notes`}
        value={typed.notes ?? ''}
        onChange={(notes) => change({ notes: notes === '' ? null : notes })}
      />
      {isOutdated ? (
        <Stale
          log={{ convenio: path.convenio_id }}
          theirs={<TermsTable terms={typedTermsOf(period)} />}
          yours={<TermsTable terms={typed} />}
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
      <div className={styles['buttons']}>
        <Button
          type="submit"
          kind="primary"
          isDisabled={draft === null || save.isPending || !isOnline}
        >{t`Save the terms`}</Button>
        <Button onPress={() => setDraft(null)} isDisabled={draft === null}>{t`Drop what was typed`}</Button>
      </div>
    </form>
  )
}
