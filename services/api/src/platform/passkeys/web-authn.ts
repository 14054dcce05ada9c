export type WebAuthn = Awaited<ReturnType<typeof webAuthn>>

/** The library of passkeys. It is loaded when one is first used: it is a tenth of the code of this service. */
export async function webAuthn() {
  const [server, helpers] = await Promise.all([
    import('@simplewebauthn/server'),
    import('@simplewebauthn/server/helpers'),
  ])
  return { ...server, ...helpers }
}
