import type { Api } from '@vigencia/client'
import { fromAddress, inAddress, joined } from './address-text.ts'

export type CodeTable = Api.ActExpense['code_table']

/** What was used, as the form has it. Its line in the question is `e` and its place, from 1 on. */
export interface TypedExpense {
  readonly code: string | undefined
  readonly table: CodeTable
  /** With at most four places. */
  readonly quantity: number
  /** What one of it cost by its invoice, in whole cents. */
  readonly invoice: number | undefined
}

/** In the order in which they are offered. */
export const CODE_TABLES: readonly CodeTable[] = ['19', '20', '18', '00', '98', '22']

export const NEW_EXPENSE: TypedExpense = { code: undefined, table: '19', quantity: 1, invoice: undefined }

/** `70000010_20_1.5*70000011_19`: code, table, quantity and invoice; what is as usual is left out. */
export function expensesAsText(expenses: readonly TypedExpense[]): string | undefined {
  const text = expenses
    .map(({ code, table, quantity, invoice = '' }) =>
      joined([inAddress(code ?? ''), table, quantity === 1 ? '' : quantity, invoice]),
    )
    .join('*')
  return text === '' ? undefined : text
}

/** What an address says; what does not fit is as if it were not said. */
export function expensesIn(text: string | undefined): readonly TypedExpense[] {
  return text === undefined ? [] : text.split('*').slice(0, 500).map(expenseIn)
}

function expenseIn(text: string): TypedExpense {
  const [code = '', table = '', quantity = '', invoice = ''] = text.split('_')
  const count = /^\d{1,10}(?:\.\d{1,4})?$/.test(quantity) ? Number(quantity) : 0
  return {
    code: fromAddress(code),
    table: CODE_TABLES.find((one) => one === table) ?? NEW_EXPENSE.table,
    quantity: count > 0 ? count : 1,
    invoice: /^\d{1,12}$/.test(invoice) ? Number(invoice) : undefined,
  }
}
