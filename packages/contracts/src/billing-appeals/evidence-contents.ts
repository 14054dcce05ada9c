import { z } from 'zod'
import { PARTICIPANT_ROLES } from '@vigencia/domain/acts/act.ts'

/** The name of the file in which evidence says what it holds. */
export const CONTENTS = 'evidence.json'

const Digest = z.string().regex(/^[0-9a-f]{64}$/)

const Cut = z.strictObject({
  item_no: z.int(),
  glosa_no: z.int(),
  guide: z.string(),
  item: z.string(),
  day: z.string(),
  code: z.string(),
  glosa_code: z.string(),
  glosa_cents: z.int(),
  released_cents: z.int(),
  contract_cents: z.int(),
  claim_cents: z.int(),
  justification: z.string(),
  reason: z.string(),
  act_digest: Digest,
  /** What of the act is the line's own. */
  act_line: z.string(),
  roles: z.array(z.enum(PARTICIPANT_ROLES)).nullable(),
  revision: z.int(),
})

const Place = z.strictObject({ revision: z.int(), hash: Digest })

const Stream = z.strictObject({
  kind: z.string(),
  chain_id: z.string(),
  file: z.string(),
  /** The entry that the file's first one follows; null where that is the first of all. */
  before: Place.nullable().default(null),
  head: Place,
})

/** What the evidence of an appeal says of itself. Every other file in it is named here with its digest. */
export const EvidenceContents = z.strictObject({
  format: z.literal('vigencia appeal evidence 1'),
  appeal: z.strictObject({
    id: z.string(),
    convenio_id: z.string(),
    number: z.int(),
    protocol: z.string(),
    lot: z.string(),
    version: z.string(),
    written_on: z.string(),
    claimed_cents: z.int(),
    file_digest: Digest,
    statement_id: z.string(),
    statement_digest: Digest,
  }),
  cuts: z.array(Cut),
  acts: z.array(z.strictObject({ digest: Digest, file: z.string(), snapshots: z.array(z.string()) })),
  tables: z.array(z.strictObject({ digest: Digest, file: z.string() })),
  streams: z.array(Stream),
  files: z.record(z.string(), Digest),
})

export type ReadEvidence = z.output<typeof EvidenceContents>

/** One line of a stream's file: an entry of the change log as it is stored. */
export const EvidenceEntry = z.strictObject({ revision: z.int(), entry: z.string(), hash: Digest })
