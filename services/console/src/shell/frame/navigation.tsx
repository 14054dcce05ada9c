import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import styles from './frame.module.css'

/** The screens by their names, in the order in which a day of work meets them. */
export function Navigation() {
  const { t } = useLingui()
  const links = [
    { to: '/price', text: t`Price on a date` },
    { to: '/act', text: t`Act` },
    { to: '/agreements', text: t`Agreements` },
    { to: '/accounts', text: t`Accounts` },
    { to: '/cases', text: t`Cases` },
    { to: '/plans', text: t`Plans` },
    { to: '/log', text: t`Change log` },
    { to: '/settings', text: t`Settings` },
  ] as const
  return (
    <nav className={`${styles['navigation']} not-printed`} aria-label={t`Screens`}>
      <ul>
        {links.map(({ to, text }) => (
          <li key={to}>
            <Link to={to} className={styles['link'] ?? ''} activeOptions={{ includeSearch: false }}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
