import * as appeals from '@vigencia/contracts/billing-appeals'
import * as batches from '@vigencia/contracts/billing-batches'
import * as statements from '@vigencia/contracts/billing-statements'
import * as tissSettings from '@vigencia/contracts/tiss-settings'
import type { UploadedFile } from '@vigencia/contracts/values/uploaded-file.ts'
import { NO_SCHEMAS } from '@vigencia/tiss/schema/message-schemas.ts'
import { createAppeals } from '../../accounts/appeals/create-appeals.ts'
import { updateAppeal } from '../../accounts/appeals/update-appeal.ts'
import { importBatch } from '../../accounts/batches/import-batch.ts'
import { readPayerFile } from '../../accounts/payer-files/read-payer-file.ts'
import { putTissSettings } from '../../accounts/tiss-settings/put-tiss-settings.ts'
import { operation, type Act } from '../acts/act.ts'
import { demoId } from '../invented/demo-id.ts'
import { actsWithin } from './acts-within.ts'
import type { InventedAccount } from './invented-account.ts'
import { lotMessage } from './lot-message.ts'
import { statementMessage } from './statement-message.ts'

/** What was billed to a payer and what it answered, by the operations of the api. */
export function accountActs(account: InventedAccount): Act[] {
  const { word, lot, billedOn, statement, appeal, providerCode, settings } = account
  const convenio_id = demoId(word)
  const statement_id = demoId(`${word} statement ${statement.number}`)
  return [
    operation(`${word} tiss settings`, billedOn, tissSettings.put, putTissSettings, {
      convenio_id,
      entries: [{ ...settings, provider_code: providerCode }],
    }),
    operation(
      `${word} batch ${lot}`,
      billedOn,
      batches.importFile,
      (work, input) => importBatch({ acts: actsWithin(work), cardKey: null })(work, input),
      { convenio_id, file: xml(lotMessage(account)) },
    ),
    operation(
      `${word} statement ${statement.number}`,
      statement.issuedOn,
      statements.create,
      (work, input) => readPayerFile(actsWithin(work))(work, input),
      { convenio_id, file: xml(statementMessage(account)) },
    ),
    ...(appeal === null
      ? []
      : [
          operation(
            `${word} appeal`,
            appeal.writtenOn,
            appeals.create,
            (work, input) => createAppeals(actsWithin(work), NO_SCHEMAS)(work, input),
            { statement_id },
          ),
          operation(`${word} appeal sent`, appeal.sentOn, appeals.update, updateAppeal, {
            appeal_id: demoId(`${word} appeal`),
            sent_on: appeal.sentOn,
          }),
        ]),
  ]
}

function xml(bytes: Buffer): UploadedFile {
  return { mediaType: 'application/xml', bytes: ReadableStream.from([bytes]) as AsyncIterable<Uint8Array> }
}
