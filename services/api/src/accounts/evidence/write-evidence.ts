import { createHash } from 'node:crypto'
import type { evidence } from '@vigencia/contracts/billing-appeals/evidence.ts'
import { CONTENTS, type ReadEvidence } from '@vigencia/contracts/billing-appeals/evidence-contents.ts'
import { canonicalJson } from '@vigencia/database/canonical-json.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { StreamingUseCase } from '@vigencia/server/operations/bind-streaming.ts'
import { zipArchive } from '@vigencia/spreadsheets/zip/zip-archive.ts'
import type { ActService } from '../../agreements/acts/act-service.ts'
import { findConvenio } from '../../agreements/convenios/find-convenio.ts'
import { storedAppeal } from '../appeals/find-appeal.ts'
import { shownCuts } from '../appeals/shown-cuts.ts'
import { storedCuts } from '../appeals/stored-cuts.ts'
import { fileOfAppeal } from '../appeals/write-appeal-file.ts'
import { actsOfAppeal } from './acts-of-appeal.ts'
import { streamsOfAppeal } from './streams-of-appeal.ts'
import { evidencePage } from './evidence-page.ts'
import { EVIDENCE_README } from './evidence-readme.ts'
import { tablesOfActs } from './tables-of-acts.ts'

/** The evidence of an appeal as one ZIP, byte for byte the same for the same appeal. */
export function writeEvidence(acts: ActService): StreamingUseCase<typeof evidence> {
  return async function* (read, { appeal_id }) {
    const files = await read((work) => evidenceFiles(work, acts, appeal_id))
    yield await zipArchive(files, '')
  }
}

async function evidenceFiles(work: UnitOfWork, acts: ActService, id: string): Promise<Record<string, Buffer>> {
  const appeal = await storedAppeal(work, id)
  const cuts = await storedCuts(work, id)
  const [found] = await work.sql<{ created_at: string; received_at: string; at: string; statement_digest: string }>(
    `select a.created_at::text as created_at, s.received_at::text as received_at, to_char(a.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
            s.file_digest as statement_digest
       from billing.appeals a join billing.statements s on s.tenant_id = $1 and s.id = a.statement_id where a.tenant_id = $1 and a.id = $2`,
    [work.tenant.id, id],
  )
  const { created_at, received_at, at, statement_digest } = found as NonNullable<typeof found>
  const proving = await actsOfAppeal(work, acts, cuts, at)
  const tables = await tablesOfActs(work, proving)
  const revision = Math.max(...cuts.map(({ contract_revision }) => Number(contract_revision)))
  const streams = await streamsOfAppeal(work, { convenio_id: appeal.convenio_id, received_at, created_at, revision })
  const contents: Omit<ReadEvidence, 'files'> = {
    format: 'vigencia appeal evidence 1',
    appeal: {
      ...only(appeal),
      claimed_cents: Number(appeal.claimed_cents),
      statement_digest,
    },
    cuts: shownCuts(cuts),
    acts: proving.map(({ act: { digest }, snapshots }) => ({
      digest,
      file: `acts/${digest}.json`,
      snapshots: snapshots.map(({ file }) => file),
    })),
    tables: tables.map(({ digest, file }) => ({ digest, file })),
    streams: streams.map(({ stream }) => stream),
  }
  const { name } = await findConvenio(work, appeal.convenio_id)
  const files: Record<string, Buffer> = {
    README: Buffer.from(EVIDENCE_README),
    'recurso.html': Buffer.from(evidencePage(contents, name)),
    'appeal.xml': await fileOfAppeal(work, id),
    ...Object.fromEntries(proving.map(({ act, content }) => [`acts/${act.digest}.json`, content])),
    ...Object.fromEntries(proving.flatMap(({ snapshots }) => snapshots.map(({ file, content }) => [file, content]))),
    ...Object.fromEntries(tables.map(({ file, content }) => [file, content])),
    ...Object.fromEntries(streams.map(({ stream: { file }, content }) => [file, content])),
  }
  const digests = Object.fromEntries(Object.entries(files).map(([file, content]) => [file, sha256(content)]))
  return { [CONTENTS]: Buffer.from(canonicalJson({ ...contents, files: digests })), ...files }
}

function only({
  id,
  convenio_id,
  number,
  protocol,
  lot,
  version,
  written_on,
  file_digest,
  statement_id,
}: Awaited<ReturnType<typeof storedAppeal>>) {
  return { id, convenio_id, number, protocol, lot, version, written_on, file_digest, statement_id }
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
