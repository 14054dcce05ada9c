import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useDraftCount } from '../../drafts/use-draft.ts'
import { useSession } from '../session/session.ts'
import styles from './frame.module.css'
import { LanguageChoice } from './language-choice.tsx'
import { ThemeChoice } from './theme-choice.tsx'

export function TopBar() {
  const { t } = useLingui()
  const { tenant, person } = useSession()
  const drafts = useDraftCount()
  return (
    <header className={`${styles['bar']} not-printed`}>
      <a className={styles['skip']} href="#main">
        <Trans>Skip to the content</Trans>
      </a>
      <strong className={styles['tenant']}>{tenant.name}</strong>
      {drafts > 0 && (
        <span className={styles['drafts']}>
          <Plural value={drafts} one="# draft not saved" other="# drafts not saved" />
        </span>
      )}
      <div className={styles['end']}>
        <LanguageChoice />
        <ThemeChoice />
        <span className={styles['person']} title={t`Signed in`}>
          {person.name}
        </span>
      </div>
    </header>
  )
}
