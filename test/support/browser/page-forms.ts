import { proofSize } from '../proof-size.ts'
import type { Visit } from './open-console.ts'

/** A language, a theme and a width in which a screen is seen. */
export type PageForm = Required<Pick<Visit, 'language' | 'theme' | 'width'>>

export const LANGUAGES = ['pt-BR', 'es-PE', 'es-AR', 'en'] as const
export const THEMES = ['light', 'dark'] as const
export const WIDTHS: readonly number[] = [320, 768, 1440]

const ALL: PageForm[] = LANGUAGES.flatMap((language) =>
  THEMES.flatMap((theme) => WIDTHS.map((width) => ({ language, theme, width }))),
)

/** Every second of all: each language meets each width and each theme, and each theme each width. */
const PAIRWISE = ALL.filter(({ language, theme, width }) => {
  const at = LANGUAGES.indexOf(language) + WIDTHS.indexOf(width)
  return THEMES[at % 2] === theme
})

const PAGE_FORMS = proofSize({ short: PAIRWISE, full: ALL })

/** How many forms a screen is seen in. */
export const FORM_COUNT = PAGE_FORMS.length

/** In which themes and widths a screen is seen in a language. */
export const formsIn = (language: PageForm['language']) => PAGE_FORMS.filter((form) => form.language === language)
