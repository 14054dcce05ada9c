import { en } from './en.ts'
import type { Messages } from './messages.ts'

export type Locale = 'en' | 'es' | 'pt-BR'

/** The language that the environment asks for, as programs of POSIX read it; English where we have no other. */
export function localeOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Locale {
  const wanted = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '') ?? ''
  const language = wanted.slice(0, 2).toLowerCase()
  if (language === 'pt') return 'pt-BR'
  return language === 'es' ? 'es' : 'en'
}

/** Only the language that is asked for is loaded. */
export async function messagesOf(locale: Locale): Promise<Messages> {
  if (locale === 'es') return (await import('./es.ts')).es
  if (locale === 'pt-BR') return (await import('./pt-br.ts')).ptBr
  return en
}
