import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createClient } from '@hey-api/openapi-ts'
import openapiTypescript, { astToString } from 'openapi-typescript'
import { documentOf } from './documents.ts'

const COMPILER = fileURLToPath(new URL('../../../node_modules/typescript/bin/tsc', import.meta.url))

const OPTIONS = {
  strict: true,
  noEmit: true,
  target: 'es2024',
  module: 'preserve',
  moduleResolution: 'bundler',
  lib: ['es2024', 'dom', 'dom.iterable'],
  types: [],
}

/** Writes into a folder what two generators make of a document: the types, and a client. */
export async function generate(name: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const types = astToString(await openapiTypescript(documentOf(name) as Parameters<typeof openapiTypescript>[0]))
  await writeFile(`${folder}/types.ts`, types)
  await createClient({
    input: documentOf(name) as never,
    output: `${folder}/client`,
    logs: { level: 'silent', file: false },
  })
  await writeFile(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions: OPTIONS, include: ['.'] }))
}

/** What the compiler says of them, strict; empty where it says nothing. */
export async function compiled(folder: string): Promise<string> {
  try {
    await promisify(execFile)(process.execPath, [COMPILER, '--project', folder], { maxBuffer: 16 * 1024 * 1024 })
    return ''
  } catch (error) {
    return String((error as { stdout?: string }).stdout ?? error)
  }
}
