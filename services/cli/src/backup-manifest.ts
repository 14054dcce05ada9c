import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { told } from './command/told.ts'
import { CommandFault } from './command/command-fault.ts'

/** The files of a backup. The manifest is written last, so a folder without one is no backup. */
export const DUMP = 'database.dump'
export const HEADS = 'heads'
const MANIFEST = 'manifest.json'

const Manifest = z.strictObject({
  made_at: z.string(),
  /** Of Vigencia. */
  version: z.string(),
  postgres: z.int(),
  dump_sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The roles that the dump names. */
  roles: z.array(z.string()),
  /** What was applied, by schema: name and digest. */
  migrations: z.record(z.string(), z.record(z.string(), z.string())),
  tenants: z.int(),
  heads: z.int(),
  /** The versions of SNVS_ENCRYPTION_KEYS by which something in it is sealed. */
  key_versions: z.array(z.int()),
})
export type Manifest = z.output<typeof Manifest>

export const manifestPath = (folder: string): string => join(folder, MANIFEST)

/** @throws OperatorError where the folder holds no backup, or its dump is not the one that was made */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(manifestPath(folder), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CommandFault(told`${folder} holds no whole backup: ${MANIFEST} cannot be read (${error.code}).`)
  })
  const parsed = Manifest.safeParse(jsonOf(text))
  if (!parsed.success) throw new CommandFault(told`${manifestPath(folder)} was not written by "./vigencia backup".`)
  if ((await sha256Of(join(folder, DUMP))) !== parsed.data.dump_sha256)
    throw new CommandFault(told`${join(folder, DUMP)} was changed or cut since the backup: its digest is another one.`)
  return parsed.data
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash).catch((error: NodeJS.ErrnoException) => {
    throw new CommandFault(told`${file} cannot be read (${error.code}).`)
  })
  return hash.digest('hex')
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
