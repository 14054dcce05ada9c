import { factsOf } from '@vigencia/testing/source-tree/source-facts.ts'
import { eachImport, isTest, packageOf, placeOf, resolved, servicesOf, type Rule } from './rule.ts'

/** What each package may import of the others. A service may import what is listed under `services`. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  contracts: ['domain'],
  spreadsheets: [],
  tiss: ['domain'],
  database: ['contracts', 'domain'],
  'embedded-postgres': ['database'],
  server: ['contracts', 'database', 'domain'],
  client: [],
  // it runs in a browser
  console: ['client', 'contracts'],
  services: ['contracts', 'database', 'domain', 'embedded-postgres', 'server', 'spreadsheets', 'tiss'],
}

/** The command line, the tests and the tools look into every package. */
const MAY_IMPORT_ALL: ReadonlySet<string> = new Set(['cli', 'testing', 'tooling', 'test'])

/** The workspace's own package that a specifier names, by its part: `@vigencia/api/x.ts` is api. */
function ownPart(specifier: string): string | undefined {
  return /^@vigencia\/([\w-]+)/.exec(specifier)?.[1]
}

export const importsRunOneWay: Rule = (files) => {
  const services = servicesOf(files)
  return eachImport(files, ({ path }, { specifier, isType }) => {
    const from = placeOf(path)
    const target = ownPart(specifier)
    if (target === undefined || target === from.part) return undefined
    if (target === 'tooling' || target === 'test') return `nobody imports ${target}`
    if (target === 'testing') {
      return isTest(path) || ['test', 'tooling'].includes(from.layer) ? undefined : 'what runs knows no tests'
    }
    if (MAY_IMPORT_ALL.has(from.part)) return undefined
    if (from.part === 'console') return MAY_IMPORT['console']?.includes(target) ? undefined : 'it runs in a browser'
    if (target === 'console') return 'nothing runs on the console'
    if (target === 'cli') return 'nothing runs on the command line'
    if (services.has(target)) {
      if (from.layer === 'services') return isType ? undefined : "one service takes another's types only"
      if (from.layer === 'client') return isType || isTest(path) ? undefined : "the client takes a service's types only"
    }
    if (target === 'client') return 'the client is for callers'
    return MAY_IMPORT[from.layer]?.includes(target) ? undefined : `${from.layer} may not import ${target}`
  })
}

export const packagesAreNamed: Rule = (files) =>
  eachImport(files, ({ path }, { specifier }) => {
    if (!specifier.startsWith('.')) return undefined
    if (packageOf(path) !== packageOf(resolved(path, specifier))) return 'another package goes by its name'
    return /\.(tsx?|mjs|json|css)$/.test(specifier) ? undefined : 'a file is imported with its ending'
  })

/** Paths that may lead out of their package, and why. */
const PATHS_OUT: Readonly<Record<string, string>> = {
  'packages/embedded-postgres/src/default-folder.ts': 'the data of a checkout lies at its top',
  'packages/server/src/service/vigencia-version.ts': 'the root manifest alone says the version',
  'tooling/prove/main.ts': 'the reports of the proofs lie beside the tests',
  'tooling/prove/soak/prove-soak.ts': 'the reports of the proofs lie beside the tests',
}

/** A package's files are its own: no URL names those of another, and only tools and tests name what lies at the root. */
export const pathsStayInside: Rule = (files) =>
  files
    .filter(({ path }) => PATHS_OUT[path] === undefined)
    .flatMap(({ path, text }) =>
      factsOf(text).urls.flatMap((url) => {
        const [from, to] = [packageOf(path), packageOf(resolved(path, url))]
        const isOfRoot = ['', '.', 'node_modules'].includes(to) && ['tooling', 'test'].includes(from)
        return from === to || isOfRoot ? [] : [`${path} names ${url}, which is not in its package`]
      }),
    )

/** What a file imports can be read in it: no module is named by a variable. */
export const importsAreWritten: Rule = (files) =>
  files.flatMap(({ path, text }) =>
    factsOf(text).computedImports.map((one) => `${path} computes what it imports: ${one}`),
  )

/** `domain` knows the calendar and nothing else; its tests bring their tools. */
export const domainImportsNothing: Rule = (files) =>
  eachImport(
    files.filter(({ path }) => path.startsWith('packages/domain/')),
    ({ path }, { specifier }) => {
      if (specifier.startsWith('.') || specifier.startsWith('@vigencia/domain/') || specifier === 'temporal-polyfill')
        return undefined
      const isOfTests = isTest(path) || path.includes('/testing/')
      if (isOfTests && ['vitest', 'fast-check'].includes(specifier)) return undefined
      return 'domain imports only temporal-polyfill'
    },
  )

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
