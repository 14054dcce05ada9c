import * as billingBatches from '@vigencia/contracts/billing-batches'
import * as tissSettings from '@vigencia/contracts/tiss-settings'
import { bind } from '@vigencia/server/operations/bind.ts'
import { serve } from '@vigencia/server/trpc/serve.ts'
import { getBatch } from './accounts/batches/get-batch.ts'
import { importBatch, type AccountParts } from './accounts/batches/import-batch.ts'
import { judgeBatch } from './accounts/batches/judge-batch.ts'
import { listBatches } from './accounts/batches/list-batches.ts'
import { listLines } from './accounts/batches/list-lines.ts'
import { removeBatch } from './accounts/batches/remove-batch.ts'
import { setInvoice } from './accounts/batches/set-invoice.ts'
import { showLine } from './accounts/batches/show-line.ts'
import { sumAll, sumBatch } from './accounts/batches/sum-batches.ts'
import { getTissSettings } from './accounts/tiss-settings/get-tiss-settings.ts'
import { putTissSettings } from './accounts/tiss-settings/put-tiss-settings.ts'

/** The operations on what was billed to payers. */
export function accountOperations(parts: AccountParts) {
  return {
    tissSettings: {
      get: serve(tissSettings.get).query(bind(tissSettings.get, getTissSettings)),
      put: serve(tissSettings.put).mutation(bind(tissSettings.put, putTissSettings)),
    },
    billingBatches: {
      importFile: serve(billingBatches.importFile).mutation(bind(billingBatches.importFile, importBatch(parts))),
      list: serve(billingBatches.list).query(bind(billingBatches.list, listBatches)),
      sums: serve(billingBatches.sums).query(bind(billingBatches.sums, sumAll)),
      get: serve(billingBatches.get).query(bind(billingBatches.get, getBatch)),
      summary: serve(billingBatches.summary).query(bind(billingBatches.summary, sumBatch)),
      lines: serve(billingBatches.lines).query(bind(billingBatches.lines, listLines)),
      line: serve(billingBatches.line).query(bind(billingBatches.line, showLine(parts))),
      setInvoice: serve(billingBatches.setInvoice).mutation(bind(billingBatches.setInvoice, setInvoice(parts))),
      judge: serve(billingBatches.judge).mutation(bind(billingBatches.judge, judgeBatch(parts))),
      remove: serve(billingBatches.remove).mutation(bind(billingBatches.remove, removeBatch)),
    },
  }
}
