import { link, mkdir, open, unlink, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { digestOfAll, HEADS_IN_ORDER } from './list-heads.ts'
import type { StoredHead } from './stored-heads.ts'

const A_PAGE = 1000

/** The folder of a tenant's heads, and in it a file for each day. */
function headsFolder(folder: string, tenantId: string): string {
  return join(folder, tenantId)
}

/**
 * Writes the head of every log of a tenant into the file of this day, as `log heads` does, a page in memory at a time.
 * The file is there whole and on the disk, or it is not there. One that is there already stays: answers false.
 */
export async function writeHeads(work: UnitOfWork, folder: string): Promise<{ heads: number; isNew: boolean }> {
  const own = headsFolder(folder, work.tenant.id)
  await mkdir(own, { recursive: true })
  const temporary = join(own, `.${randomUUID()}.tmp`)
  const file = await open(temporary, 'wx')
  try {
    const heads = await writePages(work, file)
    await file.sync()
    const isNew = await linkUnlessThere(temporary, join(own, `${work.today.toString()}.json`))
    await syncFolder(own)
    return { heads, isNew }
  } finally {
    await file.close()
    await unlink(temporary).catch(() => undefined)
  }
}

async function writePages(work: UnitOfWork, file: FileHandle): Promise<number> {
  const { digest } = await digestOfAll(work)
  const facts = { tenant_id: work.tenant.id, read_at: work.now.toString(), digest }
  await file.write(`${JSON.stringify(facts).slice(0, -1)},"heads":[`)
  let count = 0
  for (let rows = await pageOfHeads(work, 0); rows.length > 0; rows = await pageOfHeads(work, count)) {
    const lines = rows.map((head, i) => `${count + i === 0 ? '' : ','}\n${JSON.stringify(head)}`)
    await file.write(lines.join(''))
    count += rows.length
  }
  await file.write('\n]}\n')
  return count
}

async function pageOfHeads(work: UnitOfWork, offset: number): Promise<StoredHead[]> {
  const rows = await work.sql<Omit<StoredHead, 'revision'> & { revision: string }>(HEADS_IN_ORDER, [
    work.tenant.id,
    offset,
    A_PAGE,
  ])
  return rows.map((row) => ({ ...row, revision: Number(row.revision), at: instantFromPostgres(row.at).toString() }))
}

/** A link is made whole or not at all, and never takes the place of a file. */
async function linkUnlessThere(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** The name of a new file is on the disk when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r')
  try {
    await opened.sync()
  } finally {
    await opened.close()
  }
}
