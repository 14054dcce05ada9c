import { i18n, setupI18n, type I18n, type Messages } from '@lingui/core'
import type { Language } from './language.ts'

interface Catalogue {
  readonly messages: Messages
}

const CATALOGUES = import.meta.glob<Catalogue>(['./shared/*.po', '../screens/*/words/*.po', '../meanings/words/*.po'])

/** The words of each part that was opened, by its folder: a change of language loads them again. */
const parts = new Map<string, I18n>()

/**
 * The words of a part, such as a screen, and those that all share, in the language that is spoken. Each screen has its own, because the
 * same sentence may mean another thing in each.
 */
export async function loadWords(folder: string): Promise<I18n> {
  const words = parts.get(folder) ?? setupI18n()
  parts.set(folder, words)
  await speakPart(folder, words, i18n.locale as Language)
  return words
}

/** Changes the language of all that is on the page. */
export async function speak(language: Language): Promise<void> {
  i18n.load(language, await shared(language))
  await Promise.all([...parts].map(([folder, words]) => speakPart(folder, words, language)))
  i18n.activate(language)
  document.documentElement.lang = language
}

async function speakPart(folder: string, words: I18n, language: Language): Promise<void> {
  const own = await CATALOGUES[`${folder}/words/${language}.po`]?.()
  words.load(language, { ...(await shared(language)), ...own?.messages })
  words.activate(language)
}

async function shared(language: Language): Promise<Messages> {
  const catalogue = await CATALOGUES[`./shared/${language}.po`]?.()
  return catalogue?.messages ?? {}
}
