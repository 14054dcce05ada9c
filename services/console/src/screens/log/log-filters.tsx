import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { actorNames, LOGS } from '../../api/change-logs.ts'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { searchPayers } from '../../api/payers.ts'
import { Button } from '../../components/button/button.tsx'
import { ComboBox } from '../../components/combo-box/combo-box.tsx'
import { DayField } from '../../components/day-field/day-field.tsx'
import { PriceTableField } from '../../components/price-table-field/price-table-field.tsx'
import { SelectField } from '../../components/select-field/select-field.tsx'
import { TextField } from '../../components/text-field/text-field.tsx'
import { oneOf } from '../../shell/search-text.ts'
import { KINDS } from './kinds.ts'
import { convenioNamed } from './log-queries.ts'
import { logIn, type LogSearch } from './log-search.ts'
import styles from './log.module.css'
import { usePeriodSpans } from './period-spans.ts'

/** All that chooses entries stands in the address, so that a link shows the same to others. */
export function LogFilters() {
  const { t, i18n } = useLingui()
  const search = useSearch({ from: '/frame/log' })
  const navigate = useNavigate()
  const { of = 'agreement', kind, by, from, to } = search
  const show = (next: LogSearch) => void navigate({ to: '/log', search: { ...search, entry: undefined, ...next } })
  const { data: names } = useQuery(actorNames)
  const actors = [...(names ?? [])]
  const known = by === undefined || actors.some(([id]) => id === by) ? actors : [...actors, [by, by] as const]
  const any = { id: '', text: t`All` }
  return (
    <div className={`${styles['filters']} not-printed`} role="search" aria-label={t`Filters`}>
      <SelectField
        label={t`Log of`}
        value={of}
        options={[
          { id: 'agreement', text: t`an agreement` },
          { id: 'table', text: t`a price table` },
          { id: 'plans', text: t`insurance plans` },
          { id: 'case', text: t`a case` },
          { id: 'sample', text: t`a sample` },
          { id: 'result', text: t`a result` },
          { id: 'tenant', text: t`the settings` },
        ]}
        onChange={(id) => show({ ...OF_NOTHING, of: id === 'agreement' ? undefined : oneOf(id, LOGS) })}
      />
      {of === 'agreement' && <AgreementFilters search={search} show={show} />}
      {of === 'table' && (
        <PriceTableField
          label={t`Price table`}
          versionsOnly
          {...(search.errata !== undefined && { description: t`Its errata ${search.errata}` })}
          value={search.table ?? null}
          onChange={(version) => show({ table: version ?? undefined, errata: undefined })}
        />
      )}
      {of === 'case' && (
        <IdField
          label={t`Id of the case`}
          description={t`Or open the log from the case.`}
          value={search.case ?? ''}
          onChange={(id) => show({ case: id })}
        />
      )}
      {(of === 'sample' || of === 'result') && (
        <IdField
          key={of}
          label={of === 'sample' ? t`Id of the sample` : t`Id of the result`}
          value={search.report ?? ''}
          onChange={(id) => show({ report: id })}
        />
      )}
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
          onPress={() => void navigate({ to: '/log', search: { ...logIn(search), period: undefined } })}
        >{t`Clear filters`}</Button>
      )}
    </div>
  )
}

/** What another log has nothing to do with. */
const OF_NOTHING = {
  convenio: undefined,
  period: undefined,
  table: undefined,
  errata: undefined,
  case: undefined,
  report: undefined,
}

interface IdFieldProps {
  readonly label: string
  readonly description?: string
  readonly value: string
  readonly onChange: (id: string | undefined) => void
}

/** A case is opened from its own page; its id may be pasted too. Nothing of its person is looked for here. */
function IdField({ value, onChange, ...words }: IdFieldProps) {
  const [text, setText] = useState(value)
  const id = text.trim()
  return (
    <TextField
      {...words}
      value={text}
      onChange={setText}
      onBlur={() => id !== value && onChange(id === '' ? undefined : id)}
    />
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
