import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { vigencia } from '../../api/vigencia.ts'
import { LANGUAGES, LANGUAGE_NAMES, type Language } from '../../words/language.ts'
import { speak } from '../../words/load-words.ts'
import { currentSession } from '../session/current-session.ts'
import styles from './frame.module.css'

/** What a person chooses is theirs in every browser. It is spoken at once, and kept with them. */
export function LanguageChoice() {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const keep = useMutation({
    mutationFn: (language: Language) => vigencia.sessions.chooseLanguage.mutate({ language }),
    onSuccess: (session) => queries.setQueryData(currentSession.queryKey, session),
  })
  return (
    <select
      className={styles['choice']}
      aria-label={t`Language`}
      value={i18n.locale}
      onChange={(event) => {
        const language = event.target.value as Language
        void speak(language)
        keep.mutate(language)
      }}
    >
      {LANGUAGES.map((language) => (
        <option key={language} value={language} lang={language}>
          {LANGUAGE_NAMES[language]}
        </option>
      ))}
    </select>
  )
}
