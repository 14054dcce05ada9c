import { importsOf, isBarrel, withoutComments, type Import } from './imports-of.ts'
import type { SourceFile } from './source-files.ts'

type Rule = (files: readonly SourceFile[]) => string[]

/** The way that imports run: a room takes from those before it, never from one behind. */
const ORDER = ['domain', 'contracts', 'spreadsheets', 'database', 'embedded-postgres', 'server', 'services', 'cli']
const MOST_LINES = 300
const MANY_LINES = 200

const isTest = (path: string) => path.endsWith('.test.ts')
const lineCount = (text: string) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)

/** Where a path stands: `packages/domain` is domain, `services/api` is api of the services, and so on. */
function placeOf(path: string): { layer: string; part: string } {
  const [top = '', second = ''] = path.split('/')
  if (top === 'packages') return { layer: second, part: second }
  return { layer: top, part: top === 'services' ? second : top }
}

/** The workspace's own package that a specifier names, by its part: `@vigencia/api/x.ts` is api. */
function ownPart(specifier: string): string | undefined {
  return /^@vigencia\/([\w-]+)/.exec(specifier)?.[1]
}

function eachImport(
  files: readonly SourceFile[],
  faultOf: (file: SourceFile, one: Import) => string | undefined,
): string[] {
  return files.flatMap((file) =>
    importsOf(file.text).flatMap((one) => {
      const fault = faultOf(file, one)
      return fault === undefined ? [] : [`${file.path} imports ${one.specifier}: ${fault}`]
    }),
  )
}

export const importsRunOneWay: Rule = (files) => {
  const services = new Set(
    files
      .map(({ path }) => placeOf(path))
      .filter(({ layer }) => layer === 'services')
      .map(({ part }) => part),
  )
  return eachImport(files, ({ path }, { specifier, isType }) => {
    const from = placeOf(path)
    const target = ownPart(specifier)
    if (target === undefined || target === from.part) return undefined
    if (target === 'tooling' && from.layer !== 'tooling') return 'nobody imports tooling'
    if (target === 'test') return 'nobody imports the tests'
    // the tests and the tools may look into every room; so may the set-up of vitest at the root
    if (['test', 'tooling', 'testing'].includes(from.layer)) return undefined
    if (target === 'testing') return isTest(path) ? undefined : 'what runs knows no tests'
    // the command line knows every service
    if (from.part === 'cli') return undefined
    if (from.layer === 'client')
      return services.has(target) && !isType && !isTest(path) ? "the client takes a service's types only" : undefined
    if (from.layer === 'services' && services.has(target))
      return isType ? undefined : "one service takes another's types only"
    if (target === 'client') return 'the client is for callers'
    const targetLayer = services.has(target) ? 'services' : target
    if (ORDER.indexOf(targetLayer) > ORDER.indexOf(from.layer) || !ORDER.includes(targetLayer))
      return `${targetLayer} stands behind ${from.layer}`
    return undefined
  })
}

export const packagesAreNamed: Rule = (files) =>
  eachImport(files, ({ path }, { specifier }) => {
    const target = specifier.startsWith('.') ? resolved(path, specifier) : undefined
    if (target === undefined) return undefined
    const [from, to] = [placeOf(path), placeOf(target)]
    if (from.part !== to.part || from.layer !== to.layer) return 'another package goes by its name'
    return /\.(ts|mjs|json)$/.test(specifier) ? undefined : 'a file is imported with its ending'
  })

/** `domain` knows the calendar and nothing else; its tests bring their tools. */
export const domainImportsNothing: Rule = (files) =>
  eachImport(
    files.filter(({ path }) => path.startsWith('packages/domain/')),
    ({ path }, { specifier }) => {
      if (specifier.startsWith('.') || specifier.startsWith('@vigencia/domain/') || specifier === 'temporal-polyfill')
        return undefined
      if (isTest(path) && ['vitest', 'fast-check'].includes(specifier)) return undefined
      return 'domain imports only temporal-polyfill'
    },
  )

