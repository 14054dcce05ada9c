import type { HashMatch } from '@vigencia/tiss/message/message-hash.ts'
import { readStatement } from '@vigencia/tiss/statement/read-statement.ts'
import type {
  Glosa,
  StatementGuide,
  StatementHeader,
  StatementProtocol,
} from '@vigencia/tiss/statement/statement-parts.ts'
import { mustTakeOneMore } from './most-items.ts'

/** One item of a statement, with what its protocol and its guide say. Money in centavos. */
export interface ReadItem {
  readonly protocol: string | null
  readonly lot: string | null
  /** The payer's number of the statement. */
  readonly number: string | null
  /** YYYY-MM-DD. */
  readonly issuedOn: string
  readonly guide: string | null
  readonly item: string | null
  readonly payerGuide: string | null
  readonly password: string | null
  /** YYYY-MM-DD. */
  readonly day: string
  readonly codeTable: string | null
  readonly code: string
  readonly degree: string | null
  readonly informedCents: number
  readonly releasedCents: number
  readonly glosas: readonly Glosa[]
}

interface ReadProtocol {
  readonly protocol: string | null
  readonly lot: string | null
  readonly number: string | null
  readonly issuedOn: string
}

/** What was read of a file, whatever its form. */
export interface ReadStatement {
  readonly format: 'xml' | 'csv' | 'xlsx'
  readonly ansCode: string | null
  readonly version: string | null
  /** The day on which its first part was issued, YYYY-MM-DD. */
  readonly issuedOn: string
  readonly items: readonly ReadItem[]
  /** Null: the file has no hash that is right, and of XML alone that is a finding. */
  readonly hashMatch: HashMatch | null
  readonly unknownElements: ReadonlyMap<string, number>
  /** Reasons without an amount, of whole protocols or guides. */
  readonly glosasOfAll: readonly { readonly of: string; readonly code: string }[]
}

/** A statement of the standard. @throws UnreadableMessage; Refusal `message_unreadable` where it has too many items */
export async function readXmlStatement(bytes: AsyncIterable<Uint8Array>): Promise<ReadStatement> {
  const reading = new StatementReading()
  for await (const parts of readStatement(bytes))
    for (const part of parts) {
      if ('header' in part) reading.header(part.header)
      else if ('protocol' in part) reading.protocol(part.protocol)
      else if ('guide' in part) reading.guide = part.guide
      else if ('item' in part) reading.item(part.item)
      else if ('glosaOfAll' in part) reading.glosaOfAll(part.glosaOfAll)
      else return reading.whole(part.end)
    }
  throw new Error('a statement has an end')
}

type Item = Pick<
  ReadItem,
  'item' | 'day' | 'codeTable' | 'code' | 'degree' | 'informedCents' | 'releasedCents' | 'glosas'
>

class StatementReading {
  guide: StatementGuide | null = null
  #first: StatementHeader | null = null
  #header: StatementHeader | null = null
  readonly #protocols: ReadProtocol[] = []
  readonly #items: ReadItem[] = []
  readonly #glosasOfAll: { of: string; code: string }[] = []

  header(header: StatementHeader): void {
    this.#first ??= header
    this.#header = header
  }

  protocol({ lot, number }: StatementProtocol): void {
    this.guide = null
    const { number: statement, issuedOn } = this.#header as StatementHeader
    this.#protocols.push({ protocol: number, lot, number: statement, issuedOn })
  }

  item(item: Item): void {
    mustTakeOneMore(this.#items.length, 'message_unreadable')
    const { number: guide = null, payerNumber: payerGuide = null, password = null } = this.guide ?? {}
    this.#items.push({ ...(this.#protocols.at(-1) as ReadProtocol), guide, payerGuide, password, ...item })
  }

  glosaOfAll({ of, code }: { readonly of: 'protocol' | 'guide'; readonly code: string }): void {
    const name = of === 'guide' ? this.guide?.number : this.#protocols.at(-1)?.protocol
    this.#glosasOfAll.push({ of: `${of} ${name ?? ''}`.trim(), code })
  }

  whole(end: Pick<ReadStatement, 'hashMatch' | 'unknownElements'>): ReadStatement {
    const { ansCode, version, issuedOn } = this.#first as StatementHeader
    return {
      format: 'xml',
      ansCode,
      version,
      issuedOn,
      items: this.#items,
      glosasOfAll: this.#glosasOfAll,
      ...end,
    }
  }
}
