/** What the process that puts load on is told. It answers each with what it measured since the one before. */
export type LoadOrder =
  | {
      readonly kind: 'ask'
      readonly url: string
      readonly headers: Record<string, string>
      readonly paths: readonly string[]
      readonly connections: number
    }
  | { readonly kind: 'as fast as it goes'; readonly connections: number; readonly seconds: number }
  | { readonly kind: 'steadily'; readonly perSecond: number }
  | { readonly kind: 'take' }
  | { readonly kind: 'stop' }

export interface LoadTaken {
  /** Of each answer, milliseconds since it was due. */
  readonly took: Float32Array
  /** Answered with anything but 200, or not answered. */
  readonly failed: number
}
