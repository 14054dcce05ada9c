import { Refusal } from '@vigencia/domain/refusals.ts'

/** Of five marks from 0 to 4: fewer than so many guesses are tried over the network, let alone offline. */
const LEAST_SCORE = 3

type Guesser = (password: string, known: string[]) => { readonly score: number }

let guesser: Promise<Guesser> | undefined

/**
 * Passwords that many others use are guessed first, and so is what is made of one's own name. The lists take memory, so
 * they are read when somebody sets a password.
 * @throws Refusal `invalid_input`
 */
export async function mustBeHardToGuess(password: string, known: readonly string[]): Promise<void> {
  guesser ??= loadGuesser()
  const guess = await guesser
  if (guess(password, [...known, 'vigencia']).score >= LEAST_SCORE) return
  throw new Refusal('invalid_input', '"password": is easily guessed: it is common, or made of what is known of you.', [
    { path: ['password'], message: 'is easily guessed' },
  ])
}

async function loadGuesser(): Promise<Guesser> {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  const factory = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  return (password, known) => factory.check(password, known)
}
