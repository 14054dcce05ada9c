import { ActScreen } from './act-screen.tsx'

export function RenewalScreen() {
  return <ActScreen act="renewal" />
}
