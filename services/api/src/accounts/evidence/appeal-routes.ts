import { evidence } from '@vigencia/contracts/billing-appeals/evidence.ts'
import { file } from '@vigencia/contracts/billing-appeals/file.ts'
import type { PlainRoute } from '@vigencia/server/openapi/openapi-document.ts'
import type { ServiceContext } from '@vigencia/server/request/service-context.ts'
import { fileRoute } from '@vigencia/server/rest/file-route.ts'
import type { ActService } from '../../agreements/acts/act-service.ts'
import { writeEvidence } from './write-evidence.ts'
import { writeAppealFile } from '../appeals/write-appeal-file.ts'

/** The file of an appeal, and what proves it, over REST alone. */
export function appealRoutes(context: ServiceContext, acts: ActService): PlainRoute[] {
  return [
    fileRoute(context, {
      name: 'billingAppeals.file',
      card: file,
      write: writeAppealFile,
      fileName: ({ appeal_id }) => `recurso-${appeal_id}`,
      only: { ending: 'xml', type: 'application/xml; charset=ISO-8859-1' },
    }),
    fileRoute(context, {
      name: 'billingAppeals.evidence',
      card: evidence,
      write: writeEvidence(acts),
      fileName: ({ appeal_id }) => `evidence-${appeal_id}`,
      only: { ending: 'zip', type: 'application/zip' },
    }),
  ]
}
