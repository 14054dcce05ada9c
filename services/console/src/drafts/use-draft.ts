import { useCallback, useSyncExternalStore } from 'react'
import { draftStore } from './drafts.ts'

/**
 * What was typed into a form or a grid and not sent yet. It is JSON, and never personal data.
 * @param key the thing that is edited, such as `period/017c…`
 * @returns the draft, or null; and what writes it, where null drops it
 */
export function useDraft<Draft>(key: string): readonly [Draft | null, (draft: Draft | null) => void] {
  const text = useSyncExternalStore(draftStore.subscribe, () => draftStore.read(key))
  const write = useCallback(
    (draft: Draft | null) => draftStore.write(key, draft === null ? null : JSON.stringify(draft)),
    [key],
  )
  return [text === null ? null : (JSON.parse(text) as Draft), write]
}

/** How many drafts there are: the frame shows it. */
export function useDraftCount(): number {
  return useSyncExternalStore(draftStore.subscribe, draftStore.count)
}
