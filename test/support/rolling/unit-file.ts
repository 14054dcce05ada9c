import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../markdown-files.ts'

const FOLDER = join(ROOT, 'ops/systemd')

/** Every unit of systemd that is in the tree. */
export const UNITS = readdirSync(FOLDER).toSorted()

/** A unit, with its specifiers replaced. */
export interface Unit {
  /** The values of a key, in their order. */
  of(key: string): string[]
  readonly environment: Readonly<Record<string, string>>
}

/** Reads a unit as systemd would start it for this instance, from this checkout. */
export async function readUnit(name: string, instance: string): Promise<Unit> {
  const text = (await readFile(join(FOLDER, name), 'utf8'))
    .replaceAll('%i', instance)
    .replaceAll('%S', join(tmpdir(), 'vigencia-state'))
    .replaceAll('/opt/vigencia', ROOT.replace(/\/$/, ''))
  const lines = text.split('\n').filter((line) => /^\w+=/.test(line))
  const of = (key: string) =>
    lines.filter((line) => line.startsWith(`${key}=`)).map((line) => line.slice(key.length + 1))
  const words = of('Environment').flatMap((value) => value.split(' '))
  return {
    of,
    environment: Object.fromEntries(words.map((word) => word.split(/=(.*)/s).slice(0, 2) as [string, string])),
  }
}
