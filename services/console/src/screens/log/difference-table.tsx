import { Plural, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import type { Formats } from '../../formats/formats.ts'
import { useFormats } from '../../formats/use-formats.ts'
import { differencesOf } from './differences.ts'
import { useNames } from './use-names.ts'
import type { LogEntry } from '../../api/change-logs.ts'
import styles from './log.module.css'

interface DifferenceTableProps {
  readonly entry: LogEntry
  /** Whose log it is; undefined: that of something else. */
  readonly convenio: string | undefined
}

/** Before and after, field beside field. What stayed is folded away. */
export function DifferenceTable({ entry, convenio }: DifferenceTableProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const [isWhole, setWhole] = useState(false)
  const all = differencesOf(entry)
  const nameOf = useNames(convenio, all)
  const shown = isWhole ? all : all.filter(({ isChanged }) => isChanged)
  const alike = all.length - all.filter(({ isChanged }) => isChanged).length
  if (all.length === 0) return null
  return (
    <>
      <table className={styles['differences']}>
        <caption className="only-read-aloud">{t`Before and after`}</caption>
        <thead>
          <tr>
            <th scope="col">{t`Field`}</th>
            <th scope="col">{t`Before`}</th>
            <th scope="col">{t`After`}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ field, before, after, isChanged }) => (
            <tr key={field} className={isChanged ? styles['changed'] : ''}>
              <th scope="row">
                <code>{field}</code>
              </th>
              <td>{nameOf(field, before) ?? valueText(field, before, formats)}</td>
              <td>{nameOf(field, after) ?? valueText(field, after, formats)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {alike > 0 && (
        <Button kind="quiet" onPress={() => setWhole(!isWhole)}>
          {isWhole ? (
            t`Only what changed`
          ) : (
            <Plural value={alike} one="Show # field that stayed" other="Show # fields that stayed" />
          )}
        </Button>
      )}
    </>
  )
}

/** A value of the log as people write it; what has another form stays as it is stored. */
function valueText(field: string, value: unknown, formats: Formats): string {
  if (value === undefined) return ''
  if (value === null) return '–'
  if (typeof value === 'number' && field.endsWith('_cents')) return formats.money(value)
  if (typeof value === 'number' && field.includes('percent')) return formats.percent(value)
  if (typeof value !== 'string') return JSON.stringify(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formats.day(value)
  return /^\d{4}-\d{2}-\d{2}T/.test(value) ? formats.instant(value) : value
}
