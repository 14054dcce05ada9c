import { parseSync, Visitor, type Expression, type VariableDeclarator } from 'oxc-parser'

const MUTATORS: ReadonlySet<string> = new Set(
  'set add delete clear push pop shift unshift splice sort reverse fill copyWithin'.split(' '),
)
const WEAK: ReadonlySet<string> = new Set(['WeakMap', 'WeakSet', 'WeakRef'])

/**
 * What a module remembers from one call to the next: a variable at its top level, something weak, a map or set that is
 * born empty, or a collection that the module changes.
 */
export function moduleStateOf(text: string): string[] {
  const { program } = parseSync('source.ts', text)
  const changed = changedNames(program)
  return program.body.flatMap((statement) => {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (declaration?.type !== 'VariableDeclaration' || declaration.declare === true) return []
    if (declaration.kind !== 'const') return [`the ${declaration.kind} at its top level`]
    return declaration.declarations.filter((one) => isState(one, changed)).map(nameOf)
  })
}

function isState(declarator: VariableDeclarator, changed: ReadonlySet<string>): boolean {
  const { init } = declarator
  if (changed.has(nameOf(declarator))) return true
  if (init?.type !== 'NewExpression' || init.callee.type !== 'Identifier') return false
  const isEmptyCollection = ['Map', 'Set'].includes(init.callee.name) && init.arguments.length === 0
  return WEAK.has(init.callee.name) || isEmptyCollection
}

function changedNames(program: Parameters<Visitor['visit']>[0]): Set<string> {
  const changed = new Set<string>()
  const take = (object: Expression | { readonly type: 'Super' }) => {
    if (object.type === 'Identifier') changed.add(object.name)
  }
  new Visitor({
    CallExpression({ callee }) {
      if (
        callee.type === 'MemberExpression' &&
        callee.property.type === 'Identifier' &&
        MUTATORS.has(callee.property.name)
      )
        take(callee.object)
    },
    AssignmentExpression({ left }) {
      if (left.type === 'MemberExpression') take(left.object)
    },
    UpdateExpression({ argument }) {
      if (argument.type === 'MemberExpression') take(argument.object)
    },
  }).visit(program)
  return changed
}

function nameOf({ id }: VariableDeclarator): string {
  return id.type === 'Identifier' ? id.name : 'a pattern'
}
