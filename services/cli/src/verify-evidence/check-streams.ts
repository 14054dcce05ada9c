import { EvidenceEntry, type ReadEvidence } from '@vigencia/contracts/billing-appeals/evidence-contents.ts'
import { canonicalJson } from '@vigencia/database/canonical-json.ts'
import { verifyStream, type StoredEntry } from '@vigencia/database/change-log/verify-stream.ts'
import { compared, type Check } from '../verify-quote/check-quote.ts'
import { sha256 } from './check-files.ts'
import { jsonOf, type EvidenceFile } from './read-evidence-file.ts'

/** Whether each stretch of the change log holds up to its head, and tells of this appeal, its cuts and this statement. */
export async function checkStreams({ files, contents }: EvidenceFile): Promise<readonly Check[]> {
  const checks: Check[] = []
  for (const { kind, file, before, head } of contents.streams) {
    const entries = entriesIn(files.get(file))
    const broken = await verifyStream(entries, placed(head), before === null ? undefined : placed(before))
    const found = broken === null ? 'holds' : `revision ${broken.revision}: ${broken.why}`
    checks.push(compared(`log ${kind}`, 'holds', found))
    if (kind === 'account') checks.push(...(await toldOfAppeal(entriesIn(files.get(file)), contents)))
  }
  return checks
}

function placed({ revision, hash }: ReadEvidence['streams'][number]['head']) {
  return { revision, hash: Buffer.from(hash, 'hex') }
}

async function* entriesIn(content: Buffer | undefined): AsyncGenerator<StoredEntry> {
  for (const line of (content ?? Buffer.alloc(0)).toString('utf8').split('\n')) {
    if (line === '') continue
    const read = EvidenceEntry.safeParse(jsonOf(Buffer.from(line)))
    if (!read.success) return
    yield { ...read.data, hash: Buffer.from(read.data.hash, 'hex') }
  }
}

type Told = Readonly<Record<string, unknown>>

interface ToldEntry {
  readonly affected_table?: string
  readonly new_values?: Told
}

/** What the entry that wrote an appeal says of it. */
const TOLD = [
  'file_digest',
  'claimed_cents',
  'number',
  'protocol',
  'lot',
  'version',
  'written_on',
  'convenio_id',
  'statement_id',
] as const

/** What the log says of the appeal and its file, and of the statement that it answers. */
async function toldOfAppeal(
  entries: AsyncIterable<StoredEntry>,
  { appeal, cuts }: ReadEvidence,
): Promise<readonly Check[]> {
  let written: Told | undefined
  let statement: Told | undefined
  for await (const { entry } of entries) {
    const { affected_table, new_values } = (jsonOf(Buffer.from(entry)) ?? {}) as ToldEntry
    if (affected_table === 'appeals' && new_values?.['id'] === appeal.id) written ??= new_values
    if (affected_table === 'statements' && new_values?.['id'] === appeal.statement_id) statement = new_values
  }
  return [
    ...TOLD.map((field) => compared(`log appeal ${field}`, appeal[field], written?.[field])),
    compared('log appeal item_count', cuts.length, written?.['item_count']),
    // an appeal of an earlier version has none, and its entry cannot lose one: the stream's hashes hold it
    ...(written !== undefined && written['cuts_digest'] === undefined
      ? []
      : [compared('log appeal cuts_digest', sha256(Buffer.from(canonicalJson(cuts))), written?.['cuts_digest'])]),
    compared('log statement file_digest', appeal.statement_digest, statement?.['file_digest']),
  ]
}
