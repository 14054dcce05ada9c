import { expect, test } from 'vitest'
import { languageOf } from './language.ts'

test.each([
  [['pt-BR', 'en'], 'pt-BR'],
  [['pt-PT'], 'pt-BR'],
  [['es-ar'], 'es-AR'],
  [['es-CO', 'pt'], 'es-PE'],
  [['fr', 'en-GB'], 'en'],
  [['fr'], 'en'],
  [[], 'en'],
])('a browser that asks for %j reads %s', (wishes, language) => expect(languageOf(wishes)).toBe(language))
