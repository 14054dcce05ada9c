import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { CheckField } from '../check-field/check-field.tsx'
import { SelectField } from '../select-field/select-field.tsx'
import { TextField } from '../text-field/text-field.tsx'
import styles from './file-import.module.css'
import type { Reading } from './import-order.ts'

interface ReadingFieldsProps {
  /** What our columns are called, in the order in which they stand. */
  readonly names: Readonly<Record<string, string>>
  readonly reading: Reading
  /** Our columns -> the file's, as the service found them when it looked last. */
  readonly found: Readonly<Record<string, string>>
  readonly onChange: (reading: Reading) => void
  /** A further choice of this import, which stands first. */
  readonly children?: ReactNode
}

/** How a file is to be read, where the service does not find it by itself. */
export function ReadingFields({ names, reading, found, onChange, children }: ReadingFieldsProps) {
  const { t } = useLingui()
  const { decimal, ignores, columns } = reading
  return (
    <>
      <div className={styles['fields']}>
        {children}
        <SelectField
          label={t`Decimal sign`}
          value={decimal}
          options={[
            { id: '', text: t`is found` },
            { id: ',', text: '1.234,56' },
            { id: '.', text: '1,234.56' },
          ]}
          onChange={(id) => onChange({ ...reading, decimal: id as Reading['decimal'] })}
        />
      </div>
      <fieldset className={styles['mapping']}>
        <legend>{t`Columns of the file, where their names are not known`}</legend>
        <div className={styles['fields']}>
          {Object.entries(names).map(([column, name]) => (
            <TextField
              key={column}
              label={name}
              value={columns[column] ?? ''}
              placeholder={found[column] ?? ''}
              onChange={(text) => onChange({ ...reading, columns: { ...columns, [column]: text } })}
            />
          ))}
        </div>
        <CheckField
          label={t`Ignore columns that nobody knows`}
          value={ignores}
          onChange={(isOn) => onChange({ ...reading, ignores: isOn })}
        />
      </fieldset>
    </>
  )
}
