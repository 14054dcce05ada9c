import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { SelectField, type SelectOption } from '../../components/select-field/select-field.tsx'
import { TextField } from '../../components/text-field/text-field.tsx'
import { registryCodes } from './cases-queries.ts'
import { FIELD_NAMES } from './field-names.ts'
import { EVENT_FIELD } from './faults-by-field.ts'
import styles from './cases.module.css'

interface ReportFieldProps {
  readonly path: string
  readonly text: string
  readonly fault: string | null
  readonly autoFocus: boolean
  readonly onType: (text: string) => void
}

/** One field of a report, with what is wrong with it below. */
export function ReportField({ path, text, fault, autoFocus, onType }: ReportFieldProps) {
  const { t, i18n } = useLingui()
  const options = useOptions(path)
  const name = FIELD_NAMES[path]
  const label = name === undefined ? path : i18n._(name)
  if (options !== null)
    return (
      <div data-path={path}>
        <SelectField label={label} value={text} options={withOwn(options, text)} onChange={onType} />
        {fault !== null && <p className={styles['bad']}>{fault}</p>}
      </div>
    )
  const isDay = path.endsWith('fechaNacimiento') || path.endsWith('fechaPapel')
  return (
    <div data-path={path}>
      <TextField
        label={label}
        value={text}
        onChange={onType}
        fault={fault}
        autoFocus={autoFocus}
        autoComplete="off"
        {...(isDay && { placeholder: t`dd-mm-yyyy` })}
      />
    </div>
  )
}

/** What was reported stays a choice, also where it is none of the registry's. */
function withOwn(options: readonly SelectOption[], text: string): readonly SelectOption[] {
  return options.some(({ id }) => id === text) ? options : [{ id: text, text }, ...options]
}

function useOptions(path: string): readonly SelectOption[] | null {
  const { t } = useLingui()
  const { data: codes = [] } = useQuery({ ...registryCodes, enabled: path === EVENT_FIELD })
  const none = { id: '', text: t`not said` }
  if (path === EVENT_FIELD)
    return codes
      .map((one) => ({
        id: `${one.group_id}.${one.event_id}.${one.classification_id}`,
        text: `${one.event_name}: ${one.classification_name}`,
      }))
      .toSorted((a, b) => a.text.localeCompare(b.text))
  if (path.endsWith('.sexo'))
    return [
      { id: 'F', text: t`F: female` },
      { id: 'M', text: t`M: male` },
      { id: 'X', text: t`X: not binary` },
    ]
  if (path.endsWith('.tipoDocumento'))
    return [
      ...(path.includes('personaACargo') ? [none] : []),
      { id: '1', text: t`DNI` },
      { id: '5', text: t`Foreign document or passport` },
      { id: '9', text: t`Without a document` },
    ]
  if (path.endsWith('.seDeclaraPuebloIndigena')) return [none, { id: 'Si', text: t`yes` }, { id: 'No', text: t`no` }]
  return null
}
