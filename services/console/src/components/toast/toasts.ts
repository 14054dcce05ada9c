/** A remark that goes by itself: it is read aloud, and is never the only place of what it says. */
export interface Toast {
  readonly id: number
  readonly text: string
}

let toasts: readonly Toast[] = []
let last = 0
const listeners = new Set<() => void>()

function set(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

const SHOWN_FOR = 6_000

/** Tells that something was done, such as `Saved` or `Copied`. What went wrong stays where it was met. */
export function remark(text: string): void {
  const id = (last += 1)
  set([...toasts.slice(-2), { id, text }])
  setTimeout(() => set(toasts.filter((toast) => toast.id !== id)), SHOWN_FOR)
}

export const toastStore = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  current: () => toasts,
}
