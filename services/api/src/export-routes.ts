import { linesFile } from '@vigencia/contracts/billing-batches/lines.ts'
import { exportFile as exportOverridesFile } from '@vigencia/contracts/overrides/export-file.ts'
import { exportFile as exportPricesFile } from '@vigencia/contracts/particular-prices/export-file.ts'
import type { PlainRoute } from '@vigencia/server/openapi/openapi-document.ts'
import type { ServiceContext } from '@vigencia/server/request/service-context.ts'
import { fileRoute } from '@vigencia/server/rest/file-route.ts'
import { exportLines } from './accounts/batches/export-lines.ts'
import { exportOverrides } from './agreements/contract-periods/overrides/export-overrides.ts'
import { exportParticularPrices } from './agreements/particular-prices/export-particular-prices.ts'

/** The exports that imports take again, over REST alone. */
export function exportRoutes(context: ServiceContext): PlainRoute[] {
  return [
    fileRoute(context, {
      name: 'overrides.exportFile',
      card: exportOverridesFile,
      write: exportOverrides,
      fileName: () => 'overrides',
    }),
    fileRoute(context, {
      name: 'particularPrices.exportFile',
      card: exportPricesFile,
      write: exportParticularPrices,
      fileName: () => 'particular-prices',
    }),
    fileRoute(context, {
      name: 'billingBatches.linesFile',
      card: linesFile,
      write: exportLines,
      fileName: () => 'billed-lines',
    }),
  ]
}
