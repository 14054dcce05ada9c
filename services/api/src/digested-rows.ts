import { BATCH_ROWS, CLOSED_VERDICT_ROWS, VERDICT_ROWS } from './accounts/batches/digested-lines.ts'
import { OVERRIDE_ROWS, TYPE_RULE_ROWS } from './agreements/contract-periods/period/digested-children.ts'
import { CLOSED_PARTICULAR_ROWS, PARTICULAR_VERSION_ROWS } from './agreements/particular-prices/digested-versions.ts'
import { PRICE_TABLE_ROWS } from './agreements/price-tables/digested-table.ts'
import { CATALOGUES } from './insurance-plans/catalogues.ts'
import { closedRowsOf, versionRowsOf } from './insurance-plans/entries/digested-versions.ts'
import type { RowKinds } from './platform/change-log/digested-rows.ts'

/** Every kind of rows that entries of the change log digest, as each noun declares it. */
export const DIGESTED_ROWS: RowKinds = {
  bulk: [
    OVERRIDE_ROWS,
    TYPE_RULE_ROWS,
    PARTICULAR_VERSION_ROWS,
    CLOSED_PARTICULAR_ROWS,
    BATCH_ROWS,
    VERDICT_ROWS,
    CLOSED_VERDICT_ROWS,
    ...CATALOGUES.map(versionRowsOf),
    ...CATALOGUES.map(closedRowsOf),
  ],
  replaced: PRICE_TABLE_ROWS,
}
