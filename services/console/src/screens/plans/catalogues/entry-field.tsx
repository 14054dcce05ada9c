import { useLingui } from '@lingui/react/macro'
import { ComboBox, type ComboOption } from '../../../components/combo-box/combo-box.tsx'
import { DayField } from '../../../components/day-field/day-field.tsx'
import { MoneyField } from '../../../components/money-field/money-field.tsx'
import { SelectField } from '../../../components/select-field/select-field.tsx'
import { TextField } from '../../../components/text-field/text-field.tsx'
import type { CatalogueId } from './catalogue-ids.ts'
import { callsOf } from './entry-calls.ts'
import type { Entry, EntryField as Field } from './entry.ts'
import type { Fault, Typed } from './entry-values.ts'

export interface EntryFieldProps {
  readonly field: Field
  readonly value: Typed[string]
  readonly fault: Fault | undefined
  readonly onChange: (value: Typed[string]) => void
}

const NUMBERS = new Set(['percent', 'decimal', 'count'])

/** One field of an entry, by its kind. */
export function EntryFieldOf({ field, value, fault, onChange }: EntryFieldProps) {
  const { t, i18n } = useLingui()
  const label = i18n._(field.label)
  const sentence = fault === undefined ? null : fault === 'missing' ? t`This is needed.` : t`This is no number.`
  if (field.kind === 'reference' && field.to !== undefined)
    return (
      <ComboBox
        label={label}
        name={field.to}
        value={value as ComboOption | null}
        onChange={onChange}
        search={searchIn(field.to)}
        fault={sentence}
      />
    )
  if (field.kind === 'day')
    return (
      <DayField
        label={label}
        value={value as string | null}
        onChange={onChange}
        {...(sentence !== null && { description: sentence })}
      />
    )
  if (field.kind === 'money') return <MoneyField label={label} value={value as number | null} onChange={onChange} />
  if (field.kind === 'truth') {
    const options = [{ id: 'true', text: t`yes` }, { id: 'false', text: t`no` }] // prettier-ignore
    return (
      <SelectField
        label={label}
        options={field.isNullable === true ? [{ id: '', text: t`not said` }, ...options] : options}
        value={value === null ? '' : `${value as boolean}`}
        onChange={(id) => onChange(id === '' ? null : id === 'true')}
      />
    )
  }
  if (field.kind === 'currency') {
    const options = [{ id: 'PEN', text: t`soles (PEN)` }, { id: 'USD', text: t`US dollars (USD)` }] // prettier-ignore
    return <SelectField label={label} options={options} value={value as string} onChange={onChange} />
  }
  return (
    <TextField
      label={label}
      value={value as string}
      onChange={onChange}
      isNumber={NUMBERS.has(field.kind)}
      isRequired={field.isRequired === true}
      fault={sentence}
    />
  )
}

/** Asks a catalogue for entries whose text has this in it. */
export function searchIn(catalogue: CatalogueId) {
  return async (text: string, signal: AbortSignal): Promise<readonly ComboOption[]> => {
    const { items } = await callsOf(catalogue).list.query({ search: text === '' ? null : text, limit: 30 }, { signal })
    return items.map(optionOf)
  }
}

/** An entry as a choice: what it is called, and its code. */
export function optionOf(entry: Entry): ComboOption {
  const called = ['business_name', 'description', 'description_es'].map((name) => entry[name]).find(isText)
  const code = isText(entry['code']) ? entry['code'] : undefined
  return {
    id: String(entry.id),
    text: called ?? code ?? String(entry.id),
    detail: called === undefined ? undefined : code,
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
