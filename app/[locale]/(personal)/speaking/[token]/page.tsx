import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ownAuthor } from '@/app/_server/own-author'
import { addressOf } from '@/components/site/address'
import { BrokenLink } from '@/components/speaking/broken-link'
import { OwnPage } from '@/components/speaking/own-page'
import type { Language } from '@/domain/shared/language'
import { refuse } from '@/domain/shared/result'
import { ownView } from '@/domain/speaker/queries'
import { photoOutcome } from '@/domain/speaker/rules'
import { OwnWords } from '../../own-words'
import { answer, dropOwnPhoto, eraseOwn, saveProfile } from './actions'

type Props = {
  params: Promise<{ locale: Language; token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Opening it changes nothing (domain rule 13). A speaker's id is no token: that page is for whoever is signed in. */
const viewOf = cache(async (token: string) => {
  const author = await ownAuthor(token)
  return author?.by === 'link' ? ownView(author, new Date()) : refuse('link_forged')
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, token } = await params
  const view = await viewOf(token)
  const t = await getTranslations({ locale, namespace: 'speaking' })
  return {
    title: view.ok ? t('title', { name: view.value.name }) : t('brokenTitle'),
    // The token must not leave with a click on a link (Referer), nor stand in an index.
    referrer: 'same-origin',
    robots: { index: false, follow: false, noarchive: true },
  }
}

/** What a signed link opens: a speaker's own page, without an account. */
export default async function SpeakingPage({ params, searchParams }: Props) {
  const { locale, token } = await params
  const view = await viewOf(token)
  const { saved, answered, photo, erased } = await searchParams
  if (!view.ok) {
    const gone = erased === '1' && view.code === 'link_replaced'
    return <BrokenLink locale={locale} refusal={gone ? refuse('erased') : view} />
  }
  return (
    <OwnWords>
      <div className="wrap section">
        <OwnPage
          locale={locale}
          view={view.value}
          pageKey={token}
          here={addressOf(locale, { pathname: '/speaking/[token]', params: { token } })}
          change={randomUUID()}
          saved={typeof saved === 'string' ? saved : null}
          answered={answered === '1'}
          photo={photoOutcome(photo)}
          actions={{ answer, saveProfile, dropPhoto: dropOwnPhoto, erase: eraseOwn }}
        />
      </div>
    </OwnWords>
  )
}
