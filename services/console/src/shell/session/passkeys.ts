import type { Api } from '@vigencia/client'
import { vigencia } from '../../api/vigencia.ts'
import type { Session } from './session.ts'

/** Whether this browser can, at this address: a passkey is bound to a name, and to no number. */
export function canUsePasskeys(): boolean {
  return 'PublicKeyCredential' in window && !/^[\d.]+$|^\[/.test(location.hostname)
}

/** The library of the ceremonies, which only those load who use one. */
const ceremonies = () => import('@simplewebauthn/browser')

export async function signInByPasskey(tenant_id: string): Promise<Session> {
  const [{ startAuthentication }, { challenge, rp_id }] = await Promise.all([
    ceremonies(),
    vigencia.passkeys.signInOptions.query({ tenant_id }),
  ])
  const { id, response } = await startAuthentication({
    optionsJSON: { challenge, rpId: rp_id, userVerification: 'required' },
  })
  return vigencia.passkeys.signIn.mutate({
    credential_id: id,
    client_data: response.clientDataJSON,
    authenticator_data: response.authenticatorData,
    signature: response.signature,
    user_handle: response.userHandle ?? null,
  })
}

/** The device asks for a finger, a face or a PIN, and keeps the passkey by itself, so that no address is typed later. */
export async function makePasskey(): Promise<void> {
  await vigencia.passkeys.register.mutate(await madeOnDevice(await vigencia.passkeys.registrationOptions.query({})))
}

/** What a device sends of a passkey that it has just made. */
export async function madeOnDevice(options: Api.PasskeyRegistrationOptions) {
  const { startRegistration } = await ceremonies()
  const { user_handle, user_name, user_display_name } = options
  const { id, response } = await startRegistration({
    optionsJSON: {
      challenge: options.challenge,
      rp: { id: options.rp_id, name: options.rp_name },
      user: { id: user_handle, name: user_name, displayName: user_display_name },
      pubKeyCredParams: options.algorithms.map((alg) => ({ type: 'public-key', alg })),
      excludeCredentials: options.known.map((known) => ({ type: 'public-key', id: known })),
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
      attestation: 'none',
    },
  })
  return {
    credential_id: id,
    client_data: response.clientDataJSON,
    attestation_object: response.attestationObject,
  }
}
