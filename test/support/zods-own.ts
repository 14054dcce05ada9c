/** Whether a text holds words that zod has by itself: ours have others. */
export function isZodsOwn(text: string): boolean {
  return /\b(Invalid (input|option|string|key|value|discriminator|number|[A-Z][\w ]*")|Too (small|big): |Unrecognized key|expected [^.]*, received )/.test(
    text,
  )
}
