import type { SourceFile } from '@vigencia/testing/source-tree/source-files.ts'
import { documentOf, type Json } from './documents.ts'

/** A card as it is written, or the form from which the cards of one noun are made. */
const CARD = /\b(?:query|command)\(\{[^]*?\broute: ['`]([A-Z]+ \/[^'`$]*)['`]/g
const FORM = /\b(?:\w*[cC]ards|codeList)\(\{[^]*?\bpath: '(\/[^']*)'/g

/** The cards of the contracts that no service serves, by the documents, which say what services serve. */
export function unboundCards(files: readonly SourceFile[], names: readonly string[]): string[] {
  const served = new Set(names.flatMap((name) => servedBy(documentOf(name))))
  return files
    .filter(({ path }) => path.startsWith('packages/contracts/src/'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(CARD), ...text.matchAll(FORM)]
        .map(([, address]) => address as string)
        .filter((address) => !served.has(address))
        .map((address) => `${path}: ${address}`),
    )
}

/** Each `GET /v1/keys`, and each path alone. */
function servedBy(document: Json): string[] {
  return Object.entries(document['paths'] as Record<string, Json>).flatMap(([path, methods]) => [
    path,
    ...Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  ])
}

/** How many cards and forms there are, so that a pattern that finds none is seen. */
export function countCards(files: readonly SourceFile[]): number {
  return files.reduce((sum, { text }) => sum + [...text.matchAll(CARD), ...text.matchAll(FORM)].length, 0)
}
