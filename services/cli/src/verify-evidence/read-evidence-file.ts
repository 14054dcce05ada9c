import { open } from 'node:fs/promises'
import { CONTENTS, EvidenceContents, type ReadEvidence } from '@vigencia/contracts/billing-appeals/evidence-contents.ts'
import { UnreadableFile } from '@vigencia/spreadsheets/rows/unreadable-file.ts'
import { ZipParts } from '@vigencia/spreadsheets/xlsx/zip-parts.ts'
import { CommandFault } from '../command/command-fault.ts'
import { told } from '../command/told.ts'

/** The files in evidence by their names, and what it says of itself. */
export interface EvidenceFile {
  readonly files: ReadonlyMap<string, Buffer>
  readonly contents: ReadEvidence
}

/** @throws CommandFault where it is no evidence of an appeal */
export async function readEvidenceFile(path: string): Promise<EvidenceFile> {
  const files = await filesIn(path)
  const contents = EvidenceContents.safeParse(jsonOf(files.get(CONTENTS)))
  if (contents.success) return { files, contents: contents.data }
  throw new CommandFault(told`${path} is no evidence of an appeal: its ${CONTENTS} is missing or is none.`)
}

async function filesIn(path: string): Promise<ReadonlyMap<string, Buffer>> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new CommandFault(told`${path} cannot be read (${error.code}).`)
  })
  try {
    const parts = await ZipParts.of(file.fd)
    const files = new Map<string, Buffer>()
    for (const name of parts.names) files.set(name, Buffer.concat(await Array.fromAsync(parts.read(name))))
    return files
  } catch (error) {
    if (error instanceof UnreadableFile) throw new CommandFault(told`${path} cannot be unpacked: ${error.message}`)
    throw error
  } finally {
    await file.close()
  }
}

/** Undefined where it is no JSON. */
export function jsonOf(bytes: Buffer | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
