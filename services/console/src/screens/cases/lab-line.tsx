import { useLingui } from '@lingui/react/macro'
import { useFormats } from '../../formats/use-formats.ts'
import { LAB_STATE_NAMES } from './case-words.ts'
import styles from './cases.module.css'
import type { LabReport } from './lab-report.ts'

/** A sample or a result in a line: what it is, of which day, where it stands, and which fields the registry refused. */
export function LabLine({ report: { item, source_reference, day, state, errors } }: { readonly report: LabReport }) {
  const { i18n } = useLingui()
  const formats = useFormats()
  return (
    <>
      {item ?? source_reference}, {formats.day(day)}: {i18n._(LAB_STATE_NAMES[state])}
      {errors !== null && <span className={styles['bad']}> {Object.keys(errors).join(', ')}</span>}
    </>
  )
}
