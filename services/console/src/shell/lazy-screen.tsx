import { I18nProvider } from '@lingui/react'
import { createLazyRoute, type RouteComponent } from '@tanstack/react-router'
import { loadWords } from '../words/load-words.ts'

/**
 * A screen with its words, loaded when it is opened for the first time.
 * @param components those with words of their own that it shows, such as `act-rules`
 */
export async function lazyScreen(screen: string, load: () => Promise<RouteComponent>, components?: readonly string[]) {
  const [Screen, words] = await Promise.all([load(), loadWords(`../screens/${screen}`, components)])
  const component = () => (
    <I18nProvider i18n={words}>
      <Screen />
    </I18nProvider>
  )
  return createLazyRoute(screen as never)({ component })
}
