import { I18nProvider } from '@lingui/react'
import { createLazyRoute, type RouteComponent } from '@tanstack/react-router'
import { loadWords } from '../words/load-words.ts'

/** A screen with its words, loaded when it is opened for the first time. */
export async function lazyScreen(screen: string, load: () => Promise<RouteComponent>) {
  const [Screen, words] = await Promise.all([load(), loadWords(`../screens/${screen}`)])
  const component = () => (
    <I18nProvider i18n={words}>
      <Screen />
    </I18nProvider>
  )
  return createLazyRoute(screen as never)({ component })
}
