import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { OperatorError } from '@vigencia/database/operator-error.ts'

/** A copy of the heads of every change log of a tenant, to be signed and kept elsewhere. */
const StoredHeads = z.strictObject({
  tenant_id: z.guid(),
  read_at: z.string(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  heads: z.array(
    z.strictObject({
      kind: z.string(),
      id: z.guid(),
      revision: z.int().positive(),
      at: z.string(),
      hash: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
})
export type StoredHeads = z.output<typeof StoredHeads>
export type StoredHead = StoredHeads['heads'][number]

/** The same digest as the api answers: one line for each head, in the order in which the api lists them. */
export function digestOfHeads(heads: readonly StoredHead[]): string {
  const hash = createHash('sha256')
  for (const { kind, id, revision, hash: head } of heads) hash.update(`${kind} ${id} ${revision} ${head}\n`)
  return hash.digest('hex')
}

/** JSON with one head on each line, so that any tool can compare two copies. */
export function storedHeadsText({ heads, ...message }: StoredHeads): string {
  const open = JSON.stringify(message).slice(0, -1)
  return `${open},"heads":[\n${heads.map((head) => JSON.stringify(head)).join(',\n')}\n]}\n`
}

/** @throws OperatorError when the file cannot be read, or was not written by `./vigencia log heads` */
export async function readStoredHeads(file: string): Promise<StoredHeads> {
  const stored = StoredHeads.safeParse(jsonOf(await textOf(file)))
  if (!stored.success) throw new OperatorError(`${file} holds no heads: write them by "./vigencia log heads".`)
  if (digestOfHeads(stored.data.heads) !== stored.data.digest)
    throw new OperatorError(`${file} was changed: its heads do not have the digest that it names.`)
  return stored.data
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new OperatorError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
