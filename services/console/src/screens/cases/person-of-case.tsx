import { useLingui } from '@lingui/react/macro'
import { FIELD_NAMES, GROUP_NAMES } from './field-names.ts'
import { EVENT_FIELD } from './faults-by-field.ts'
import type { ShownCase } from './parts-of-work.ts'
import { FIELD_GROUPS, textsOf } from './report-texts.ts'
import styles from './cases.module.css'

/** All that was reported, once somebody has asked for it. */
export function PersonOfCase({ whole: { report, correction } }: { readonly whole: ShownCase }) {
  const { t, i18n } = useLingui()
  if (report === null) return <p className={styles['soft']}>{t`What was said of the person is removed.`}</p>
  const [texts, corrected] = [textsOf(report), correction?.report ? textsOf(correction.report) : null]
  const groups = Object.entries(FIELD_GROUPS) as [keyof typeof FIELD_GROUPS, string[]][]
  return groups.map(([group, paths]) => {
    const filled = paths.filter(
      (path) => path !== EVENT_FIELD && (texts[path] !== '' || (corrected?.[path] ?? '') !== ''),
    )
    if (filled.length === 0) return null
    return (
      <section key={group}>
        <h3>{i18n._(GROUP_NAMES[group])}</h3>
        <dl className={styles['facts']}>
          {filled.map((path) => {
            const name = FIELD_NAMES[path]
            const isOther = corrected !== null && corrected[path] !== texts[path]
            return [
              <dt key={`${path} name`}>{name === undefined ? path : i18n._(name)}</dt>,
              <dd key={path}>
                {isOther ? (
                  <>
                    <s>{texts[path]}</s> {corrected[path]}
                  </>
                ) : (
                  texts[path]
                )}
              </dd>,
            ]
          })}
        </dl>
      </section>
    )
  })
}
