import { lazy, Suspense, useCallback, useState } from 'react'
import { ShortcutHelp } from '../shortcuts/shortcut-help.tsx'
import { useShortcuts } from '../shortcuts/use-shortcuts.ts'

const SearchPanel = lazy(async () => ({ default: (await import('../search/search-panel.tsx')).SearchPanel }))

/** What opens over any screen by a key or a button. */
export function useOverlays() {
  const [open, setOpen] = useState<'search' | 'help' | null>(null)
  const search = useCallback(() => setOpen('search'), [])
  const help = useCallback(() => setOpen('help'), [])
  const close = useCallback(() => setOpen(null), [])
  useShortcuts(search, help)
  const overlay = (
    <>
      {open === 'search' && (
        <Suspense>
          <SearchPanel onClose={close} />
        </Suspense>
      )}
      {open === 'help' && <ShortcutHelp onClose={close} />}
    </>
  )
  return { overlay, search, help }
}
