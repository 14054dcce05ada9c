import { parseSync } from 'oxc-parser'
import type { SourceFile } from '@vigencia/testing/source-tree/source-files.ts'

/** What a text may be put together from. */
export type Constant =
  | { readonly kind: 'text'; readonly parts: readonly (string | Constant)[] }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly values: readonly Constant[] }
  | { readonly kind: 'function'; readonly parameters: readonly Parameter[]; readonly body: Constant }
  | { readonly kind: 'unknown' }

interface Parameter {
  readonly name: string
  readonly initial: Constant | undefined
}

export interface Constants {
  /** Every string and template of the file, but for those that stand inside another. */
  readonly texts: readonly Constant[]
  readonly named: ReadonlyMap<string, Constant>
  /** Names that are imported from files beside this one, with the file. */
  readonly imported: ReadonlyMap<string, string>
}

interface Node {
  readonly type: string
  readonly [field: string]: unknown
}

export function constantsOf({ path, text }: SourceFile): Constants {
  const texts: Constant[] = []
  const named = new Map<string, Constant>()
  const imported = new Map<string, string>()
  visit(parseSync(path, text).program)
  return { texts, named, imported }

  function visit(node: unknown): void {
    if (Array.isArray(node)) return node.forEach(visit)
    if (!isNode(node)) return
    if (node.type === 'ImportDeclaration') return keepImports(node)
    if (node.type === 'VariableDeclarator') keep(node['id'], node['init'])
    if (node.type === 'FunctionDeclaration') keep(node['id'], node)
    if (node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node['value'] === 'string'))
      texts.push(constantIn(node))
    for (const [name, field] of Object.entries(node)) if (name !== 'parent') visit(field)
  }

  function keep(id: unknown, value: unknown): void {
    if (isNode(id) && id.type === 'Identifier' && isNode(value)) named.set(String(id['name']), constantIn(value))
  }

  function keepImports(node: Node): void {
    const from = String((node['source'] as Node)['value'])
    if (!from.startsWith('.')) return
    for (const one of node['specifiers'] as Node[]) imported.set(String((one['local'] as Node)['name']), from)
  }
}

function constantIn(node: unknown): Constant {
  if (!isNode(node)) return { kind: 'unknown' }
  switch (node.type) {
    case 'Literal':
      return typeof node['value'] === 'string' || typeof node['value'] === 'number'
        ? { kind: 'text', parts: [String(node['value'])] }
        : { kind: 'unknown' }
    case 'TemplateLiteral': {
      const values = (node['expressions'] as Node[]).map(constantIn)
      const quasis = (node['quasis'] as Node[]).map((quasi) => (quasi['value'] as { cooked: string }).cooked)
      return { kind: 'text', parts: quasis.flatMap((piece, place) => [piece, ...values.slice(place, place + 1)]) }
    }
    case 'Identifier':
      return { kind: 'name', name: String(node['name']) }
    case 'CallExpression': {
      const callee = node['callee'] as Node
      const values = (node['arguments'] as Node[]).map(constantIn)
      return callee.type === 'Identifier' ? { kind: 'call', name: String(callee['name']), values } : { kind: 'unknown' }
    }
    case 'ConditionalExpression':
      return constantIn(node['consequent'])
    case 'FunctionDeclaration':
    case 'ArrowFunctionExpression':
      return {
        kind: 'function',
        parameters: (node['params'] as Node[]).map(parameterIn),
        body: constantIn(bodyOf(node)),
      }
    default:
      return { kind: 'unknown' }
  }
}

function parameterIn(node: Node): Parameter {
  const [id, initial] = node.type === 'AssignmentPattern' ? [node['left'] as Node, node['right']] : [node, undefined]
  return { name: String(id['name']), initial: initial === undefined ? undefined : constantIn(initial) }
}

/** What a function returns, where that is all it does. */
function bodyOf(node: Node): unknown {
  const body = node['body'] as Node
  if (body.type !== 'BlockStatement') return body
  const last = (body['body'] as Node[]).at(-1)
  return last?.type === 'ReturnStatement' ? last['argument'] : undefined
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}
