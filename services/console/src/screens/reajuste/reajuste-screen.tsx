import { ActScreen } from './act-screen.tsx'

export function ReajusteScreen() {
  return <ActScreen act="reajuste" />
}
