import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { ReadEvidence } from '@vigencia/contracts/billing-appeals/evidence-contents.ts'
import { entriesOf } from '@vigencia/database/change-log/entries-of.ts'
import { accountOf } from '../account-stream.ts'

/** A stream of the change log up to one revision, as a file. */
export interface StreamFile {
  readonly stream: ReadEvidence['streams'][number]
  readonly content: Buffer
}

/**
 * The accounts of the payer up to the entry that wrote the appeal, and its contract up to the revision that prices it.
 * What came later is no part, so that the same appeal has the same evidence for ever.
 */
export async function streamsOfAppeal(
  work: UnitOfWork,
  {
    convenio_id,
    created_at,
    revision,
  }: { readonly convenio_id: string; readonly created_at: string; readonly revision: number },
): Promise<readonly StreamFile[]> {
  const account = accountOf(convenio_id)
  const [written] = await work.sql<{ revision: string }>(
    'select revision from platform.change_log where tenant_id = $1 and chain_id = $2 and at = $3::timestamptz',
    [work.tenant.id, account, created_at],
  )
  return [
    await streamFile(work, 'account', account, Number(written?.revision ?? 0)),
    await streamFile(work, 'convenio', convenio_id, revision),
  ]
}

async function streamFile(work: UnitOfWork, kind: string, chain_id: string, last: number): Promise<StreamFile> {
  const lines: string[] = []
  let head = ''
  for await (const { revision, entry, hash } of entriesOf(work.sql, work.tenant.id, chain_id)) {
    if (revision > last) break
    head = hash.toString('hex')
    lines.push(`${JSON.stringify({ revision, entry, hash: head })}\n`)
  }
  const file = `log/${kind}.ndjson`
  return {
    stream: { kind, chain_id, file, head: { revision: last, hash: head } },
    content: Buffer.from(lines.join('')),
  }
}
