import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { OperatorError } from '@vigencia/database/operator-error.ts'

/**
 * Settings from the environment. Each may also come from a file, named by the same setting with `_FILE` behind it.
 * @throws OperatorError that names every wrong one and what it should be.
 */
export function readSettings<Shape extends z.ZodObject>(
  schema: Shape,
  environment: NodeJS.ProcessEnv,
): z.output<Shape> {
  const given = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, valueOf(name, environment)]))
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new OperatorError(`These settings are wrong:\n  ${faults.join('\n  ')}`)
}

function valueOf(name: string, environment: NodeJS.ProcessEnv): string | undefined {
  const file = environment[`${name}_FILE`]
  if (file !== undefined && file !== '') return contentOf(`${name}_FILE`, file)
  const value = environment[name]
  return value === '' ? undefined : value
}

function contentOf(setting: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new OperatorError(`${setting}: ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
}
