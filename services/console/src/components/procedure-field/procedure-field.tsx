import { useLingui } from '@lingui/react/macro'
import { searchProcedures } from '../../api/procedures.ts'
import { ComboBox } from '../combo-box/combo-box.tsx'

export interface ProcedureFieldProps {
  readonly convenio: string | undefined
  readonly day: string
  readonly code: string | undefined
  readonly autoFocus: boolean
  readonly onChange: (code: string | undefined) => void
}

/** A code has a digit and no blank; anything else is a part of a name. */
const isCode = (text: string) => /\d/.test(text) && !/\s/.test(text)

/** A code, typed or found by its name among what the payer prices on the day. */
export function ProcedureField({ convenio, day, code, autoFocus, onChange }: ProcedureFieldProps) {
  const { t } = useLingui()
  return (
    <ComboBox
      name={`procedures ${convenio} ${day}`}
      label={t`Code or name`}
      value={code === undefined ? null : { id: code, text: code }}
      search={searchProcedures(convenio ?? '', day)}
      takesText={isCode}
      isDisabled={convenio === undefined}
      autoFocus={autoFocus}
      onChange={(option) => onChange(option?.id)}
    />
  )
}
