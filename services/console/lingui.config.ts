import { defineConfig } from '@lingui/conf'
import { formatter } from '@lingui/format-po'

/** Components with many words that few screens say. Their catalogues come with those screens, and not with the first page. */
const WORDY_COMPONENTS = ['act-rules', 'act-line', 'file-import']

/** A catalogue for each screen, and one for what all of them share. The sentences in the source are English. */
export default defineConfig({
  locales: ['en', 'pt-BR', 'es-PE', 'es-AR'],
  sourceLocale: 'en',
  catalogs: [
    { path: '<rootDir>/src/screens/{name}/words/{locale}', include: ['<rootDir>/src/screens/{name}/'] },
    { path: '<rootDir>/src/meanings/words/{locale}', include: ['<rootDir>/src/meanings/'] },
    ...WORDY_COMPONENTS.map((name) => ({
      path: `<rootDir>/src/components/${name}/words/{locale}`,
      include: [`<rootDir>/src/components/${name}/`],
    })),
    {
      path: '<rootDir>/src/words/shared/{locale}',
      include: ['<rootDir>/src/'],
      exclude: [
        '**/screens/**',
        '**/meanings/**',
        '**/*.test.*',
        ...WORDY_COMPONENTS.map((name) => `**/components/${name}/**`),
      ],
    },
  ],
  format: formatter({ lineNumbers: false, origins: false }),
  orderBy: 'message',
})
