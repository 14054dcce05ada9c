import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { searchPayers } from '../../api/payers.ts'
import { Button } from '../../components/button/button.tsx'
import { ComboBox } from '../../components/combo-box/combo-box.tsx'
import { DayField } from '../../components/day-field/day-field.tsx'
import { SelectField } from '../../components/select-field/select-field.tsx'
import { useActorNames } from './actors.ts'
import { KINDS } from './kinds.ts'
import { convenioNamed } from './log-queries.ts'
import type { LogSearch } from './log-search.ts'
import styles from './log.module.css'
import { usePeriodSpans } from './period-spans.ts'

/** All that chooses entries stands in the address, so that a link shows the same to others. */
export function LogFilters() {
  const { t, i18n } = useLingui()
  const search = useSearch({ from: '/frame/log' })
  const navigate = useNavigate()
  const { of = 'agreement', convenio, kind, by, from, to } = search
  const show = (next: LogSearch) => void navigate({ to: '/log', search: { ...search, entry: undefined, ...next } })
  const actors = [...useActorNames()]
  const known = by === undefined || actors.some(([id]) => id === by) ? actors : [...actors, [by, by] as const]
  const any = { id: '', text: t`All` }
  return (
    <div className={`${styles['filters']} not-printed`} role="search" aria-label={t`Filters`}>
      <SelectField
        label={t`Log of`}
        value={of}
        options={[
          { id: 'agreement', text: t`an agreement` },
          { id: 'plans', text: t`insurance plans` },
        ]}
        onChange={(id) => show(id === 'plans' ? { of: id, convenio: undefined, period: undefined } : { of: undefined })}
      />
      {of === 'agreement' && <AgreementFilters search={search} show={show} />}
      <SelectField
        label={t`Kind`}
        value={kind ?? ''}
        options={[any, ...Object.entries(KINDS).map(([id, { name }]) => ({ id, text: i18n._(name) }))]}
        onChange={(id) => show({ kind: id === '' ? undefined : id })}
      />
      <SelectField
        label={t`By whom`}
        value={by ?? ''}
        options={[any, ...known.map(([id, text]) => ({ id, text }))]}
        onChange={(id) => show({ by: id === '' ? undefined : id })}
      />
      <DayField label={t`From`} value={from ?? null} onChange={(day) => show({ from: day ?? undefined })} />
      <DayField label={t`Until`} value={to ?? null} onChange={(day) => show({ to: day ?? undefined })} />
      {(kind ?? by ?? from ?? to ?? search.period) !== undefined && (
        <Button
          kind="quiet"
          onPress={() => void navigate({ to: '/log', search: { of: search.of, convenio } })}
        >{t`Clear filters`}</Button>
      )}
    </div>
  )
}

interface AgreementFiltersProps {
  readonly search: LogSearch
  readonly show: (next: LogSearch) => void
}

function AgreementFilters({ search: { convenio, period }, show }: AgreementFiltersProps) {
  const { t } = useLingui()
  const { data: chosen } = useQuery({ ...convenioNamed(convenio ?? ''), enabled: convenio !== undefined })
  const spans = [...usePeriodSpans({ convenio })]
  return (
    <>
      <ComboBox
        name="convenios"
        label={t`Agreement`}
        placeholder={t`Name or ANS code`}
        value={convenio === undefined || chosen === undefined ? null : { id: convenio, text: chosen.name }}
        onChange={(option) => show({ convenio: option?.id, period: undefined })}
        search={searchPayers}
      />
      <SelectField
        label={t`Period`}
        value={period ?? ''}
        options={[{ id: '', text: t`All` }, ...spans.map(([id, text]) => ({ id, text }))]}
        isDisabled={convenio === undefined}
        onChange={(id) => show({ period: id === '' ? undefined : id })}
      />
    </>
  )
}
