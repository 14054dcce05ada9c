import { useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { Meaning } from '../../components/meaning/meaning.tsx'
import { useFormats } from '../../formats/use-formats.ts'
import styles from './agreements.module.css'
import { FINDING_NAMES } from './finding-names.ts'
import { Severity } from './severity.tsx'

/** What is worth a look, in the service's own sentences, with the first codes it is about. */
export function FindingsList({ findings }: { readonly findings: readonly Api.Finding[] }) {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  if (findings.length === 0) return null
  return (
    <ul className={styles['findings']} aria-label={t`Findings`}>
      {findings.map(({ code, severity, message, count, examples }) => {
        const codes = examples.slice(0, 5).map(({ procedure_code }) => procedure_code)
        const more = count - codes.length
        return (
          <li key={code}>
            <Severity severity={severity} /> <b>{i18n._(FINDING_NAMES[code])}</b>
            <p lang="en">{message}</p>
            <Meaning code={code} />
            {codes.length > 0 && (
              <p className={styles['codes']}>
                {codes.join(', ')}
                {more > 0 && ` ${t`and ${formats.count(more)} more`}`}
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
