import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { currentActor } from '@/app/_server/actor'
import { addressOf } from '@/components/site/address'
import { BrokenLink } from '@/components/speaking/broken-link'
import { OwnPage } from '@/components/speaking/own-page'
import { Said } from '@/components/ui/said'
import type { Language } from '@/domain/shared/language'
import { refuse } from '@/domain/shared/result'
import { type OwnPlace, ownPlaces, ownView } from '@/domain/speaker/queries'
import { photoOutcome } from '@/domain/speaker/rules'
import { redirect } from '@/messages/navigation'
import { OwnWords } from '../own-words'
import { answer, dropOwnPhoto, eraseOwn, saveProfile } from '../speaking/[token]/actions'

type Props = {
  params: Promise<{ locale: Language }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'speaking' })
  return { title: t('mineTitle') }
}

/** The same page as a link opens, for whoever is signed in with a speaker's address; over all summits. */
export default async function MySessionsPage({ params, searchParams }: Props) {
  const { locale } = await params
  const actor = await currentActor()
  if (!actor) {
    const callback = addressOf(locale, '/my-sessions')
    return redirect({ href: { pathname: '/sign-in', query: { callback } }, locale })
  }
  const { of, saved, answered, photo, erased } = await searchParams
  const places = await ownPlaces(actor)
  const place = of === undefined ? places[0] : places.find(({ id }) => id === of)
  if (!place) {
    if (of !== undefined && erased !== '1') notFound()
    return erased === '1' ? (
      <BrokenLink locale={locale} refusal={refuse('erased')} />
    ) : (
      <NoSessions locale={locale} email={actor.email} />
    )
  }
  const view = await ownView({ by: 'account', actor, id: place.id }, new Date())
  if (!view.ok) notFound()
  return (
    <OwnWords>
      <div className="wrap section">
        {places.length > 1 && <Places locale={locale} places={places} current={place} />}
        <OwnPage
          locale={locale}
          view={view.value}
          pageKey={place.id}
          here={addressOf(locale, '/my-sessions', { of: place.id })}
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

async function NoSessions({ locale, email }: { locale: Language; email: string }) {
  const t = await getTranslations({ locale, namespace: 'speaking' })
  return (
    <div className="wrap section prose">
      <h1>{t('mineTitle')}</h1>
      <p className="lede">{t('mineNone', { email })}</p>
      <p>{t('mineNoneHow')}</p>
    </div>
  )
}

type PlacesProps = { locale: Language; places: OwnPlace[]; current: OwnPlace }

/** Where else this person speaks; one address may also stand for several people. */
async function Places({ locale, places, current }: PlacesProps) {
  const t = await getTranslations({ locale, namespace: 'speaking' })
  return (
    <nav className="tabs own-places" aria-label={t('places')}>
      {places.map(({ id, name, summit }) => (
        <a
          key={id}
          href={addressOf(locale, '/my-sessions', { of: id })}
          aria-current={id === current.id ? 'page' : undefined}
        >
          <Said text={summit.name} locale={locale} />
          {places.filter((other) => other.summit.slug === summit.slug).length > 1 && <>, {name}</>}
        </a>
      ))}
    </nav>
  )
}
