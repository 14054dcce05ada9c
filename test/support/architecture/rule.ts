import { posix } from 'node:path'
import { factsOf, type Import } from '@vigencia/testing/source-tree/source-facts.ts'
import type { SourceFile } from '@vigencia/testing/source-tree/source-files.ts'

/** What a list of files does against a rule, one sentence each. */
export type Rule = (files: readonly SourceFile[]) => string[]

export const isTest = (path: string) => /\.test\.tsx?$/.test(path)

/** Where a path stands: `packages/domain` is domain, `services/api` is api of the services, and so on. */
export function placeOf(path: string): { layer: string; part: string } {
  const [top = '', second = ''] = path.split('/')
  if (top === 'packages') return { layer: second, part: second }
  return { layer: top, part: top === 'services' ? second : top }
}

/** The folder of the package that a path lies in: `packages/domain`, `tooling`, or `` for the root. */
export function packageOf(path: string): string {
  const [top = '', second = '', ...rest] = path.split('/')
  if (top === 'packages' || top === 'services') return `${top}/${second}`
  return second === '' && rest.length === 0 ? '' : top
}

/** The services by name, as the files show them. */
export function servicesOf(files: readonly SourceFile[]): ReadonlySet<string> {
  const places = files.map(({ path }) => placeOf(path)).filter(({ layer }) => layer === 'services')
  return new Set(places.map(({ part }) => part))
}

export function eachImport(
  files: readonly SourceFile[],
  faultOf: (file: SourceFile, one: Import) => string | undefined,
): string[] {
  return files.flatMap((file) =>
    factsOf(file.text).imports.flatMap((one) => {
      const fault = faultOf(file, one)
      return fault === undefined ? [] : [`${file.path} imports ${one.specifier}: ${fault}`]
    }),
  )
}

/** The file that a specifier names, where it is one of ours. */
export function targetOf(services: ReadonlySet<string>, path: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return resolved(path, specifier)
  const own = /^@vigencia\/([\w-]+)\/(.+)$/.exec(specifier)
  if (own === null) return undefined
  const [, part = '', rest = ''] = own
  const layer = services.has(part) ? 'services' : 'packages'
  return `${layer}/${part}/src/${/\.tsx?$/.test(rest) ? rest : `${rest}/index.ts`}`
}

export function resolved(path: string, specifier: string): string {
  return posix.join(posix.dirname(path), specifier)
}
