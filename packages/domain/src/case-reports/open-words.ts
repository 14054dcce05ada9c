import { DISABLED_KEY } from './code-standing.ts'
import type { RegistryErrors } from './read-registry-answer.ts'
import { alreadyReported, OTHER_TEXTS, OWN_TEXTS, REGISTRY_TEXTS } from './registry-texts.ts'

/** What stands in the place of words that may be about the person. */
export const SEALED = 'sealed'
/** The field of words under a key that is none of the wire's: the key may be about the person too. */
export const OTHER_FIELD = 'other'

const TEXTS = [REGISTRY_TEXTS, OTHER_TEXTS, OWN_TEXTS].flatMap((texts) => Object.values(texts))
const KNOWN_TEXTS = new Set(TEXTS.map(({ text }) => plain(text)))

/** The texts that hold a number of the registry or a code, and nothing else that varies. */
const KNOWN_SHAPES = [
  new RegExp(`^${plain(alreadyReported(0).text).slice(0, -1)}\\d{1,16}$`),
  /^The registry's list has not had [\d/]+ since \d{4}-\d\d-\d\d\. The report goes by itself once it has it again\.$/,
]

const KNOWN_NAMES = new Set([
  ...TEXTS.flatMap(({ key }) => key.split('.')),
  'fechaApertura',
  'description',
  'errors',
  'eventoCasoNominal',
  'idClasificacionManualCaso',
  DISABLED_KEY,
])

/**
 * The registry's words that anybody may see: texts that its documentation has, under fields of its wire.
 * The rest is sealed, because an answer may hold another person's data as well as the reported one's.
 */
export function openWords(errors: RegistryErrors): RegistryErrors {
  return Object.fromEntries(
    Object.entries(errors).map(([key, text]) => {
      // a fault of a list has its place behind the name
      const isField = key
        .replace(/\[\d+\]$/, '')
        .split('.')
        .every((name) => KNOWN_NAMES.has(name))
      return isField ? [key, isKnown(text) ? text : SEALED] : [OTHER_FIELD, SEALED]
    }),
  )
}

/** Whether nothing of them needs a seal. */
export function areOpen(errors: RegistryErrors): boolean {
  const open = openWords(errors)
  return Object.entries(errors).every(([key, text]) => open[key] === text && text !== SEALED)
}

/** Whether they were written by `openWords`, so that what is not open in them is sealed elsewhere. */
export function areSealed(errors: RegistryErrors): boolean {
  const open = openWords(errors)
  return Object.entries(errors).every(([key, text]) => open[key] === text)
}

function isKnown(text: string): boolean {
  return KNOWN_TEXTS.has(plain(text)) || KNOWN_SHAPES.some((shape) => shape.test(plain(text)))
}

/** Odd spaces of the registry are its own, and say nothing. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
