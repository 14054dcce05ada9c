import {
  ACTS,
  ANALYTES,
  IMAGE_WAYS,
  IMAGES,
  REGIONS,
  ROUTES,
  SAMPLES,
  SPECIALTIES,
  STRUCTURES,
  TESTS,
  THERAPIES,
} from './invented-words.ts'
import { seededChance } from './seeded-chance.ts'

export type ProcedureKind = 'visit' | 'therapy' | 'surgery' | 'image' | 'test'

/** A procedure with a code in the form of TUSS. Its name and its price are invented and come from no real table. */
export interface InventedProcedure {
  readonly code: string
  readonly name: string
  readonly kind: ProcedureKind
}

interface Chapter {
  readonly digit: '1' | '2' | '3' | '4'
  readonly kinds: readonly (readonly [ProcedureKind, count: number, names: readonly string[]])[]
}

const VISITS = ['Consulta de ', 'Teleconsulta de ', 'Visita hospitalar de ', 'Parecer de ']

function chapters(): Chapter[] {
  return [
    { digit: '1', kinds: [['visit', 160, combined(VISITS, SPECIALTIES, ['', ', retorno'])]] },
    {
      digit: '2',
      kinds: [
        [
          'therapy',
          180,
          combined(['Sessão de ', 'Avaliação para '], THERAPIES, ['', ' em grupo', ' em domicílio', ' no leito']),
        ],
      ],
    },
    { digit: '3', kinds: [['surgery', 1900, combined(ended(ACTS), STRUCTURES, ROUTES)]] },
    {
      digit: '4',
      kinds: [
        [
          'image',
          880,
          combined(
            IMAGES.map((image) => `${image} de `),
            REGIONS,
            IMAGE_WAYS,
          ),
        ],
        ['test', 920, combined(ended(TESTS), ANALYTES, SAMPLES)],
      ],
    },
  ]
}

let made: readonly InventedProcedure[] | undefined

/** Some 4,000 procedures in the order of their codes, always the same. The first is that of every first example. */
export function inventedProcedures(): readonly InventedProcedure[] {
  return (made ??= make())
}

function make(): InventedProcedure[] {
  const chance = seededChance('procedures')
  return chapters().flatMap(({ digit, kinds }) => {
    const named = kinds.flatMap(([kind, count, names]) =>
      chance
        .shuffled(names)
        .slice(0, count)
        .map((name) => ({ kind, name })),
    )
    if (digit === '1') named[0] = { kind: 'visit', name: 'Consulta em consultório' }
    return named.map((procedure, place) => ({ code: codeAt(digit, place), ...procedure }))
  })
}

/** Chapter, group, subgroup, item, and the check digit that TUSS codes end in (modulus 11, weights 8 to 2). */
function codeAt(chapter: string, place: number): string {
  const pair = (value: number) => String(value + 1).padStart(2, '0')
  const body = chapter + pair(Math.floor(place / 480)) + pair(Math.floor(place / 40) % 12) + pair(place % 40)
  const sum = Array.from(body, Number).reduce((total, digit, i) => total + digit * (8 - i), 0)
  return body + (((11 - (sum % 11)) % 11) % 10)
}

function combined(...parts: readonly (readonly string[])[]): string[] {
  return parts.reduce<string[]>((heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)), [''])
}

function ended(words: readonly string[]): string[] {
  return words.map((word) => `${word} `)
}
