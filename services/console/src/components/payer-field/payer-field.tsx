import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { periodsOf, searchPayers } from '../../api/payers.ts'
import { ComboBox, type ComboOption } from '../combo-box/combo-box.tsx'

export interface PayerFieldProps {
  readonly label: string
  readonly convenio: string | undefined
  /** The page begins with it. */
  readonly isFirst?: boolean
  readonly onChoose: (convenio: string | undefined) => void
}

/** Who pays. The name of the one in the address comes with its periods. */
export function PayerField({ label, convenio, isFirst = false, onChoose }: PayerFieldProps) {
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
