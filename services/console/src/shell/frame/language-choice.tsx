import { useLingui } from '@lingui/react/macro'
import { LANGUAGES, LANGUAGE_NAMES, type Language } from '../../words/language.ts'
import { speak } from '../../words/load-words.ts'
import styles from './frame.module.css'

export function LanguageChoice() {
  const { t, i18n } = useLingui()
  return (
    <select
      className={styles['choice']}
      aria-label={t`Language`}
      value={i18n.locale}
      onChange={(event) => void speak(event.target.value as Language)}
    >
      {LANGUAGES.map((language) => (
        <option key={language} value={language} lang={language}>
          {LANGUAGE_NAMES[language]}
        </option>
      ))}
    </select>
  )
}
