import { ActScreen } from './act-screen.tsx'

export function CorrectionScreen() {
  return <ActScreen act="correction" />
}
