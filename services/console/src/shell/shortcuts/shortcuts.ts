/** What a key does where nobody is typing. `g` waits a moment for the letter of a screen. */
export interface ShortcutActs {
  readonly go: (letter: string) => boolean
  readonly search: () => void
  readonly showHelp: () => void
  readonly makeNew: () => void
}

/** What a listener needs to know of a key. */
export interface Key {
  readonly key: string
  readonly isTyped: boolean
  /** Milliseconds, from any moment. */
  readonly at: number
}

const LETTER_WITHIN = 1_200

/** Reads keys one by one; true: the key did something, and nobody else should take it. */
export function shortcutReader({ go, search, showHelp, makeNew }: ShortcutActs): (key: Key) => boolean {
  let waitsSince: number | null = null
  return ({ key, isTyped, at }) => {
    if (isTyped) return false
    const waits = waitsSince !== null && at - waitsSince < LETTER_WITHIN
    waitsSince = null
    if (waits) return go(key)
    if (key === 'g') waitsSince = at
    else if (key === '/') search()
    else if (key === '?') showHelp()
    else if (key === 'n') makeNew()
    else return false
    return true
  }
}
