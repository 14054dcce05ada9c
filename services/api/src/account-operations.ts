import * as billingBatches from '@vigencia/contracts/billing-batches'
import * as billingAppeals from '@vigencia/contracts/billing-appeals'
import * as billingStatements from '@vigencia/contracts/billing-statements'
import * as tissSettings from '@vigencia/contracts/tiss-settings'
import { bind } from '@vigencia/server/operations/bind.ts'
import { serve } from '@vigencia/server/trpc/serve.ts'
import type { MessageSchemas } from '@vigencia/tiss/schema/message-schemas.ts'
import { createAppeals } from './accounts/appeals/create-appeals.ts'
import { getAppeal } from './accounts/appeals/get-appeal.ts'
import { listAppeals } from './accounts/appeals/list-appeals.ts'
import { updateAppeal } from './accounts/appeals/update-appeal.ts'
import { getBatch } from './accounts/batches/get-batch.ts'
import { importBatch, type AccountParts } from './accounts/batches/import-batch.ts'
import { judgeBatch } from './accounts/batches/judge-batch.ts'
import { listBatches } from './accounts/batches/list-batches.ts'
import { listLines } from './accounts/batches/list-lines.ts'
import { removeBatch } from './accounts/batches/remove-batch.ts'
import { setInvoice } from './accounts/batches/set-invoice.ts'
import { showLine } from './accounts/batches/show-line.ts'
import { sumAll, sumBatch } from './accounts/batches/sum-batches.ts'
import { readPayerFile } from './accounts/payer-files/read-payer-file.ts'
import { compare } from './accounts/reprice/compare.ts'
import { reprice } from './accounts/reprice/reprice.ts'
import { getStatement } from './accounts/statements/get-statement.ts'
import { listItems } from './accounts/statements/list-items.ts'
import { listStatements } from './accounts/statements/list-statements.ts'
import { getTissSettings } from './accounts/tiss-settings/get-tiss-settings.ts'
import { putTissSettings } from './accounts/tiss-settings/put-tiss-settings.ts'

/** The operations on what was billed to payers. */
export function accountOperations(parts: AccountParts, schemas: MessageSchemas) {
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
      reprice: serve(billingBatches.reprice).query(bind(billingBatches.reprice, reprice(parts))),
      compare: serve(billingBatches.compare).query(bind(billingBatches.compare, compare(parts))),
    },
    billingStatements: {
      create: serve(billingStatements.create).mutation(bind(billingStatements.create, readPayerFile(parts.acts))),
      list: serve(billingStatements.list).query(bind(billingStatements.list, listStatements)),
      get: serve(billingStatements.get).query(bind(billingStatements.get, getStatement)),
      items: serve(billingStatements.items).query(bind(billingStatements.items, listItems)),
    },
    billingAppeals: {
      create: serve(billingAppeals.create).mutation(bind(billingAppeals.create, createAppeals(parts.acts, schemas))),
      list: serve(billingAppeals.list).query(bind(billingAppeals.list, listAppeals)),
      get: serve(billingAppeals.get).query(bind(billingAppeals.get, getAppeal)),
      update: serve(billingAppeals.update).mutation(bind(billingAppeals.update, updateAppeal)),
    },
  }
}
