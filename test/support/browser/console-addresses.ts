import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { ROOT } from '../markdown-files.ts'

// The lists of screens and panels are written by hand. What the console's own routes say holds them.

const SCREENS = join(ROOT, 'services/console/src/screens')
/** Words of an address that open another part of its screen. */
const OPENING =
  /(\w+): (?:[^\n,]*\? 'new' : )?oneOf\(search\['(tab|part|act|open|entry|of|catalogue|versus)'\], (\[[^\]]*\]|\w+)\)/g

const sourcesOf = (screen: string) =>
  readdirSync(join(SCREENS, screen), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(SCREENS, screen, path), 'utf8'))

const textsIn = (list: string) => [...list.matchAll(/'([^']+)'/g)].map(([, text]) => text as string)

/** Every route of the console, as its screen says it. */
function routes(): string[] {
  const found = readdirSync(SCREENS).flatMap((screen) =>
    sourcesOf(screen).flatMap((source) =>
      [...source.matchAll(/^ {2}path: '([^']+)'/gm)].map(([, path]) => path as string),
    ),
  )
  expect(found.length).toBeGreaterThan(18)
  return found
}

/** Every value that opens another part of a screen, as `tab=prices`. */
function openings(): string[] {
  const all = readdirSync(SCREENS).flatMap((screen) => sourcesOf(screen))
  const shared = readFileSync(join(SCREENS, '../api/change-logs.ts'), 'utf8')
  return readdirSync(SCREENS).flatMap((screen) => {
    const own = sourcesOf(screen)
    return own.flatMap((source) =>
      [...source.matchAll(OPENING)].flatMap(([, , name, choices = '']) => {
        const list = new RegExp(`const ${choices} = (\\[[^\\]]*\\])`)
        const written = choices.startsWith('[')
          ? choices
          : [...own, shared, ...all].map((one) => list.exec(one)?.[1]).find(Boolean)
        const values = textsIn(written ?? '')
        expect(values, `${screen}: ${name} of ${choices}`).not.toEqual([])
        return values.map((value) => `${name}=${value}`)
      }),
    )
  })
}

const asPattern = (route: string) => new RegExp(`^/app/${route.replaceAll(/\$\w+/g, '[^/?]+')}(?=[?#]|$)`)

/** Which routes, tabs and panels of the console are at none of these paths. */
export function unlistedAddresses(paths: readonly string[]): string[] {
  const opened = new Set(
    paths.flatMap((path) => [...new URLSearchParams(path.split('?')[1])].map((pair) => pair.join('='))),
  )
  const parts = textsIn(/PARTS = (\[[^\]]*\])/.exec(sourcesOf('settings').join('\n'))?.[1] ?? '')
  expect(parts.length).toBeGreaterThan(6)
  return [
    ...routes().filter((route) => !paths.some((path) => asPattern(route).test(path))),
    ...openings().filter((one) => !opened.has(one)),
    ...parts.filter((part) => !paths.some((path) => path.startsWith(`/app/settings/${part}`))),
  ]
}
