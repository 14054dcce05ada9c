import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { ComboBox, type ComboOption } from '../../components/combo-box/combo-box.tsx'
import { DayField } from '../../components/day-field/day-field.tsx'
import { SelectField } from '../../components/select-field/select-field.tsx'
import { TextField } from '../../components/text-field/text-field.tsx'
import { appointmentTypes, periodsOf, searchPayers, searchProcedures } from './price-queries.ts'
import type { PriceSearch } from './price-search.ts'
import { useNewAct } from '../../shell/shortcuts/new-act.ts'
import styles from './price.module.css'

export interface PriceFormProps {
  readonly search: PriceSearch
  readonly day: string
  readonly onChange: (change: PriceSearch) => void
}

/** A code has a digit and no blank; anything else is a part of a name. */
const isCode = (text: string) => /\d/.test(text) && !/\s/.test(text)

/** What is asked. Whatever is changed is asked at once, and stands in the address. */
export function PriceForm({ search, day, onChange }: PriceFormProps) {
  const { t } = useLingui()
  const { convenio, code, type = '' } = search
  const types = useQuery(appointmentTypes)
  const [round, setRound] = useState(0)
  const begin = useCallback(() => {
    onChange({ code: undefined })
    setRound((before) => before + 1)
  }, [onChange])
  useNewAct(begin)
  return (
    <div className={`${styles['form']} not-printed`} role="search">
      <Payer
        label={t`Payer`}
        convenio={convenio}
        isFirst={convenio === undefined}
        onChoose={(convenio) => onChange({ convenio, revision: undefined })}
      />
      <ComboBox
        key={`${convenio} ${round}`}
        name={`procedures ${convenio} ${day}`}
        label={t`Code or name`}
        value={code === undefined ? null : { id: code, text: code }}
        search={searchProcedures(convenio ?? '', day)}
        takesText={isCode}
        isDisabled={convenio === undefined}
        autoFocus={convenio !== undefined && (code === undefined || round > 0)}
        onChange={(option) => onChange({ code: option?.id })}
      />
      <DayField label={t`Day`} value={day} onChange={(day) => onChange({ day: day ?? undefined })} />
      <SelectField
        label={t`Type`}
        value={type}
        options={[{ id: '', text: t`None` }, ...(types.data?.items ?? []).map(({ id, name }) => ({ id, text: name }))]}
        onChange={(id) => onChange({ type: id === '' ? undefined : id })}
      />
      <Quantity value={search.quantity ?? 1} onChange={(quantity) => onChange({ quantity })} />
    </div>
  )
}

interface PayerProps {
  readonly label: string
  readonly convenio: string | undefined
  readonly isFirst?: boolean
  readonly onChoose: (convenio: string | undefined) => void
}

/** Who pays. The name of the one in the address comes with its periods. */
export function Payer({ label, convenio, isFirst = false, onChoose }: PayerProps) {
  const named = useQuery({ ...periodsOf(convenio ?? ''), enabled: convenio !== undefined })
  const [chosen, setChosen] = useState<ComboOption | null>(null)
  const name = chosen?.id === convenio ? chosen?.text : named.data?.name
  return (
    <ComboBox
      name="payers"
      label={label}
      value={convenio === undefined || name === undefined ? null : { id: convenio, text: name }}
      search={searchPayers}
      takesText={() => false}
      autoFocus={isFirst}
      onChange={(option) => {
        setChosen(option)
        onChoose(option?.id)
      }}
    />
  )
}

function Quantity({ value, onChange }: { readonly value: number; readonly onChange: (value: number) => void }) {
  const { t } = useLingui()
  const [known, setKnown] = useState(value)
  const [text, setText] = useState(String(value))
  if (known !== value) {
    setKnown(value)
    setText(String(value))
  }
  const read = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0
  const isFault = read < 1 || read > 10_000
  const take = () => {
    if (!isFault && read !== value) onChange(read)
  }
  return (
    <TextField
      label={t`Quantity`}
      isNumber
      value={text}
      onChange={setText}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
      fault={isFault ? t`From 1 to 10,000` : null}
    />
  )
}
