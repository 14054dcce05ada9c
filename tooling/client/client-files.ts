import { COMMAND_REFUSALS, COMMON_REFUSALS } from '@vigencia/contracts/operation/operation.ts'
import { REFUSALS } from '@vigencia/domain/refusals.ts'
import { OWN_CODES } from '@vigencia/server/request/problem.ts'
import { clientOperations } from './client-operations.ts'
import { isPaged, ServiceTypes, takesKey, type ClientOperation } from './operation-types.ts'
import { commentText, JSON_TYPE } from './type-text.ts'

const WRITTEN = '// Written from the cards by `npm run openapi`, never by hand.\n'

/** A file of the typed client that is written from the cards. */
export interface ClientFile {
  /** From the root of the checkout. */
  readonly file: string
  readonly text: string
}

/** What the typed client has of the operations: their types with what is said of them, and how each is sent. */
export function clientFiles(): ClientFile[] {
  const { api, snvs } = clientOperations()
  const into = (name: string, text: string) => ({ file: `packages/client/src/operations/${name}.ts`, text })
  return [
    into('api', typesOf(api, 'ApiOperations', 'Every operation of the api, by its noun and its verb.')),
    into(
      'snvs',
      typesOf(snvs, 'SnvsOperations', 'Every operation of the reporting service, by its noun and its verb.'),
    ),
    into('api-traits', traitsOf(api, 'API_TRAITS')),
    into('snvs-traits', traitsOf(snvs, 'SNVS_TRAITS')),
    into('refusal-codes', refusalCodes()),
  ]
}

interface Tree {
  readonly [name: string]: Tree | string
}

/** A noun holds its verbs, and each of those the text of its member. */
type GrowingTree = Record<string, Tree | string>

function typesOf(operations: readonly ClientOperation[], name: string, about: string): string {
  const types = new ServiceTypes()
  const tree: GrowingTree = {}
  for (const operation of operations) {
    const words = operation.path.split('.')
    const last = words.pop() as string
    let place = tree
    for (const word of words) place = (place[word] ??= {}) as GrowingTree
    place[last] = `/** ${operation.card.summary} */ readonly ${last}: ${types.operation(operation)}`
  }
  const body = types.texts.join('\n\n')
  const shared = [
    'CallOptions',
    'CommandOptions',
    'DownloadedFile',
    'FileToUpload',
    'Operation',
    'UnkeyedCommandOptions',
  ]
  const imported = shared.filter((one) => new RegExp(`\\b${one}\\b`).test(body))
  const json = `/** Any JSON value. */\nexport type ${JSON_TYPE} = string | number | boolean | null | ${JSON_TYPE}[] | { [name: string]: ${JSON_TYPE} }`
  return `${WRITTEN}import type { ${imported.join(', ')} } from '../operation/operation.ts'\n\n${json}\n\n${body}\n\n${commentText([about], '')}export interface ${name} ${treeText(tree, '')}\n`
}

function treeText(tree: Tree, indent: string): string {
  const lines = Object.entries(tree).map(
    ([name, inner]) =>
      `${indent}  ${typeof inner === 'string' ? inner : `readonly ${name}: ${treeText(inner, `${indent}  `)}`}`,
  )
  return `{\n${lines.join('\n')}\n${indent}}`
}

function traitsOf(operations: readonly ClientOperation[], name: string): string {
  const lines = operations.map((operation) => {
    const { path, card, isDownload } = operation
    const traits = [
      `path: '${path}'`,
      `kind: '${card.kind}'`,
      takesKey(card) && 'takesKey: true',
      card.isSecret === true && 'isSecret: true',
      card.isLong === true && 'isLong: true',
      isPaged(card) && !isDownload && 'isPaged: true',
      (isDownload || card.streams !== undefined) && `${isDownload ? 'download' : 'upload'}: '${card.route}'`,
    ].filter((trait) => trait !== false)
    return `  { ${traits.join(', ')} },`
  })
  return `${WRITTEN}import type { Traits } from '../operation/traits.ts'\n\nexport const ${name}: readonly Traits[] = [\n${lines.join('\n')}\n]\n`
}

function refusalCodes(): string {
  const common = [
    ...new Set([...COMMON_REFUSALS, ...COMMAND_REFUSALS, 'no_such_route', 'method_not_allowed', ...OWN_CODES]),
  ]
  const own = Object.keys(REFUSALS).filter((code) => !common.includes(code))
  const union = (codes: readonly string[]) => codes.map((code) => `\n  | '${code}'`).join('')
  return `${WRITTEN}
/** What any operation may be refused as, and the faults of the service itself. */
export type CommonRefusalCode =${union(common)}

/** Every code of a refusal. A newer service may know more of them. */
export type RefusalCode =\n  | CommonRefusalCode${union(own)}
`
}
