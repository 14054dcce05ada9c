import { useEffect } from 'react'

let newest: (() => void) | null = null

/** What `n` does on this screen, such as beginning a draft. */
export function useNewAct(act: (() => void) | null): void {
  useEffect(() => {
    newest = act
    return () => {
      if (newest === act) newest = null
    }
  }, [act])
}

export function runNewAct(): void {
  newest?.()
}
