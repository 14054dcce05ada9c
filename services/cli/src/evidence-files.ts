import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { invalidInput } from '@vigencia/server/request/problem.ts'
import { CommandFault } from './command/command-fault.ts'
import { told } from './command/told.ts'
import { NotAnExport, readTableExport, type ExportedTable } from './verify-quote/read-table-export.ts'

/** The JSON in a file of evidence. @throws CommandFault */
export async function jsonIn(file: string): Promise<unknown> {
  const bytes = await bytesIn(file)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw new CommandFault(told`${file} is not JSON: ${(error as Error).message}.`)
  }
}

/** @throws CommandFault where it is not what the schema says */
export function readAs<Schema extends z.ZodType>(
  file: string,
  what: string,
  schema: Schema,
  json: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(json)
  if (parsed.success) return parsed.data
  throw new CommandFault(told`${file} is not a ${what}: ${invalidInput(parsed.error).message}`)
}

/** The export of a price table in a file. @throws CommandFault */
export async function exportIn(file: string): Promise<ExportedTable> {
  const bytes = await bytesIn(file)
  try {
    return await readTableExport(bytes)
  } catch (error) {
    if (error instanceof NotAnExport)
      throw new CommandFault(told`${file} is not the export of a price table: ${error.message}.`)
    throw error
  }
}

async function bytesIn(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch (error) {
    throw new CommandFault(told`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
}
