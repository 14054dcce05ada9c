import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { runNewAct } from './new-act.ts'
import { shortcutReader } from './shortcuts.ts'

const SCREENS = { p: '/price', t: '/act', a: '/agreements', c: '/cases', l: '/log', s: '/settings' } as const

/** The keys of the whole console: they work where nobody is typing. */
export function useShortcuts(search: () => void, showHelp: () => void): void {
  const navigate = useNavigate()
  useEffect(() => {
    const read = shortcutReader({
      search,
      showHelp,
      makeNew: runNewAct,
      go: (letter) => {
        const to = SCREENS[letter as keyof typeof SCREENS]
        if (to !== undefined) void navigate({ to })
        return to !== undefined
      },
    })
    const listen = (event: KeyboardEvent) => {
      const isFree = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented
      if (isFree && read({ key: event.key, isTyped: isTyped(event.target), at: event.timeStamp }))
        event.preventDefault()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [navigate, search, showHelp])
}

function isTyped(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
