'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { isLanguage } from '@/domain/shared/language'
import { relative } from '@/domain/shared/relative-format'
import { Follow } from './follow'
import { keepPage } from './offline-copy'

type Props = {
  slug: string
  /** When the page was made, in milliseconds of real time. */
  madeAt: number
}

const MINUTE = 60_000

/**
 * Keeps the page at most ten seconds behind and a copy of it in the browser; without a connection it says how old what it
 * shows is.
 */
export function KeepOffline({ slug, madeAt }: Props) {
  const t = useTranslations('myAgenda')
  const locale = useLocale()
  const [reached, setReached] = useState(true)
  const [now, setNow] = useState(madeAt)
  useEffect(() => {
    // Each state of the page once.
    void keepPage()
  }, [madeAt])
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE / 2)
    return () => clearInterval(timer)
  }, [])
  const onLook = useOnLook(setReached, setNow)
  return (
    <>
      <Follow watch={[`/api/me?summit=${slug}`]} madeAt={madeAt} atLeastEvery={MINUTE} onLook={onLook} />
      {!reached && (
        <div className="banner banner-warn offline" role="status">
          <Icon name="warn" />
          <p>
            {t('offline', {
              ago: relative(
                new Date(madeAt),
                new Date(Math.max(now, madeAt + MINUTE)),
                isLanguage(locale) ? locale : 'en',
              ),
            })}
          </p>
        </div>
      )}
    </>
  )
}

/** The same function at every drawing, so that the looking goes on undisturbed. */
function useOnLook(setReached: (reached: boolean) => void, setNow: (now: number) => void) {
  const [onLook] = useState(() => (reached: boolean) => {
    setReached(reached)
    setNow(Date.now())
  })
  return onLook
}
