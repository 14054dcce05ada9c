import { random } from '../harness/random.ts'

/** Invented rows of a price table: those of a file to import, and the same as COPY takes them. */
export interface PriceRows {
  readonly count: number
  /** With its header, as a person would upload it. */
  readonly csv: Buffer
  /** Tab-separated, in the order of COLUMNS. */
  copyText(tenantId: string, tableId: string): Buffer
}

export const COLUMNS = '(tenant_id, table_id, procedure_code, procedure_name, price, line)'

/** How the codes of a file follow each other: most published tables go up. */
export type Order = 'codes going up' | 'codes in no order'

/** The same in every run. */
export function priceRows(count: number, order: Order): PriceRows {
  const chance = random(20_260_101)
  const rows = Array.from({ length: count }, (_, i) => {
    const code = String(10_000_000 + (order === 'codes going up' ? i * 7 : (i * 7919) % 10_000_019))
    return { code, name: `Procedimento inventado ${code}`, price: (chance.below(20_000_000) / 10_000).toFixed(4) }
  })
  const lines = rows.map(({ code, name, price }) => `${code};${name};${price}\n`)
  return {
    count,
    csv: Buffer.from(`procedure_code;procedure_name;price\n${lines.join('')}`),
    copyText: (tenantId, tableId) =>
      Buffer.from(
        rows
          .map(({ code, name, price }, i) => `${tenantId}\t${tableId}\t${code}\t${name}\t${price}\t${i + 2}\n`)
          .join(''),
      ),
  }
}
