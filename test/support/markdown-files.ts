import { readFile } from 'node:fs/promises'
import { basename, dirname, join, normalize } from 'node:path/posix'
import { fileURLToPath } from 'node:url'
import { filesUnder } from '@vigencia/testing/source-tree/source-files.ts'

/** A Markdown file of the repository. */
export interface MarkdownFile {
  /** From the repository's root, with `/`. */
  readonly path: string
  readonly text: string
}

/** The repository's root. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const FENCE = /^ *```[\s\S]*?^ *```$/gm
/** A file of a package, with its `src` left out. */
const LAYER = /^(domain|contracts|database|server)\//
const IN_TREE = /^(?:packages|services|tooling|test|docs)\/[\w./-]+$/

/** Every path of the repository, folders too, and every Markdown file that people wrote: reports and figures are left out. */
export async function readMarkdownFiles(): Promise<{ paths: Set<string>; files: MarkdownFile[] }> {
  const found = await filesUnder(ROOT, '')
  const written = found.filter((path) => path.endsWith('.md') && !/\/(?:proofs|results)\//.test(path))
  return {
    paths: new Set(found.flatMap((path) => path.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/')))),
    files: await Promise.all(written.map(async (path) => ({ path, text: await readFile(join(ROOT, path), 'utf8') }))),
  }
}

/** The links that lead nowhere, each as `file: target`. A target is a file or folder, and behind `#` one of its headings. */
export function deadLinks(files: readonly MarkdownFile[], paths: ReadonlySet<string>): string[] {
  const anchors = new Map(files.map(({ path, text }) => [path, anchorsOf(text)]))
  return files.flatMap(({ path, text }) =>
    [...proseOf(text).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^\w+:/.test(target))
      .filter((target) => {
        const [file = '', anchor] = target.split('#')
        const led = file === '' ? path : normalize(join(dirname(path), file)).replace(/\/$/, '')
        return !paths.has(led) || (anchor !== undefined && !anchors.get(led)?.has(anchor))
      })
      .map((target) => `${path}: ${target}`),
  )
}

/** The paths from the root that stand in a document as code, and that nothing lies under; and the TypeScript files that are nowhere. */
export function deadPaths(files: readonly MarkdownFile[], paths: ReadonlySet<string>): string[] {
  const ends = new Set([...paths].flatMap((path) => path.split('/').map((_, i, parts) => parts.slice(i).join('/'))))
  const isDead = (code: string) =>
    IN_TREE.test(code)
      ? !paths.has(code)
      : /^[\w./-]+\.ts$/.test(code) && !ends.has(code.replace(LAYER, 'packages/$1/src/'))
  return files.flatMap(({ path, text }) =>
    [...proseOf(text).matchAll(/`([^`\n]+)`/g)]
      .map(([, code = '']) => code.replace(/\/$/, ''))
      .filter((code) => isDead(code.replace(/^(?:\.\.?\/)+/, '')))
      .map((code) => `${path}: ${code}`),
  )
}

/** The folders that a README passes over, of those beside it or in `src`. A row of its table may sum up `the others`. */
export function unnamedFolders(files: readonly MarkdownFile[], paths: ReadonlySet<string>): string[] {
  const folders = new Set([...paths].map((path) => dirname(path)))
  return files
    .filter(({ path, text }) => path.endsWith('/README.md') && !text.includes('| the others |'))
    .flatMap(({ path, text }) => {
      const top = paths.has(`${dirname(path)}/src`) ? `${dirname(path)}/src` : dirname(path)
      const beside = [...folders].filter((folder) => dirname(folder) === top).map((folder) => basename(folder))
      const code = [...text.matchAll(/`([^`\n]+)`/g)].map(([, name]) => name).join('\n')
      return beside.filter((name) => !new RegExp(`\\b${name}\\b`).test(code)).map((name) => `${path}: ${name}`)
    })
}

/** The sentences of more than `most` words: of paragraphs and lists, where a piece of code counts as one word. */
export function longSentences(files: readonly MarkdownFile[], most: number): string[] {
  return files.flatMap(({ path, text }) =>
    proseOf(text)
      .replaceAll(/^(?:\||#|!\[).*$/gm, '\n')
      .replaceAll(/`[^`]+`/g, 'code')
      .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .split(/\n\s*\n|^\s*(?:[-*]|\d+\.)\s|^\s*(?=@[a-z])/m)
      .flatMap((block) => block.split(/(?<=[.!?:][*_"”)]*)\s+/))
      .map((sentence) => sentence.trim().split(/\s+/))
      .filter((words) => words.length > most)
      .map((words) => `${path} (${words.length}): ${words.join(' ')}`),
  )
}

const proseOf = (text: string): string => text.replaceAll(FENCE, '')

/** The anchors of a document's headings, as GitHub and most readers make them. */
const anchorsOf = (text: string): Set<string> =>
  new Set(
    [...proseOf(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replaceAll(/\s/g, '-'),
    ),
  )
