import type { Locale } from './locale-of.ts'
import { Told } from '../command/told.ts'

/** Sentences of commands by their English: summaries, arguments, flags, errors. Fields of cards are told by the cards alone. */
export type Catalogue = Readonly<Record<string, string>>

/** Says a sentence in the language of whoever asks. */
export type Say = (sentence: Told | string) => string

/** Only the language that is asked for is read. */
export async function sentencesOf(locale: Locale): Promise<Say> {
  const catalogue = await catalogueOf(locale)
  const sayText = (text: string) => catalogue[text] ?? text
  return (sentence) =>
    sentence instanceof Told ? sentence.in(catalogue[sentence.english], sayText) : sayText(sentence)
}

export async function catalogueOf(locale: Locale): Promise<Catalogue> {
  if (locale === 'es') return (await import('./sentences/es.json', { with: { type: 'json' } })).default
  if (locale === 'pt-BR') return (await import('./sentences/pt-br.json', { with: { type: 'json' } })).default
  return {}
}
