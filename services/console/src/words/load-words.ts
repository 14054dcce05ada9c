import { i18n, setupI18n, type I18n, type Messages } from '@lingui/core'
import type { Language } from './language.ts'

interface Catalogue {
  readonly messages: Messages
}

const CATALOGUES = import.meta.glob<Catalogue>([
  './shared/*.po',
  '../screens/*/words/*.po',
  '../components/*/words/*.po',
  '../meanings/words/*.po',
])

interface Part {
  readonly words: I18n
  /** Its own folder, and those of components that say much. */
  readonly folders: readonly string[]
}

/** The words of each part that was opened, by its folder: a change of language loads them again. */
const parts = new Map<string, Part>()

/**
 * The words of a part, such as a screen, and those that all share, in the language that is spoken. Each screen has its own, because the
 * same sentence may mean another thing in each.
 * @param components those with words of their own that it shows, such as `act-rules`
 */
export async function loadWords(folder: string, components: readonly string[] = []): Promise<I18n> {
  const folders = [...components.map((name) => `../components/${name}`), folder]
  const part = parts.get(folder) ?? { words: setupI18n(), folders }
  parts.set(folder, part)
  await speakPart(part, i18n.locale as Language)
  return part.words
}

/** Changes the language of all that is on the page. */
export async function speak(language: Language): Promise<void> {
  i18n.load(language, await shared(language))
  await Promise.all([...parts.values()].map((part) => speakPart(part, language)))
  i18n.activate(language)
  document.documentElement.lang = language
}

async function speakPart({ words, folders }: Part, language: Language): Promise<void> {
  const loaded = await Promise.all(folders.map(async (folder) => CATALOGUES[`${folder}/words/${language}.po`]?.()))
  const own = loaded.map((catalogue) => catalogue?.messages)
  words.load(language, Object.assign({}, await shared(language), ...own) as Messages)
  words.activate(language)
}

async function shared(language: Language): Promise<Messages> {
  const catalogue = await CATALOGUES[`./shared/${language}.po`]?.()
  return catalogue?.messages ?? {}
}
