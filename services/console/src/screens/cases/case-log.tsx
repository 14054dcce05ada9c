import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../formats/use-formats.ts'
import { CHANGE_NAMES, STATE_NAMES } from './case-words.ts'
import { changesOf } from './cases-queries.ts'
import styles from './cases.module.css'

const STATES: Readonly<Record<string, MessageDescriptor>> = STATE_NAMES
/** Changes of which the state is the news. */
const TELLING = new Set(['answer', 'resolve'])

/** What became of a case, the newest first. Nothing of it is about the person. */
export function CaseLog({ caseId }: { readonly caseId: string }) {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const { data } = useQuery(changesOf(caseId))
  if (data === undefined) return null
  return (
    <section>
      <h3>{t`What happened`}</h3>
      <ol className={styles['log']}>
        {data.items.map(({ revision, at, change_type, change_description, new_values }) => {
          const name = CHANGE_NAMES[change_type]
          const told = new_values?.['state']
          const state = TELLING.has(change_type) && typeof told === 'string' ? STATES[told] : undefined
          return (
            <li key={revision}>
              <span className="number">{formats.instant(at)}</span>{' '}
              {name === undefined ? change_description : i18n._(name)}
              {state !== undefined && `: ${i18n._(state)}`}
            </li>
          )
        })}
      </ol>
      <Link to="/log" search={{ of: 'case', case: caseId }}>{t`The whole log`}</Link>
    </section>
  )
}
