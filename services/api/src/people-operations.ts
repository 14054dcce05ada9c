import * as invitations from '@vigencia/contracts/invitations'
import * as passkeys from '@vigencia/contracts/passkeys'
import * as people from '@vigencia/contracts/people'
import * as sessions from '@vigencia/contracts/sessions'
import { bind } from '@vigencia/server/operations/bind.ts'
import { bindAtSite } from '@vigencia/server/operations/bind-at-site.ts'
import { bindPublic } from '@vigencia/server/operations/bind-public.ts'
import { takesSession } from '@vigencia/server/operations/takes-session.ts'
import { serve } from '@vigencia/server/trpc/serve.ts'
import { acceptInvitation } from './platform/invitations/accept-invitation.ts'
import { acceptByPasskey, passkeyOptions } from './platform/invitations/accept-by-passkey.ts'
import { lookAtInvitation } from './platform/invitations/look-at-invitation.ts'
import { listPasskeys } from './platform/passkeys/list-passkeys.ts'
import { registerPasskey } from './platform/passkeys/register-passkey.ts'
import { registrationOptions } from './platform/passkeys/registration-options.ts'
import { renamePasskey } from './platform/passkeys/rename-passkey.ts'
import { removePasskey } from './platform/passkeys/remove-passkeys.ts'
import { signInByPasskey } from './platform/passkeys/sign-in-by-passkey.ts'
import { signInOptions } from './platform/passkeys/sign-in-options.ts'
import { beginAtIssuer } from './platform/issuer-visits/begin-at-issuer.ts'
import type { IssuerParts } from './platform/issuers/issuer-parts.ts'
import { signInAtIssuer } from './platform/issuer-visits/sign-in-at-issuer.ts'
import { deactivatePerson } from './platform/people/deactivate-person.ts'
import { getPerson } from './platform/people/get-person.ts'
import { invitePerson } from './platform/people/invite-person.ts'
import { listPeople } from './platform/people/list-people.ts'
import { reinvitePerson } from './platform/people/reinvite-person.ts'
import { updatePerson } from './platform/people/update-person.ts'
import { chooseLanguage } from './platform/sessions/choose-language.ts'
import { endCurrentSession, endSession } from './platform/sessions/end-session.ts'
import { getCurrentSession } from './platform/sessions/get-current-session.ts'
import { listSessions } from './platform/sessions/list-sessions.ts'
import { signInByPassword } from './platform/sessions/sign-in-by-password.ts'
import { signInToDemo, type DemoLink } from './platform/sessions/sign-in-to-demo.ts'
import { signInWays } from './platform/sessions/sign-in-ways.ts'

/** The operations of people and of their sessions, one line each: a part of the api's router. */
export function peopleOperations(demo: DemoLink | null, issuers: IssuerParts) {
  return {
    people: {
      invite: serve(people.invite).mutation(bind(people.invite, invitePerson)),
      list: serve(people.list).query(bind(people.list, listPeople)),
      get: serve(people.get).query(bind(people.get, getPerson)),
      update: serve(people.update).mutation(bind(people.update, updatePerson)),
      deactivate: serve(people.deactivate).mutation(bind(people.deactivate, deactivatePerson)),
      reinvite: serve(people.reinvite).mutation(bind(people.reinvite, reinvitePerson)),
    },
    invitations: {
      look: serve(invitations.look).query(bindPublic(invitations.look, lookAtInvitation)),
      accept: serve(invitations.accept).mutation(bindPublic(invitations.accept, acceptInvitation)),
      passkeyOptions: serve(invitations.passkeyOptions).query(bindPublic(invitations.passkeyOptions, passkeyOptions)),
      acceptByPasskey: serve(invitations.acceptByPasskey).mutation(
        bindPublic(invitations.acceptByPasskey, acceptByPasskey),
      ),
    },
    passkeys: {
      signInOptions: serve(passkeys.signInOptions).query(bindPublic(passkeys.signInOptions, signInOptions)),
      signIn: serve(passkeys.signIn).mutation(bindPublic(passkeys.signIn, signInByPasskey)),
      registrationOptions: serve(passkeys.registrationOptions).query(
        bindAtSite(passkeys.registrationOptions, registrationOptions),
      ),
      register: serve(passkeys.register).mutation(bindAtSite(passkeys.register, registerPasskey)),
      list: serve(passkeys.list).query(bind(passkeys.list, listPasskeys)),
      rename: serve(passkeys.rename).mutation(bind(passkeys.rename, renamePasskey)),
      remove: serve(passkeys.remove).mutation(bind(passkeys.remove, removePasskey)),
    },
    sessions: {
      ways: serve(sessions.ways).query(bindPublic(sessions.ways, signInWays)),
      signIn: serve(sessions.signIn).mutation(bindPublic(sessions.signIn, signInByPassword)),
      signInToDemo: serve(sessions.signInToDemo).mutation(bindPublic(sessions.signInToDemo, signInToDemo(demo))),
      beginAtIssuer: serve(sessions.beginAtIssuer).query(bindPublic(sessions.beginAtIssuer, beginAtIssuer(issuers))),
      signInAtIssuer: serve(sessions.signInAtIssuer).mutation(
        bindPublic(sessions.signInAtIssuer, signInAtIssuer(issuers)),
      ),
      current: serve(sessions.current).query(bind(sessions.current, getCurrentSession)),
      list: serve(sessions.list).query(bind(sessions.list, listSessions)),
      end: serve(sessions.end).mutation(bind(sessions.end, endSession)),
      signOut: serve(sessions.signOut).mutation(takesSession(bind(sessions.signOut, endCurrentSession))),
      chooseLanguage: serve(sessions.chooseLanguage).mutation(bind(sessions.chooseLanguage, chooseLanguage)),
    },
  }
}
