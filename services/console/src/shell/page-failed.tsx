import type { ErrorComponentProps } from '@tanstack/react-router'
import { Refused } from '../components/states/refused.tsx'

/** A screen that fails takes nothing else with it: the frame stays, and it can be tried again. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  return <Refused error={error} onAgain={reset} />
}
