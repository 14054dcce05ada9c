import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { chooseTheme, currentTheme, THEMES, type Theme } from '../theme/theme.ts'
import styles from './frame.module.css'

export function ThemeChoice() {
  const { t } = useLingui()
  const [theme, setTheme] = useState(currentTheme)
  const names: Readonly<Record<Theme, string>> = { system: t`As the device`, light: t`Light`, dark: t`Dark` }
  return (
    <select
      className={styles['choice']}
      aria-label={t`Theme`}
      value={theme}
      onChange={(event) => {
        const chosen = event.target.value as Theme
        chooseTheme(chosen)
        setTheme(chosen)
      }}
    >
      {THEMES.map((one) => (
        <option key={one} value={one}>
          {names[one]}
        </option>
      ))}
    </select>
  )
}
