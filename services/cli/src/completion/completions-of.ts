import type { Command as Program, Option as ProgramOption } from 'commander'

/** The first word by which a shell asks what may follow the others. Help passes it over. */
export const COMPLETE = '__complete'

/**
 * What may stand in the place of the last word: a word and what it is on each line, with a tab between. Nothing where a
 * value is open, and a shell offers files then.
 */
export function completionsOf(program: Program, words: readonly string[]): string {
  // bash gives `--state=held` as three words
  const provided = words.filter((word) => word !== '=')
  const [begun = '', ...before] = provided.toReversed()
  const at = before
    .toReversed()
    .reduce((one, word) => one.commands.find((inner) => isCalled(inner, word)) ?? one, program)
  return candidates(at, before[0], begun)
    .filter(([word]) => word.startsWith(begun))
    .map(([word, about]) => `${word}\t${about}\n`)
    .join('')
}

type Candidate = readonly [word: string, about: string]

function candidates(at: Program, last: string | undefined, begun: string): readonly Candidate[] {
  const options = at.createHelp().visibleOptions(at)
  const flag = begun.startsWith('--') ? begun.split('=')[0] : undefined
  if (flag !== undefined && flag !== begun)
    return choicesOf(options, flag).map(([word, about]) => [`${flag}=${word}`, about])
  if (options.some((option) => option.required && option.long === last)) return choicesOf(options, last)
  const flags = options.map((option): Candidate => [option.long ?? option.short ?? '', option.description])
  if (begun.startsWith('-')) return flags
  return at.commands.map((one): Candidate => [one.name(), one.description()])
}

function choicesOf(options: readonly ProgramOption[], flag: string | undefined): readonly Candidate[] {
  const option = options.find(({ long }) => long === flag)
  return (option?.argChoices ?? []).map((word) => [word, ''])
}

function isCalled(one: Program, word: string): boolean {
  return one.name() === word || one.aliases().includes(word)
}
