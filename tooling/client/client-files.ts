import { isRepeatable } from '@vigencia/contracts/operation/command-headers.ts'
import { COMMAND_REFUSALS, COMMON_REFUSALS } from '@vigencia/contracts/operation/operation.ts'
import { REFUSALS } from '@vigencia/domain/refusals.ts'
import { OWN_CODES } from '@vigencia/server/request/problem.ts'
import { clientOperations } from './client-operations.ts'
import { isPaged, ServiceTypes, type ClientOperation } from './operation-types.ts'
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
  return [
    ...typesOf(api, 'api', 'ApiOperations', 'Every operation of the api, by its noun and its verb.'),
    ...typesOf(snvs, 'snvs', 'SnvsOperations', 'Every operation of the reporting service, by its noun and its verb.'),
    into('api-traits', traitsOf(api, 'API_TRAITS')),
    into('snvs-traits', traitsOf(snvs, 'SNVS_TRAITS')),
    into('refusal-codes', refusalCodes()),
    into('json', `${WRITTEN}/** Any JSON value. */\nexport type ${JSON_TYPE} = ${JSON_VALUE}\n`),
  ]
}

const JSON_VALUE = `string | number | boolean | null | ${JSON_TYPE}[] | { [name: string]: ${JSON_TYPE} }`
const OPERATION_TYPES = [
  'CallOptions',
  'CommandOptions',
  'DownloadedFile',
  'FileToUpload',
  'Operation',
  'UnkeyedCommandOptions',
]

function into(name: string, text: string): ClientFile {
  return { file: `packages/client/src/operations/${name}.ts`, text }
}

interface Tree {
  readonly [name: string]: Tree | string
}

/** A noun holds its verbs, and each of those the text of its member. */
type GrowingTree = Record<string, Tree | string>

/** A file for each noun, and one of the service that has them all. */
function typesOf(
  operations: readonly ClientOperation[],
  service: string,
  name: string,
  about: string,
): readonly ClientFile[] {
  const types = new ServiceTypes()
  const tree: GrowingTree = {}
  for (const operation of operations) {
    const words = operation.path.split('.')
    const last = words.pop() as string
    let place = tree
    for (const word of words) place = (place[word] ??= {}) as GrowingTree
    place[last] = `/** ${operation.card.summary} */ readonly ${last}: ${types.operation(operation)}`
  }
  const nouns = [...new Set([...types.declared.values()].map(({ noun }) => noun))]
  const body = `${commentText([about], '')}export interface ${name} ${treeText(tree, '')}\n`
  const imports = importsOf(body, '', types, (noun) => `./${service}/${fileOf(noun)}.ts`)
  const exported = nouns.map((noun) => `export type * from './${service}/${fileOf(noun)}.ts'`)
  return [
    ...nouns.map((noun) => into(`${service}/${fileOf(noun)}`, nounText(noun, types))),
    into(service, [WRITTEN + imports.join('\n'), exported.join('\n'), body].join('\n\n')),
  ]
}

function nounText(noun: string, types: ServiceTypes): string {
  const own = [...types.declared.values()].filter((one) => one.noun === noun)
  const body = own.map(({ text }) => text).join('\n\n')
  const operationTypes = OPERATION_TYPES.filter((one) => hasWord(body, one))
  const imports = [
    ...(operationTypes.length > 0 ? [importOf(operationTypes, '../../operation/operation.ts')] : []),
    ...(hasWord(body, JSON_TYPE) ? [importOf([JSON_TYPE], '../json.ts')] : []),
    ...importsOf(body, noun, types, (other) => `./${fileOf(other)}.ts`),
  ]
  return `${WRITTEN}${imports.join('\n')}\n\n${body}\n`
}

/** What a text names of other nouns than its own. */
function importsOf(body: string, own: string, types: ServiceTypes, from: (noun: string) => string): string[] {
  // names of types in what is said of them import nothing
  const words = new Set(body.replaceAll(/\/\*\*[\s\S]*?\*\//g, '').match(/\w+/g))
  const named = [...types.declared].filter(([name, { noun }]) => noun !== own && words.has(name))
  const byNoun = Map.groupBy(named, ([, { noun }]) => noun)
  return [...byNoun].map(([noun, ones]) =>
    importOf(
      ones.map(([name]) => name),
      from(noun),
    ),
  )
}

const importOf = (names: readonly string[], from: string) => `import type { ${names.join(', ')} } from '${from}'`
const hasWord = (text: string, word: string) => new RegExp(`\\b${word}\\b`).test(text)
const fileOf = (noun: string) => noun.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

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
      isRepeatable(card) && 'takesKey: true',
      card.isSecret === true && 'isSecret: true',
      card.isLong === true && 'isLong: true',
      isPaged(card) && !isDownload && 'isPaged: true',
      (isDownload || card.streams !== undefined) && `${transferOf(operation)}: '${card.route}'`,
    ].filter((trait) => trait !== false)
    return `  { ${traits.join(', ')} },`
  })
  return `${WRITTEN}import type { Traits } from '../operation/traits.ts'\n\nexport const ${name}: readonly Traits[] = [\n${lines.join('\n')}\n]\n`
}

function transferOf({ card, isDownload }: ClientOperation): 'download' | 'exchange' | 'upload' {
  if (!isDownload) return 'upload'
  return card.streams === undefined ? 'download' : 'exchange'
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
