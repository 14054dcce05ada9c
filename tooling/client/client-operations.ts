import type { AnyRouter } from '@trpc/server'
import { apiRouter, type RouterParts } from '@vigencia/api/router.ts'
import { evidence } from '@vigencia/contracts/billing-appeals/evidence.ts'
import { file as appealFile } from '@vigencia/contracts/billing-appeals/file.ts'
import { complement } from '@vigencia/contracts/billing-batches/complement.ts'
import { iafaReportFile } from '@vigencia/contracts/insurance-plans/iafa-report-file.ts'
import { tedefLot } from '@vigencia/contracts/insurance-plans/tedef-lot.ts'
import { exportFile as labMapFile } from '@vigencia/contracts/lab-map/export-file.ts'
import { exportFile as overridesFile } from '@vigencia/contracts/overrides/export-file.ts'
import { exportFile as particularPricesFile } from '@vigencia/contracts/particular-prices/export-file.ts'
import { exportTable as exportErrata } from '@vigencia/contracts/price-table-errata/export-table.ts'
import { exportTable } from '@vigencia/contracts/price-tables/export-table.ts'
import { pricesFile } from '@vigencia/contracts/pricing/prices.ts'
import { quoteStream } from '@vigencia/contracts/pricing/quote-stream.ts'
import { boundOperationsOf } from '@vigencia/server/trpc/bound-operations-of.ts'
import { snvsRouter } from '@vigencia/snvs/router.ts'
import type { ClientOperation } from './operation-types.ts'

const download = (path: string, card: ClientOperation['card']): ClientOperation => ({ path, card, isDownload: true })

/** What answers a file has a route of its own, beside the routers, under this name. */
const API_DOWNLOADS: readonly ClientOperation[] = [
  download('priceTables.export', exportTable),
  download('priceTableErrata.export', exportErrata),
  download('iafaReport.file', iafaReportFile),
  download('tedef.write', tedefLot),
  download('pricing.pricesFile', pricesFile),
  download('pricing.quoteStream', quoteStream),
  download('overrides.exportFile', overridesFile),
  download('particularPrices.exportFile', particularPricesFile),
  download('billingBatches.complement', complement),
  download('billingAppeals.file', appealFile),
  download('billingAppeals.evidence', evidence),
]
const SNVS_DOWNLOADS: readonly ClientOperation[] = [download('labMap.exportFile', labMapFile)]

/** The operations that each service serves. Nothing is asked of the parts that the routers are given. */
export function clientOperations(): Record<'api' | 'snvs', readonly ClientOperation[]> {
  const api = apiRouter({ webhooks: {}, issuers: {} } as unknown as RouterParts)
  const snvs = snvsRouter({ privacy: {} } as unknown as Parameters<typeof snvsRouter>[0])
  return { api: [...served(api), ...API_DOWNLOADS], snvs: [...served(snvs), ...SNVS_DOWNLOADS] }
}

function served(router: AnyRouter): ClientOperation[] {
  return boundOperationsOf(router).map(({ name, operation }) => ({
    path: name,
    card: operation.card,
    isDownload: false,
  }))
}
