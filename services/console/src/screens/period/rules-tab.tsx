import { useQuery } from '@tanstack/react-query'
import { useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { useState } from 'react'
import { appointmentTypes } from '../../api/appointment-types.ts'
import { isForSome } from '../../api/qualifiers.ts'
import { Button } from '../../components/button/button.tsx'
import type { Column } from '../../components/data-grid/column.ts'
import { DataGrid } from '../../components/data-grid/data-grid.tsx'
import { rowsOf } from '../../components/data-grid/use-paged-rows.ts'
import { Loading } from '../../components/states/loading.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useWhom } from '../../components/whom/use-whom.ts'
import { useOnline } from '../../components/states/use-online.ts'
import { useFormats } from '../../formats/use-formats.ts'
import type { PeriodPart } from './period-part.ts'
import { typeRulesOf } from './period-queries.ts'
import styles from './period.module.css'
import { RulePanel } from './rule-panel.tsx'

/** What each appointment type needs or costs in the period. */
export function RulesTab({ path, period, isEditable }: PeriodPart) {
  const { t } = useLingui()
  const formats = useFormats()
  const isOnline = useOnline()
  const [open, setOpen] = useState<string | null>(null)
  const { data, error, isPending, refetch } = useQuery(typeRulesOf(path))
  const { data: types } = useQuery(appointmentTypes)
  const nameOf = (id: string) => types?.items.find((one) => one.id === id)?.name ?? id
  const whom = useWhom(path.convenio_id, data?.items ?? [])
  const inherited = t`as the period says`
  const columns: readonly Column<Api.TypeRule>[] = [
    {
      id: 'type',
      header: t`Appointment type`,
      width: 'minmax(12rem, 3fr)',
      text: ({ appointment_type_id }) => nameOf(appointment_type_id),
    },
    ...(data?.items.some(isForSome)
      ? [{ id: 'whom', header: t`For whom`, width: 'minmax(9rem, 2fr)', text: whom }]
      : []),
    { id: 'covered', header: t`Covered`, width: '7rem', text: ({ is_covered }) => (is_covered ? t`yes` : t`no`) },
    {
      id: 'authorization',
      header: t`Authorization needed`,
      width: '12rem',
      text: ({ requires_authorization: needed }) => (needed === null ? inherited : needed ? t`yes` : t`no`),
    },
    {
      id: 'percent',
      header: t`The patient pays`,
      width: '11rem',
      isNumber: true,
      text: ({ copay_percent }) => (copay_percent === null ? inherited : formats.percent(copay_percent)),
    },
    {
      id: 'cap',
      header: t`At most`,
      width: '11rem',
      isNumber: true,
      text: ({ copay_max_cents }) => (copay_max_cents === null ? inherited : formats.amount(copay_max_cents)),
    },
    { id: 'notes', header: t`Notes`, text: ({ notes }) => notes ?? '' },
  ]
  if (error !== null) return <Refused error={error} onAgain={() => void refetch()} />
  if (isPending) return <Loading rows={6} />
  const rule = data.items.find(({ id }) => id === open) ?? null
  return (
    <div className={styles['part']}>
      {isEditable && (
        <div className={styles['buttons']}>
          <Button isDisabled={!isOnline} onPress={() => setOpen('new')}>{t`Add a rule`}</Button>
        </div>
      )}
      <DataGrid
        label={t`Type rules`}
        columns={columns}
        rows={rowsOf(data.items)}
        empty={t`There is no rule: every appointment type is covered as the period says`}
        {...(isEditable && { onOpen: ({ id }: Api.TypeRule) => setOpen(id) })}
      />
      {open !== null && (
        <RulePanel
          key={open}
          path={path}
          revision={period.revision}
          rule={rule}
          name={rule === null ? '' : [nameOf(rule.appointment_type_id), whom(rule)].filter(Boolean).join(', ')}
          types={types?.items ?? []}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}
