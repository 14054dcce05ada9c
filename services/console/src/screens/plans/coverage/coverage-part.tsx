import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ComboBox, type ComboOption } from '../../../components/combo-box/combo-box.tsx'
import { DayField } from '../../../components/day-field/day-field.tsx'
import { MoneyField } from '../../../components/money-field/money-field.tsx'
import { SelectField } from '../../../components/select-field/select-field.tsx'
import { Empty } from '../../../components/states/empty.tsx'
import { Loading } from '../../../components/states/loading.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { TextField } from '../../../components/text-field/text-field.tsx'
import { entryOf } from '../catalogues/entry-calls.ts'
import { optionOf, searchIn } from '../catalogues/entry-field.tsx'
import { callsOf } from '../catalogues/entry-calls.ts'
import styles from '../parts/plans.module.css'
import { useToday } from '../parts/use-today.ts'
import { CoverageAnswer } from './coverage-answer.tsx'
import { coverageOf, linesOf } from './coverage-queries.ts'

/** What a plan pays of an event on a day, and what the patient pays. */
export function CoveragePart() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const today = useToday()
  const address = useSearch({ from: '/frame/plans' })
  const { plan, benefit, kind = 'service', tariff, price, quantity = 1, on = today } = address
  const go = (changed: Partial<typeof address>) =>
    void navigate({ to: '/plans', search: { ...address, ...changed, part: 'coverage' }, replace: true })
  const chosen = useQuery({ ...entryOf('insurancePlans', plan ?? 0, on), enabled: plan !== undefined }).data
  const lines = useQuery({ ...linesOf(plan ?? 0, on), enabled: plan !== undefined })
  const line = lines.data?.find((one) => one['benefit_id'] === benefit)
  const currency = (line?.['currency_iso_code'] as 'PEN' | 'USD' | undefined) ?? 'PEN'
  const isComplete = plan !== undefined && benefit !== undefined && (tariff !== undefined || price !== undefined)
  const quote = useQuery({
    ...coverageOf({
      plan_id: plan ?? 0,
      benefit_id: benefit ?? 0,
      event_date: on,
      kind,
      currency,
      tariff_code: tariff ?? null,
      list_price_cents: price ?? null,
      quantity,
    }),
    enabled: isComplete && lines.isSuccess,
  })
  const kinds = [
    { id: 'service', text: t`service` },
    { id: 'procedure', text: t`procedure` },
    { id: 'pharmacy', text: t`pharmacy` },
  ]
  return (
    <div className={styles['part']}>
      <div className={styles['filters']}>
        <ComboBox
          label={t`Plan`}
          name="insurancePlans"
          value={chosen === undefined ? null : optionOf(chosen)}
          onChange={(option) => go({ plan: option === null ? undefined : Number(option.id), benefit: undefined })}
          search={searchIn('insurancePlans')}
          autoFocus={plan === undefined}
        />
        <SelectField
          label={t`Benefit`}
          value={benefit === undefined ? '' : String(benefit)}
          isDisabled={plan === undefined}
          onChange={(id) => go({ benefit: id === '' ? undefined : Number(id) })}
          options={[
            { id: '', text: '–' },
            ...(lines.data ?? []).map((one) => ({
              id: String(one['benefit_id'] as number),
              text: one['benefit_description'] as string,
            })),
          ]}
        />
        <DayField label={t`Day of the event`} value={on} onChange={(day) => go({ on: day ?? undefined })} />
        <SelectField label={t`Kind`} options={kinds} value={kind} onChange={(id) => go({ kind: id as typeof kind })} />
        <ComboBox
          label={t`Tariff item`}
          name="tariffCodes"
          value={tariff === undefined ? null : { id: tariff, text: tariff }}
          onChange={(option) => go({ tariff: option?.id })}
          search={searchTariff}
        />
        <MoneyField
          label={t`List price (${currency})`}
          value={price ?? null}
          onChange={(cents) => go({ price: cents ?? undefined })}
          description={t`Needed where the tariff has no price`}
        />
        <TextField
          label={t`Quantity`}
          isNumber
          inputMode="numeric"
          value={String(quantity)}
          onChange={(text) => /^\d{0,4}$/.test(text) && go({ quantity: Number(text) || 1 })}
        />
      </div>
      {!isComplete && (
        <Empty title={t`Say what happened`}>
          <p>{t`A plan, a benefit that it covers, and a tariff item or a list price make the answer.`}</p>
        </Empty>
      )}
      {isComplete && quote.isPending && <Loading rows={6} />}
      {isComplete && quote.error !== null && <Refused error={quote.error} onAgain={() => void quote.refetch()} />}
      {isComplete && quote.data !== undefined && quote.error === null && <CoverageAnswer quote={quote.data} />}
    </div>
  )
}

/** Tariff items are asked for by their code. */
async function searchTariff(text: string, signal: AbortSignal): Promise<readonly ComboOption[]> {
  const { items } = await callsOf('tariffItems').list.query(
    { search: text === '' ? null : text, limit: 30 },
    { signal },
  )
  return items.map((item) => ({
    id: item['code'] as string,
    text: item['code'] as string,
    detail: item['description_es'] as string,
  }))
}
