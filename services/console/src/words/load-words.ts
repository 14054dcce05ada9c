import { i18n, setupI18n, type I18n, type Messages } from '@lingui/core'
import type { Language } from './language.ts'

interface Catalogue {
  readonly messages: Messages
}

const CATALOGUES = import.meta.glob<Catalogue>(['./shared/*.po', '../screens/*/words/*.po'])

/** The words of each screen that was opened: a change of language loads them again. */
const screens = new Map<string, I18n>()

/**
 * The words of a screen and those that all share, in the language that is spoken. Each screen has its own, because the
 * same sentence may mean another thing in each.
 */
export async function loadWords(screen: string): Promise<I18n> {
  const words = screens.get(screen) ?? setupI18n()
  screens.set(screen, words)
  await speakScreen(screen, words, i18n.locale as Language)
  return words
}

/** Changes the language of all that is on the page. */
export async function speak(language: Language): Promise<void> {
  i18n.load(language, await shared(language))
  await Promise.all([...screens].map(([screen, words]) => speakScreen(screen, words, language)))
  i18n.activate(language)
  document.documentElement.lang = language
}

async function speakScreen(screen: string, words: I18n, language: Language): Promise<void> {
  const own = await CATALOGUES[`../screens/${screen}/words/${language}.po`]?.()
  words.load(language, { ...(await shared(language)), ...own?.messages })
  words.activate(language)
}

async function shared(language: Language): Promise<Messages> {
  const catalogue = await CATALOGUES[`./shared/${language}.po`]?.()
  return catalogue?.messages ?? {}
}
