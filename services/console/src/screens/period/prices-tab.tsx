import { useQuery } from '@tanstack/react-query'
import { useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { useMemo, useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import type { Column } from '../../components/data-grid/column.ts'
import { DataGrid } from '../../components/data-grid/data-grid.tsx'
import { csvOf, download } from '../../components/data-grid/exported-rows.ts'
import { rowsOf } from '../../components/data-grid/use-paged-rows.ts'
import { DayField } from '../../components/day-field/day-field.tsx'
import { Empty } from '../../components/states/empty.tsx'
import { Loading } from '../../components/states/loading.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { TextField } from '../../components/text-field/text-field.tsx'
import { useFormats } from '../../formats/use-formats.ts'
import { todayIn } from '../../formats/zoned-day.ts'
import { useSession } from '../../shell/session/session.ts'
import { dayWithin, foundRows } from './effective-prices.ts'
import type { SearchedPart } from './period-part.ts'
import { pricesOn } from './period-queries.ts'
import styles from './period.module.css'

type Price = Api.EffectivePrice

/** Every price of one day of the period, as a quote of that day has it. */
export function PricesTab({ path, period, search, onChange }: SearchedPart) {
  const { t } = useLingui()
  const formats = useFormats()
  const today = todayIn(useSession().tenant.time_zone)
  const day = search.day ?? dayWithin(period, today)
  const [text, setText] = useState(search.find ?? '')
  const isDraft = period.status === 'draft'
  const { data, error, isPending, refetch } = useQuery({ ...pricesOn(path.convenio_id, day), enabled: !isDraft })
  const rows = useMemo(() => foundRows(data?.items ?? [], text), [data, text])
  const sources = { override: t`own price`, particular: t`self-pay`, table: t`table` }
  const columns: readonly Column<Price>[] = [
    { id: 'code', header: t`Code`, width: '9rem', text: ({ procedure_code }) => procedure_code },
    {
      id: 'name',
      header: t`Procedure`,
      width: 'minmax(14rem, 3fr)',
      text: ({ procedure_name }) => procedure_name ?? '',
    },
    {
      id: 'price',
      header: t`Price`,
      width: '9rem',
      isNumber: true,
      text: ({ unit_price_cents }) => (unit_price_cents === null ? '–' : formats.amount(unit_price_cents)),
    },
    {
      id: 'source',
      header: t`Source`,
      width: '10rem',
      text: ({ source, refusal }) => (source === null ? (refusal?.code ?? '') : sources[source]),
    },
  ]
  if (isDraft)
    return (
      <Empty title={t`A draft prices nothing yet`}>
        <p>{t`Its own prices are in the part before. Once it is activated, every price of a day stands here.`}</p>
      </Empty>
    )
  return (
    <div className={styles['part']}>
      <div className={`${styles['bar']} not-printed`}>
        <DayField label={t`Day`} value={day} onChange={(next) => onChange({ day: next ?? undefined })} />
        <TextField
          label={t`Code or name`}
          value={text}
          onChange={setText}
          onBlur={() => onChange({ find: text.trim() === '' ? undefined : text.trim() })}
        />
        <Button
          isDisabled={rows.length === 0}
          onPress={() => download(`prices-${day}.csv`, csvOf(columns, rows))}
        >{t`Export what is shown`}</Button>
      </div>
      {error !== null && <Refused error={error} onAgain={() => void refetch()} />}
      {isPending ? (
        <Loading rows={14} />
      ) : (
        <>
          <p
            className={styles['count']}
          >{t`${formats.count(rows.length)} of ${formats.count(data?.items.length ?? 0)} prices`}</p>
          <DataGrid label={t`Prices of the day`} columns={columns} rows={rowsOf(rows)} empty={t`Nothing found`} />
        </>
      )}
    </div>
  )
}
