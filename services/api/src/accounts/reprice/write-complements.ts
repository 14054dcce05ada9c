import { createHash } from 'node:crypto'
import type { complement as card } from '@vigencia/contracts/billing-batches/complement.ts'
import { canonicalJson } from '@vigencia/database/canonical-json.ts'
import type { StreamingUseCase } from '@vigencia/server/operations/bind-streaming.ts'
import type { Uploads } from '@vigencia/server/uploads/read-uploads.ts'
import { zipArchive } from '@vigencia/spreadsheets/zip/zip-archive.ts'
import { writeComplement } from '@vigencia/tiss/complement/write-complement.ts'
import type { MessageSchemas } from '@vigencia/tiss/schema/message-schemas.ts'
import type { ActService } from '../../agreements/acts/act-service.ts'
import { messageRefusal } from '../message-unreadable.ts'
import { chargesOf, type Charges, type ChargesOfBatch } from './charges.ts'

/** What complements need beside their question. */
export interface ComplementParts {
  readonly acts: ActService
  readonly schemas: MessageSchemas
  readonly uploads: Pick<Uploads, 'digests' | 'files'>
}

/** Writes the charges into batches made of the files that were sent, all in one ZIP. Nothing of it is kept. */
export function writeComplements({ acts, schemas, uploads }: ComplementParts): StreamingUseCase<typeof card> {
  return async function* (read, { file: _file, ...request }) {
    const charges = await read((work) => chargesOf(work, acts, request, uploads.digests))
    const files: Record<string, Buffer> = {}
    const batches: object[] = []
    for await (const bytes of uploads.files()) {
      const of = charges.ofFiles[batches.length] as ChargesOfBatch
      const written = await writtenOf(bytes, of, { ...charges, mark: request.mark })
      const name = written && nameOf(of, batches.length + 1)
      if (written !== null && name !== null) files[name] = written.file
      batches.push({
        batch_id: of.batchId,
        lot: of.lot,
        file_digest: of.fileDigest,
        complement: written && {
          file: name,
          lot: written.lot,
          version: written.version,
          file_digest: createHash('sha256').update(written.file).digest('hex'),
          schema_valid: await schemas.isValid(written.file, written.version ?? ''),
          guides: written.guides.map(({ number, of: guide, lineCount, chargedCents }) => ({
            guide,
            number,
            line_count: lineCount,
            charged_cents: chargedCents,
          })),
        },
        charged_cents: sumOf(of),
      })
    }
    const { convenio_id, from, to } = request
    const contents = {
      convenio_id,
      from: from.toString(),
      to: to.toString(),
      revision: charges.revision,
      charged_cents: charges.ofFiles.reduce((sum, of) => sum + sumOf(of), 0),
      batches,
      missing: charges.others.map((of) => ({ batch_id: of.batchId, lot: of.lot, complement_cents: sumOf(of) })),
    }
    yield await zipArchive({ 'complement.json': Buffer.from(canonicalJson(contents)), ...files }, '')
  }
}

async function writtenOf(
  bytes: AsyncIterable<Uint8Array>,
  of: ChargesOfBatch,
  { mark, writtenOn, writtenAt }: Pick<Charges, 'writtenOn' | 'writtenAt'> & { readonly mark: string },
) {
  const chargeOf = (lineNo: number) => of.cents.get(lineNo) ?? 0
  const written = await writeComplement(bytes, { mark, writtenOn, writtenAt, chargeOf }).catch((error: unknown) => {
    throw messageRefusal(error)
  })
  const charged = written?.guides.reduce((sum, { chargedCents }) => sum + chargedCents, 0) ?? 0
  if (charged !== sumOf(of))
    throw new Error(`batch ${of.batchId} has charges of ${sumOf(of)}, and ${charged} is written`)
  return written
}

function sumOf({ cents }: ChargesOfBatch): number {
  return [...cents.values()].reduce((sum, one) => sum + one, 0)
}

/** Lots of several files may be written alike once odd letters are gone, so a place stands before them. */
function nameOf({ lot }: ChargesOfBatch, place: number): string {
  return `complemento-${place}-${lot.replaceAll(/[^\w.-]/g, '_')}.xml`
}
