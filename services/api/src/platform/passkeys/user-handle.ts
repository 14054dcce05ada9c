/** A person as their devices remember them: the bytes of their id, which tell nothing else. */
export function handleOf(personId: string): string {
  return Buffer.from(personId.replaceAll('-', ''), 'hex').toString('base64url')
}
