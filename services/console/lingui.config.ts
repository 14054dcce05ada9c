import { defineConfig } from '@lingui/conf'
import { formatter } from '@lingui/format-po'

/** A catalogue for each screen, and one for what all of them share. The sentences in the source are English. */
export default defineConfig({
  locales: ['en', 'pt-BR', 'es-PE', 'es-AR'],
  sourceLocale: 'en',
  catalogs: [
    { path: '<rootDir>/src/screens/{name}/words/{locale}', include: ['<rootDir>/src/screens/{name}/'] },
    { path: '<rootDir>/src/meanings/words/{locale}', include: ['<rootDir>/src/meanings/'] },
    {
      path: '<rootDir>/src/words/shared/{locale}',
      include: ['<rootDir>/src/'],
      exclude: ['**/screens/**', '**/meanings/**', '**/*.test.*'],
    },
  ],
  format: formatter({ lineNumbers: false, origins: false }),
  orderBy: 'message',
})
