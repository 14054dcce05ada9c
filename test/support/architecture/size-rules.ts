import type { Rule } from './rule.ts'

const MOST_LINES = 300
const MANY_LINES = 200

/** The surfaces stay small: what may grow is the operations, not how they are served. */
const SURFACE_CAPS: readonly [folder: string, mostLines: number][] = [
  ['packages/server/src/trpc/', 260],
  ['packages/server/src/rest/', 460],
  // what is said of headers and refusals is most of it
  ['packages/server/src/openapi/', 670],
]

const lineCount = (text: string) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)

export const filesAreShort: Rule = (files) =>
  files
    .filter(({ text }) => lineCount(text) > MOST_LINES)
    .map(({ path, text }) => `${path} has ${lineCount(text)} lines, more than ${MOST_LINES}`)

/** For the report: each of them is asked why. */
export const longFiles: Rule = (files) =>
  files
    .filter(({ text }) => lineCount(text) > MANY_LINES)
    .map(({ path, text }) => `${path} has ${lineCount(text)} lines`)

export const surfacesAreSmall: Rule = (files) =>
  SURFACE_CAPS.flatMap(([folder, most]) => {
    const sources = files.filter(({ path }) => path.startsWith(folder) && !path.endsWith('.test.ts'))
    const lines = sources.reduce((sum, { text }) => sum + lineCount(text), 0)
    return lines > most ? [`${folder} has ${lines} lines, more than ${most}`] : []
  })
