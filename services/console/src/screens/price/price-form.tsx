import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { appointmentTypes } from '../../api/appointment-types.ts'
import { DayField } from '../../components/day-field/day-field.tsx'
import { PayerField } from '../../components/payer-field/payer-field.tsx'
import { ProcedureField } from '../../components/procedure-field/procedure-field.tsx'
import { QuantityField } from '../../components/quantity-field/quantity-field.tsx'
import { SelectField } from '../../components/select-field/select-field.tsx'
import { useNewAct } from '../../shell/shortcuts/new-act.ts'
import type { PriceSearch } from './price-search.ts'
import styles from './price.module.css'

export interface PriceFormProps {
  readonly search: PriceSearch
  readonly day: string
  readonly onChange: (change: PriceSearch) => void
}

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
      <PayerField
        label={t`Payer`}
        convenio={convenio}
        isFirst={convenio === undefined}
        onChoose={(convenio) => onChange({ convenio, revision: undefined })}
      />
      <ProcedureField
        key={`${convenio} ${round}`}
        convenio={convenio}
        day={day}
        code={code}
        autoFocus={convenio !== undefined && (code === undefined || round > 0)}
        onChange={(code) => onChange({ code })}
      />
      <DayField label={t`Day`} value={day} onChange={(day) => onChange({ day: day ?? undefined })} />
      <SelectField
        label={t`Type`}
        value={type}
        options={[{ id: '', text: t`None` }, ...(types.data?.items ?? []).map(({ id, name }) => ({ id, text: name }))]}
        onChange={(id) => onChange({ type: id === '' ? undefined : id })}
      />
      <QuantityField value={search.quantity ?? 1} onChange={(quantity) => onChange({ quantity })} />
    </div>
  )
}
