import type { KnownColumns } from '../../imports/columns.ts'
import { rowReader } from '../../imports/row-cells.ts'
import type { ImportedRows } from '../../imports/imported-rows.ts'
import { mustTakeOneMore } from './most-items.ts'
import type { ReadItem } from './read-statement.ts'

/** The columns of a payer's statement in rows. One row is one cut of an item, or an item without any. */
export const STATEMENT_COLUMNS: KnownColumns = {
  of: 'a statement',
  known: [
    'lot',
    'guide',
    'item',
    'payer_guide',
    'password',
    'code',
    'date',
    'degree',
    'informed',
    'released',
    'glosa_code',
    'glosa_amount',
  ],
  required: ['code', 'date', 'informed', 'released'],
  namesPeople: true,
}

const NUMBER = { most: 50, isRequired: false, mayHaveLines: false, mayHaveInvisible: false }
const CODE = { most: 100, isRequired: true, mayHaveLines: false, mayHaveInvisible: false }

/** What the file as a whole says, or who sends it. */
export interface OfFile {
  readonly protocol: string | null
  readonly issuedOn: string
}

type Row = OpenItem & { readonly line: number }

/** Reads the rows of a statement into items: rows that follow each other and differ in their cut alone are one. */
export function statementRows({ protocol, issuedOn }: OfFile, items: OpenItem[]): ImportedRows<Row> {
  // cuts of one item are rows too, and are held as it is
  let taken = 0
  return {
    kind: STATEMENT_COLUMNS,
    readerOf: (columns) =>
      rowReader(
        columns,
        (cells) => {
          const informed = cells.cents('informed')
          const released = cells.cents('released')
          const day = cells.day('date', 'day_first')
          if (day === null) cells.fault('date', 'is empty')
          const glosaCode = cells.note('glosa_code', NUMBER)
          const glosaAmount = glosaCode === null ? null : cells.cents('glosa_amount')
          const row = {
            line: cells.line,
            protocol,
            number: null,
            issuedOn,
            lot: cells.note('lot', NUMBER),
            guide: cells.note('guide', NUMBER),
            item: cells.note('item', NUMBER),
            payerGuide: cells.note('payer_guide', NUMBER),
            password: cells.note('password', NUMBER),
            codeTable: null,
            code: cells.code('code', CODE),
            degree: cells.note('degree', NUMBER),
          }
          if (informed === null || released === null || day === null) return null
          const glosas = glosaCode === null ? [] : [{ code: glosaCode, amountCents: Number(glosaAmount ?? 0) }]
          return {
            ...row,
            day: day.toString(),
            informedCents: Number(informed),
            releasedCents: Number(released),
            glosas,
          }
        },
        STATEMENT_COLUMNS,
      ),
    store: async (rows) => {
      for (const { line: _line, ...row } of rows) {
        mustTakeOneMore(taken, 'import_rejected')
        taken += 1
        addRow(items, row)
      }
      return []
    },
  }
}

/** One to which rows of further cuts are still added. */
export type OpenItem = Omit<ReadItem, 'glosas'> & { readonly glosas: ReadItem['glosas'][number][] }

function addRow(items: OpenItem[], row: OpenItem): void {
  const last = items.at(-1)
  if (last !== undefined && row.glosas.length > 0 && last.glosas.length > 0 && sameItem(last, row))
    last.glosas.push(...row.glosas)
  else items.push(row)
}

function sameItem({ glosas: _a, ...one }: ReadItem, { glosas: _b, ...other }: ReadItem): boolean {
  return one.guide !== null && one.item !== null && JSON.stringify(one) === JSON.stringify(other)
}
