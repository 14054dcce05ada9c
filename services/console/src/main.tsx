import { i18n } from '@lingui/core'
import { I18nProvider, useLingui } from '@lingui/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, type ReactNode } from 'react'
import { I18nProvider as AriaI18nProvider } from 'react-aria-components/I18nProvider'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from './api/query-client.ts'
import './design/tokens.css'
import './design/base.css'
import { createConsoleRouter } from './router.ts'
import { endedSession } from './shell/session/session-state.ts'
import { reloadWhenRenewed } from './shell/reload-when-renewed.ts'
import { currentTheme, showTheme } from './shell/theme/theme.ts'
import { languageOf } from './words/language.ts'
import { speak } from './words/load-words.ts'

showTheme(currentTheme())
reloadWhenRenewed()
await speak(languageOf(navigator.languages))

const queries = createQueryClient(endedSession.tell)
const router = createConsoleRouter(queries)

/** The words of react-aria's own parts are those of the same language. */
function Speaking({ children }: { readonly children: ReactNode }) {
  const { i18n } = useLingui()
  return <AriaI18nProvider locale={i18n.locale}>{children}</AriaI18nProvider>
}

createRoot(document.querySelector('#root') as HTMLElement).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <Speaking>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Speaking>
    </I18nProvider>
  </StrictMode>,
)
