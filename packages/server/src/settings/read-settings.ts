import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import '@vigencia/contracts/sentences/error-map.ts'
import { OperatorError } from '@vigencia/database/operator-error.ts'

/**
 * Reads settings from the environment. Each may also come from a file, which `<name>_FILE` names.
 * @throws OperatorError that names every wrong setting and the values it may have
 */
export function readSettings<Shape extends z.ZodObject>(
  schema: Shape,
  environment: NodeJS.ProcessEnv,
): z.output<Shape> {
  const input = Object.fromEntries(
    Object.keys(schema.shape).map((name) => [name, settingFrom(name, environment).value]),
  )
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new OperatorError(`These settings are wrong:\n  ${faults.join('\n  ')}`)
}

/**
 * One setting and its source: the file that `<name>_FILE` names, else the environment. An empty text counts as not
 * set.
 * @throws OperatorError when the file cannot be read
 */
export function settingFrom(
  name: string,
  environment: NodeJS.ProcessEnv,
): { value: string; from: 'file' | 'environment' } | { value: undefined; from: null } {
  const file = environment[`${name}_FILE`]
  if (file !== undefined && file !== '') return { value: contentOf(`${name}_FILE`, file), from: 'file' }
  const value = environment[name]
  return value === undefined || value === '' ? { value: undefined, from: null } : { value, from: 'environment' }
}

function contentOf(setting: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new OperatorError(`${setting}: ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
}
