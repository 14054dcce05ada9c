export const LANGUAGES = ['pt-BR', 'es-PE', 'es-AR', 'en'] as const

export type Language = (typeof LANGUAGES)[number]

/** How each language calls itself: the same in every language. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  'pt-BR': 'Português (Brasil)',
  'es-PE': 'Español (Perú)',
  'es-AR': 'Español (Argentina)',
  en: 'English',
}

/** The first wish that is spoken here: by its whole name, else by its language alone. */
export function languageOf(wishes: readonly string[]): Language {
  for (const wish of wishes) {
    const exact = LANGUAGES.find((one) => one.toLowerCase() === wish.toLowerCase())
    const alike = exact ?? LANGUAGES.find((one) => one.slice(0, 2) === wish.slice(0, 2).toLowerCase())
    if (alike !== undefined) return alike
  }
  return 'en'
}
