/** The languages in which people may read the console. */
export const LANGUAGES = ['pt-BR', 'es-PE', 'es-AR', 'en'] as const

export type Language = (typeof LANGUAGES)[number]
