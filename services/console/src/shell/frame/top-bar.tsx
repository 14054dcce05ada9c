import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useDraftCount } from '../../drafts/use-draft.ts'
import { useSession } from '../session/session.ts'
import styles from './frame.module.css'
import { LanguageChoice } from './language-choice.tsx'
import { ThemeChoice } from './theme-choice.tsx'

interface TopBarProps {
  readonly onSearch: () => void
  readonly onHelp: () => void
}

export function TopBar({ onSearch, onHelp }: TopBarProps) {
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
        <button type="button" className={styles['choice']} aria-keyshortcuts="/" onClick={onSearch}>
          {t`Search`} <kbd aria-hidden>/</kbd>
        </button>
        <button type="button" className={styles['choice']} aria-keyshortcuts="?" onClick={onHelp}>
          {t`Keys`} <kbd aria-hidden>?</kbd>
        </button>
        <LanguageChoice />
        <ThemeChoice />
        <Link to="/me" className={styles['person'] ?? ''} title={t`You, and where you are signed in`}>
          {person.name}
        </Link>
      </div>
    </header>
  )
}
