import { useLingui } from '@lingui/react/macro'
import { Button } from '../../../components/button/button.tsx'
import { TextField } from '../../../components/text-field/text-field.tsx'
import styles from '../parts/accounts.module.css'
import { STATEMENT_COLUMNS, type TypedMap } from './typed-settings.ts'

interface ColumnMapsProps {
  readonly maps: readonly TypedMap[]
  readonly isReadOnly: boolean
  readonly onChange: (maps: readonly TypedMap[]) => void
}

/** How rows of a payer's own form are read: our columns by what they are called there. */
export function ColumnMaps({ maps, isReadOnly, onChange }: ColumnMapsProps) {
  const { t } = useLingui()
  const names = useStatementColumnNames()
  const put = (place: number, part: Partial<TypedMap>) =>
    onChange(maps.map((one, at) => (at === place ? { ...one, ...part } : one)))
  return (
    <section className={styles['part']} aria-label={t`Column maps`}>
      <h2>{t`Column maps`}</h2>
      <p className={styles['soft']}>
        {t`For statements that are no TISS messages. Each is a name, and what our columns are called in the file, or their number from 1.`}
      </p>
      {maps.map(({ name, columns }, place) => (
        <fieldset key={place} className={styles['map']}>
          <legend>{name === '' ? t`New column map` : name}</legend>
          <div className={styles['fields']}>
            <TextField
              label={t`Name of the map`}
              value={name}
              isDisabled={isReadOnly}
              onChange={(typed) => put(place, { name: typed })}
              maxLength={100}
            />
            {STATEMENT_COLUMNS.map((column) => (
              <TextField
                key={column}
                label={names[column]}
                value={columns[column] ?? ''}
                isDisabled={isReadOnly}
                onChange={(theirs) => put(place, { columns: { ...columns, [column]: theirs } })}
              />
            ))}
          </div>
          {!isReadOnly && (
            <Button kind="quiet" onPress={() => onChange(maps.filter((_, at) => at !== place))}>
              {t`Remove this map`}
            </Button>
          )}
        </fieldset>
      ))}
      {!isReadOnly && (
        <div>
          <Button onPress={() => onChange([...maps, { name: '', columns: {}, rest: {} }])}>{t`New column map`}</Button>
        </div>
      )}
    </section>
  )
}

/** What our columns of a statement's rows are called. */
function useStatementColumnNames() {
  const { t } = useLingui()
  return {
    lot: t`Lot`,
    guide: t`Guide`,
    item: t`Item`,
    payer_guide: t`Guide, the payer's number`,
    password: t`Password`,
    code: t`Code`,
    date: t`Day`,
    degree: t`Degree of participation`,
    informed: t`Asked for`,
    released: t`Released`,
    glosa_code: t`Reason of the cut`,
    glosa_amount: t`Amount of the cut`,
  } satisfies Readonly<Record<(typeof STATEMENT_COLUMNS)[number], string>>
}
