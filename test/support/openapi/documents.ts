import { readFileSync } from 'node:fs'

export type Json = Readonly<Record<string, any>> // eslint-disable-line typescript/no-explicit-any -- a document of any depth

/** The documents of the services, as the tree has them; `npm run verify` compares them with what the services answer. */
export const DOCUMENTS = ['api', 'snvs', 'gestion-clinica', 'ws400'] as const

export function textOf(name: string): string {
  return readFileSync(new URL(`../../../docs/openapi/${name}.json`, import.meta.url), 'utf8')
}

export function documentOf(name: string): Json {
  return JSON.parse(textOf(name)) as Json
}
