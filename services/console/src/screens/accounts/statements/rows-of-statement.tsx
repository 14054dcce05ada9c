import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { DayField } from '../../../components/day-field/day-field.tsx'
import { SelectField } from '../../../components/select-field/select-field.tsx'
import { TextField } from '../../../components/text-field/text-field.tsx'
import { settingsOf } from '../tiss-settings/settings-query.ts'

/** How rows are read that name neither their protocol nor their day. */
export interface RowsOrder {
  /** The name of a column map; empty: none is chosen. */
  readonly column_map: string
  readonly protocol: string
  readonly issued_on: string | null
}

interface RowsOfStatementProps {
  readonly convenio: string
  readonly order: RowsOrder
  readonly onChange: (order: RowsOrder) => void
}

/** Which column map of the payer reads the rows, and what the file does not say. */
export function RowsOfStatement({ convenio, order, onChange }: RowsOfStatementProps) {
  const { t } = useLingui()
  const { data } = useQuery(settingsOf(convenio))
  const names = [...new Set(data?.entries.flatMap(({ column_maps = {} }) => Object.keys(column_maps)) ?? [])]
  return (
    <>
      <SelectField
        label={t`Column map`}
        value={order.column_map}
        options={[{ id: '', text: t`choose one` }, ...names.map((id) => ({ id, text: id }))]}
        onChange={(column_map) => onChange({ ...order, column_map })}
      />
      <Link to="/accounts/settings/$convenioId" params={{ convenioId: convenio }}>
        {names.length === 0 ? t`The payer has no column map yet: write one` : t`Column maps of the payer`}
      </Link>
      <TextField
        label={t`Protocol`}
        description={t`Where the file names none.`}
        value={order.protocol}
        onChange={(protocol) => onChange({ ...order, protocol })}
        maxLength={20}
      />
      <DayField
        label={t`Issued on`}
        description={t`Empty: today.`}
        value={order.issued_on}
        onChange={(issued_on) => onChange({ ...order, issued_on })}
      />
    </>
  )
}
