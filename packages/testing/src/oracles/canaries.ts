/** Stands in every personal text of a test, in any case of letters; nothing else has these four in a row. */
const MARK = 'zqxj'

const BIRTH = { yyyy: '1913', MM: '08', dd: '13' }
const { yyyy, MM, dd } = BIRTH

/** Of whom the reports of the tests speak, unless they say otherwise: a value of its own in every personal field. */
export const CANARY = {
  apellido: 'Zqxjapellido',
  nombre: 'Zqxjnombre Segundo',
  tipoDocumento: 1,
  numeroDocumento: 'ZQXJ34000000',
  sexo: 'F',
  fechaNacimiento: `${dd}-${MM}-${yyyy}`,
  paisEmisionTipoDocumento: null,
  seDeclaraPuebloIndigena: 'No',
  domicilio: {
    calle: 'Calle Zqxjcalle 8000',
    idDepartamento: 86_420_975,
    idLocalidad: 75_319_864,
    idProvincia: 64_208_753,
    idPais: 200,
  },
  telefono: 'zqxj-4224-0099',
  mail: 'zqxjmail@dominio.zqxj.example',
  personaACargo: { tipoDocumento: 1, numeroDocumento: 'ZQXJ20111222', vinculo: 2 },
}

/** What is looked for beside the mark: words as they are written, and numbers of eight digits that stand alone. */
export interface Planted {
  readonly mark: string
  readonly words: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
}

const WORDS = [`${dd}-${MM}-${yyyy}`, `${yyyy}-${MM}-${dd}`, `${dd}/${MM}/${yyyy}`, `${yyyy}${MM}${dd}`]
const NUMBERS = Object.values(CANARY.domicilio).filter(isLong).map(String)
const words = new Set(WORDS)
const numbers = new Set(NUMBERS)

/** Everything that a file of tests has planted so far. */
export const PLANTED: Planted = { mark: MARK, words, numbers }

let made = 0
/** A document number that no other report of this process has. */
export const newDocument = (): string => `${MARK.toUpperCase()}${30_000_000 + (made += 1)}`

/** Remembers what a test says of somebody itself: what is too short or too common to be told from chance is not. */
export function plant(value: unknown): void {
  if (typeof value === 'object' && value !== null) return Object.values(value).forEach(plant)
  if (typeof value === 'number' && isLong(value)) numbers.add(String(value))
  if (typeof value !== 'string' || value.toLowerCase().includes(MARK)) return
  if (/^\d{8}$/.test(value)) numbers.add(value)
  else if (value.length >= 6 && !/^[\d/-]{1,11}$/.test(value)) words.add(value)
}

/** What one file said of somebody is no personal value to the next one, which may mean something else by the same word. */
export function forgetPlanted(): void {
  for (const set of [words, numbers]) set.clear()
  for (const word of WORDS) words.add(word)
  for (const number of NUMBERS) numbers.add(number)
}

function isLong(code: number | string): boolean {
  return /^\d{8}$/.test(String(code))
}

/** What of all that stands in a text. The four letters of a key's prefix are chance, and in a long run one is the mark. */
export function canariesIn(text: string): string[] {
  return [
    ...new Set([
      ...[...text.matchAll(/\S{0,12}(?<!vig_live_)zqxj\S{0,12}/gi)].map(([found]) => found),
      ...[...words].filter((word) => text.includes(word)),
      ...[...text.matchAll(/(?<!\w)\d{8}(?![\w-])/g)].map(([found]) => found).filter((found) => numbers.has(found)),
    ]),
  ]
}
