/** Edits that were typed and not sent, by where they belong. They outlive a page that is left, and end with the tab. */
const PREFIX = 'vigencia.draft.'

const listeners = new Set<() => void>()
let count: number | null = null

function tell(): void {
  count = null
  for (const listener of listeners) listener()
}

export const draftStore = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  count: () => (count ??= keys().length),
  read: (key: string) => sessionStorage.getItem(PREFIX + key),
  write: (key: string, text: string | null) => {
    if (text === null) sessionStorage.removeItem(PREFIX + key)
    else sessionStorage.setItem(PREFIX + key, text)
    tell()
  },
  /** At sign-out: what one person typed is not the next one's. */
  clear: () => {
    for (const key of keys()) sessionStorage.removeItem(key)
    tell()
  },
}

function keys(): string[] {
  return Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX))
}
