import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Loading } from '../../components/states/loading.tsx'
import { Offline } from '../../components/states/offline.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { ToastRegion } from '../../components/toast/toast-region.tsx'
import { formatsOf } from '../../formats/formats.ts'
import { FormatsContext } from '../../formats/use-formats.ts'
import { languageOf } from '../../words/language.ts'
import { speak } from '../../words/load-words.ts'
import { currentSession } from '../session/current-session.ts'
import { SessionContext, type Session } from '../session/session.ts'
import { SignInAgain } from '../session/sign-in-again.tsx'
import { SignedOut } from '../session/signed-out.tsx'
import styles from './frame.module.css'
import { Navigation } from './navigation.tsx'
import { TopBar } from './top-bar.tsx'
import { useOverlays } from './use-overlays.tsx'

/** The frame asks who is signed in; without anybody it shows where to sign in, at the same address. */
export function Frame() {
  const { data: session, error, isPending, refetch } = useQuery(currentSession)
  if (isPending) return <Loading />
  if (error !== null) return <Refused error={error} onAgain={() => void refetch()} />
  return session === null ? <SignedOut /> : <FrameOf session={session} />
}

function FrameOf({ session }: { readonly session: Session }) {
  const { overlay, search, help } = useOverlays()
  const { language } = session.person
  useEffect(() => {
    void speak(languageOf([...(language === null ? [] : [language]), ...navigator.languages]))
  }, [language])
  return (
    <SessionContext value={session}>
      <FormatsContext value={formatsOf(session.tenant)}>
        <div className={styles['frame']}>
          <TopBar onSearch={search} onHelp={help} />
          <Navigation />
          <main className={styles['main']} id="main" tabIndex={-1}>
            <Offline />
            <Outlet />
          </main>
        </div>
        {overlay}
        <SignInAgain />
        <ToastRegion />
      </FormatsContext>
    </SessionContext>
  )
}