const IMPURE: readonly [pattern: RegExp, what: string][] = [
  [/\bDate\b(?!\.UTC\()/, 'Date'],
  [/\bTemporal\s*\.\s*Now\b/, 'the clock'],
  [/\bperformance\b/, 'the clock'],
  [/\b(set|clear)(Timeout|Interval|Immediate)\b|\bqueueMicrotask\b/, 'timers'],
  [/\bprocess\b|\bimport\s*\.\s*meta\b|\bglobalThis\b/, 'the environment'],
  [/\bMath\s*\.\s*random\b|\bcrypto\b|\brandom\w*\(/, 'chance'],
  [/\bfetch\s*\(|\bconsole\b/, 'the world outside'],
  [/\bPromise\b|\basync\b|\bawait\b/, 'promises'],
]

/** The same question has the same answer: no clock, no environment, no chance in the rules. */
export const domainIsPure: Rule = (files) =>
  files
    .filter(({ path }) => path.startsWith('packages/domain/src/') && !isTest(path))
    .flatMap(({ path, text }) => {
      const code = withoutStrings(withoutComments(text))
      return IMPURE.filter(([pattern]) => pattern.test(code)).map(([, what]) => `${path} uses ${what}`)
    })

function withoutStrings(code: string): string {
  return code.replaceAll(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, "''")
}

/** Everywhere: what a day or an instant is, Temporal says. */
export const nobodyUsesDate: Rule = (files) =>
  files
    .filter(({ path }) => /^(packages|services)\/[\w-]+\/src\//.test(path))
    .filter(({ text }) => /\bnew Date\b|\bDate\.(now|parse)\b/.test(withoutStrings(withoutComments(text))))
    .map(({ path }) => `${path} uses Date`)

export const filesAreShort: Rule = (files) =>
  files
    .filter(({ text }) => lineCount(text) > MOST_LINES)
    .map(({ path, text }) => `${path} has ${lineCount(text)} lines, more than ${MOST_LINES}`)

/** For the report: each of them is asked why. */
export const longFiles: Rule = (files) =>
  files
    .filter(({ text }) => lineCount(text) > MANY_LINES)
    .map(({ path, text }) => `${path} has ${lineCount(text)} lines`)

export const namesSayWhat: Rule = (files) =>
  files.flatMap(({ path }) => {
    const parts = path.split('/').map((part) => part.replace(/(\.(test|config|d))?\.ts$/, ''))
    const empty = parts.filter((part) => /^(.*-)?(utils?|helpers?|commons?|managers?|misc)$/.test(part))
    const odd = parts.filter((part) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(part))
    return [
      ...empty.map((part) => `${path}: "${part}" says nothing`),
      ...odd.map((part) => `${path}: "${part}" is not in kebab-case`),
    ]
  })

export const exportsHaveNames: Rule = (files) =>
  files
    .filter(
      ({ path, text }) =>
        !path.endsWith('.config.ts') && /^export\s+(default\b|\{[^}]*\bas default\b)/m.test(withoutComments(text)),
    )
    .map(({ path }) => `${path} has a default export`)

export const barrelsAreDeclared: Rule = (files) =>
  files
    .filter(({ path, text }) => isBarrel(text) && !/^packages\/contracts\/src\/[\w-]+\/index\.ts$/.test(path))
    .map(({ path }) => `${path} only exports what others do`)

/** No file needs, through others, itself. Types are erased before anything runs, but they go round in circles no less. */
export const importsMakeNoCircle: Rule = (files) => {
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  const next = (path: string) =>
    importsOf(texts.get(path) as string).flatMap(({ specifier }) => {
      const target = targetOf(path, specifier)
      return target !== undefined && texts.has(target) ? [target] : []
    })
  const finished = new Set<string>()
  const faults: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path)
    if (at >= 0) faults.push([...trail.slice(at), path].join(' -> '))
    if (at >= 0 || finished.has(path)) return
    for (const target of next(path)) visit(target, [...trail, path])
    finished.add(path)
  }
  for (const path of texts.keys()) visit(path, [])
  return faults
}

/** The file that a specifier names, where it is one of ours. */
function targetOf(path: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return resolved(path, specifier)
  const own = /^@vigencia\/([\w-]+)\/(.+)$/.exec(specifier)
  if (own === null) return undefined
  const [, part = '', rest = ''] = own
  const layer = ['api', 'snvs', 'ws400', 'cli'].includes(part) ? 'services' : 'packages'
  return `${layer}/${part}/src/${rest.endsWith('.ts') ? rest : `${rest}/index.ts`}`
}

function resolved(path: string, specifier: string): string {
  const parts = path.split('/').slice(0, -1)
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** Tests and what they stand on are not in what runs. */
export const testsStayOutside: Rule = (files) =>
  eachImport(
    files.filter(
      ({ path }) =>
        /^(packages|services)\//.test(path) && !isTest(path) && !/^packages\/testing\/|\/testing\//.test(path),
    ),
    (_, { specifier }) => {
      if (/\/testing\/|\.test\.ts$/.test(specifier) || specifier === 'vitest' || specifier === 'fast-check')
        return 'what runs knows no tests'
      return undefined
    },
  )

/** Every rule of the house that a list of files can show, by what it holds. */
export const ARCHITECTURE_RULES: Readonly<Record<string, Rule>> = {
  'imports run one way, from services to domain': importsRunOneWay,
  'another package is imported by its name': packagesAreNamed,
  'domain imports only temporal-polyfill': domainImportsNothing,
  'domain has no clock, environment, chance or promise': domainIsPure,
  'nobody uses Date': nobodyUsesDate,
  'no file is longer than 300 lines': filesAreShort,
  'names say what is in a file, in kebab-case': namesSayWhat,
  'exports have names': exportsHaveNames,
  'only the entries of the contracts collect what others export': barrelsAreDeclared,
  'imports make no circle': importsMakeNoCircle,
  'what runs imports nothing of the tests': testsStayOutside,
}
