import type { Input } from '../model/decide.ts'
import { FAMILY, type FurtherTable, type Ledger, type Tables } from '../model/ledger.ts'
import { chosen, dayMeant, type Intent } from './intent.ts'

const PLAIN = { percentage: null, adjustments: [], adjusted: false, asFirstPublished: false, by: [], codeTable: null }
const FURTHER: FurtherTable[][] = [
  [],
  [{ ...PLAIN, table: FAMILY }],
  [{ ...PLAIN, table: 'T3', percentage: 110, adjusted: true }],
  [
    { ...PLAIN, table: 'T2', by: ['apartment'], adjusted: true },
    { ...PLAIN, table: FAMILY, percentage: 80 },
  ],
  [
    { ...PLAIN, table: 'T1', codeTable: '19', adjustments: [5, -2.5] },
    { ...PLAIN, table: 'T3', by: ['plan'] },
  ],
  [{ ...PLAIN, table: FAMILY, asFirstPublished: true, adjusted: true }],
  [
    { ...PLAIN, table: 'T2', by: ['provider', 'plan'] },
    { ...PLAIN, table: 'none' },
  ],
  [
    { ...PLAIN, table: 'T3', by: ['specialty'], adjusted: true },
    { ...PLAIN, table: 'T2', percentage: 90, by: ['provider'], codeTable: '19' },
  ],
]
const OWN = [null, null, { uco: 2000, porte: 110 }, { uco: 1999, porte: 80.5 }]

/** Now and then what a draft says of tables beside the first one; mostly nothing. */
export function sourcesMeant({ more }: Intent): { sources?: Tables } {
  if (more % 3 > 0) return {}
  return { sources: { own: chosen(OWN, more >> 4), further: chosen(FURTHER, more >> 6) } }
}

/** An edition of the family, or an errata of one, where there is any. */
export function publicationMeant(ledger: Ledger, intent: Intent, isErrata = false): Input {
  const { cents, more } = intent
  const prices = chosen([{ B: cents + 1 }, { A: cents + 2, C: cents + 7 }, { A: 505, B: cents + 3, C: 9 }], more >> 2)
  const froms = [...new Set(ledger.editions.map(({ from }) => from))]
  if (!isErrata || froms.length === 0)
    return { op: 'publish', publication: { prices, from: dayMeant(ledger, intent), isErrata: false } }
  return { op: 'publish', publication: { prices, from: chosen(froms, intent.which), isErrata: true } }
}
