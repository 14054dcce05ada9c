import { createRoute } from '@tanstack/react-router'
import { Frame } from './frame/frame.tsx'
import { PageFailed } from './page-failed.tsx'
import { rootRoute } from './root-route.ts'

/** What every screen of somebody who is signed in stands in. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  component: Frame,
  errorComponent: PageFailed,
})
