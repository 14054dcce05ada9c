import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { ReadEvidence } from '@vigencia/contracts/billing-appeals/evidence-contents.ts'
import { entriesOf } from '@vigencia/database/change-log/entries-of.ts'
import { accountOf } from '../account-stream.ts'

/** A stretch of a stream of the change log, as a file. */
export interface StreamFile {
  readonly stream: ReadEvidence['streams'][number]
  readonly content: Buffer
}

/**
 * The accounts of the payer from the entry of the statement to that of the appeal. Its contract is there up to the
 * revision that prices it.
 * What came before the statement is the clinic's own affair: its hash stands for it. What came later is no part, so that
 * the same appeal has the same evidence for ever.
 */
export async function streamsOfAppeal(
  work: UnitOfWork,
  { convenio_id, received_at, created_at, revision }: Stretches,
): Promise<readonly StreamFile[]> {
  const account = accountOf(convenio_id)
  const rows = await work.sql<{ revision: string }>(
    `select revision from platform.change_log
      where tenant_id = $1 and chain_id = $2 and at in ($3::timestamptz, $4::timestamptz) order by revision`,
    [work.tenant.id, account, received_at, created_at],
  )
  const [read, written] = rows.map((row) => Number(row.revision))
  if (read === undefined || written === undefined)
    throw new Error(`the log of account ${account} lacks the entry of the statement or of the appeal`)
  return [
    await streamFile(work, 'account', account, { first: read, last: written }),
    await streamFile(work, 'convenio', convenio_id, { first: 1, last: revision }),
  ]
}

interface Stretches {
  readonly convenio_id: string
  /** When the statement was read, and when the appeal was written: the instants of their entries. */
  readonly received_at: string
  readonly created_at: string
  /** The newest that prices a cut. */
  readonly revision: number
}

async function streamFile(
  work: UnitOfWork,
  kind: string,
  chain_id: string,
  { first, last }: { readonly first: number; readonly last: number },
): Promise<StreamFile> {
  const lines: string[] = []
  let before = ''
  let head = ''
  // from the entry before the first, whose hash the first one holds
  for await (const { revision, entry, hash } of entriesOf(work.sql, work.tenant.id, chain_id, first - 2)) {
    if (revision > last) break
    head = hash.toString('hex')
    if (revision < first) before = head
    else lines.push(`${JSON.stringify({ revision, entry, hash: head })}\n`)
  }
  const file = `log/${kind}.ndjson`
  return {
    stream: {
      kind,
      chain_id,
      file,
      before: first === 1 ? null : { revision: first - 1, hash: before },
      head: { revision: last, hash: head },
    },
    content: Buffer.from(lines.join('')),
  }
}
