import { factsOf } from '@vigencia/testing/source-tree/source-facts.ts'
import { moduleStateOf } from '@vigencia/testing/source-tree/module-state.ts'
import { isTest, type Rule } from './rule.ts'

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
      const { code } = factsOf(text)
      return IMPURE.filter(([pattern]) => pattern.test(code)).map(([, what]) => `${path} uses ${what}`)
    })

/**
 * The library that packs archives takes a Date. It is always the same one.
 * The client reads HTTP's dates where Temporal is not.
 */
const DATES_OF_LIBRARIES = ['packages/spreadsheets/src/zip/zip-archive.ts', 'packages/client/src/answer.ts']

/** Everywhere: what a day or an instant is, Temporal says. */
export const nobodyUsesDate: Rule = (files) =>
  files
    .filter(({ path }) => /^(packages|services)\/[\w-]+\/src\//.test(path) && !DATES_OF_LIBRARIES.includes(path))
    .filter(({ text }) => /\bnew Date\b|\bDate\.(now|parse)\b/.test(factsOf(text).code))
    .map(({ path }) => `${path} uses Date`)

/** The published language only describes: a module of it remembers nothing between two calls. */
export const contractsHoldNoState: Rule = (files) =>
  files
    .filter(({ path }) => path.startsWith('packages/contracts/src/') && !isTest(path))
    .flatMap(({ path, text }) => moduleStateOf(text).map((what) => `${path} holds state: ${what}`))
