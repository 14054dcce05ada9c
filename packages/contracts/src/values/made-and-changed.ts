import { Instant } from './instant.ts'

/** When something was made, and when it was last changed. */
export const madeAndChanged = {
  created_at: Instant.describe('When it was made'),
  updated_at: Instant.describe('When it was last changed; when it was made, where it never was'),
}
