import { useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { vigencia } from '../../api/vigencia.ts'
import { Button } from '../../components/button/button.tsx'
import { ComboBox, type ComboOption } from '../../components/combo-box/combo-box.tsx'
import { DayField } from '../../components/day-field/day-field.tsx'
import { PriceTableField } from '../../components/price-table-field/price-table-field.tsx'
import { SelectField } from '../../components/select-field/select-field.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useDraft } from '../../drafts/use-draft.ts'
import { useFormats } from '../../formats/use-formats.ts'
import { searchConvenios } from './agreements-queries.ts'
import styles from './agreements.module.css'
import type { PeriodItem } from './timeline-rows.ts'
import { usePeriodAct } from './use-period-act.ts'

interface TypedDraft {
  readonly convenio: ComboOption | null
  readonly start: string | null
  readonly end: string | null
  readonly table: string | null
  readonly copyFrom: string
}

interface DraftFormProps {
  readonly convenio: Api.ConvenioTimeline | null
  readonly onDone: (made: { readonly convenio: string; readonly period: string }) => void
}

/** A draft of a period, with its days and, where one is copied, the prices of another. */
export function DraftForm({ convenio, onDone }: DraftFormProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const [draft, setDraft] = useDraft<TypedDraft>(`new-period/${convenio?.convenio_id ?? ''}`)
  const preset = convenio === null ? null : { id: convenio.convenio_id, text: convenio.name }
  const typed = draft ?? { convenio: preset, start: null, end: null, table: null, copyFrom: '' }
  const change = (part: Partial<TypedDraft>) => setDraft({ ...typed, ...part })
  const periods = (convenio?.items ?? []).filter((item): item is PeriodItem => item.kind === 'period')
  const { convenio: payer, start, end, table, copyFrom } = typed
  const act = usePeriodAct(
    () =>
      vigencia.contracts.create.mutate({
        convenio_id: payer?.id ?? '',
        start_date: start ?? '',
        end_date: end,
        ...(table !== null && { cbhpm_table_version: table }),
        copy_from: copyFrom === '' ? null : copyFrom,
      }),
    t`The draft is saved.`,
    (made) => {
      setDraft(null)
      onDone({ convenio: made.convenio_id, period: made.id })
    },
  )
  return (
    <form
      className={styles['act']}
      onSubmit={(event) => {
        event.preventDefault()
        act.mutate()
      }}
    >
      <ComboBox
        label={t`Payer`}
        name="active-convenios"
        value={payer}
        onChange={(option) => change({ convenio: option })}
        search={searchConvenios}
      />
      <DayField label={t`First day`} value={start} onChange={(day) => change({ start: day })} />
      <DayField
        label={t`Last day`}
        value={end}
        onChange={(day) => change({ end: day })}
        description={t`Empty: without an end`}
      />
      <PriceTableField label={t`Price table`} value={table} onChange={(version) => change({ table: version })} />
      {periods.length > 0 && (
        <SelectField
          label={t`Copy prices and rules of`}
          value={copyFrom}
          onChange={(id) => change({ copyFrom: id })}
          options={[
            { id: '', text: t`none` },
            ...periods.map(({ period_id, from, to }) => ({
              id: period_id,
              text: `${formats.day(from)} – ${to === null ? t`open` : formats.day(to)}`,
            })),
          ]}
        />
      )}
      {act.error !== null && <Refused error={act.error} />}
      <div className={styles['buttons']}>
        <Button
          type="submit"
          kind="primary"
          isDisabled={act.isPending || payer === null || start === null}
        >{t`Save the draft`}</Button>
        <Button onPress={() => setDraft(null)} isDisabled={draft === null}>{t`Drop what was typed`}</Button>
      </div>
    </form>
  )
}
