import { createLazyRoute, type RouteComponent } from '@tanstack/react-router'
import { loadWords } from '../words/load-words.ts'

/** A screen with its words, loaded when it is opened for the first time. */
export async function lazyScreen(screen: string, load: () => Promise<RouteComponent>) {
  const [component] = await Promise.all([load(), loadWords(screen)])
  return createLazyRoute(screen as never)({ component })
}
