import { i18n, type Messages } from '@lingui/core'
import type { Language } from './language.ts'

interface Catalogue {
  readonly messages: Messages
}

const CATALOGUES = import.meta.glob<Catalogue>(['./shared/*.po', '../screens/*/words/*.po'])

/** The parts whose words are on the page: a change of language loads each of them again. */
const loadedParts = new Set<string>()

function catalogueOf(part: string, language: Language): (() => Promise<Catalogue>) | undefined {
  return CATALOGUES[part === 'shared' ? `./shared/${language}.po` : `../screens/${part}/words/${language}.po`]
}

/** Loads the words of a screen, or `shared`, in the language that is active. */
export async function loadWords(part: string): Promise<void> {
  loadedParts.add(part)
  await loadPart(part, i18n.locale as Language)
}

/** Changes the language of all that is on the page. */
export async function speak(language: Language): Promise<void> {
  loadedParts.add('shared')
  await Promise.all([...loadedParts].map((part) => loadPart(part, language)))
  i18n.activate(language)
  document.documentElement.lang = language
}

async function loadPart(part: string, language: Language): Promise<void> {
  const catalogue = await catalogueOf(part, language)?.()
  if (catalogue !== undefined) i18n.load(language, catalogue.messages)
}
