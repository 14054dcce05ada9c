import { readFile } from 'node:fs/promises'
import { told } from './command/told.ts'
import { CommandFault } from './command/command-fault.ts'

/**
 * The JSON object in a file about a person.
 * @param should what it should hold, for who gives another file
 * @throws OperatorError that names the file, and nothing of its content
 */
export async function readJsonFile(path: string, should: string): Promise<Record<string, unknown>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CommandFault(told`${path} cannot be read (${error.code}).`)
  })
  try {
    const json: unknown = JSON.parse(text)
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Record<string, unknown>
  } catch {
    // The parser's message quotes the file, which is about a person.
  }
  throw new CommandFault(told`${path} should hold one JSON object with ${should}.`)
}
