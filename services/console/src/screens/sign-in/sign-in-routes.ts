import { createRoute } from '@tanstack/react-router'
import { lazyScreen } from '../../shell/lazy-screen.tsx'
import { rootRoute } from '../../shell/root-route.ts'

/** These stand outside the frame: who opens them is nobody yet. Tokens are behind the `#`, which no log sees. */
export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'sign-in/$tenant',
}).lazy(() => lazyScreen('sign-in', async () => (await import('./sign-in-screen.tsx')).SignInScreen))

export const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'invitation',
}).lazy(() => lazyScreen('sign-in', async () => (await import('./invitation-screen.tsx')).InvitationScreen))

export const demoRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'demo',
}).lazy(() => lazyScreen('sign-in', async () => (await import('./demo-screen.tsx')).DemoScreen))

/** Where the issuer leads back to. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'signed-in',
}).lazy(() => lazyScreen('sign-in', async () => (await import('./signed-in-screen.tsx')).SignedInScreen))
