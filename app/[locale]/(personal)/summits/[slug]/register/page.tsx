import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { currentActor } from '@/app/_server/actor'
import { isSlug } from '@/app/_server/feed'
import { RegisteringPage } from '@/components/registration/registering-page'
import { registering, registrationsOf } from '@/domain/registration/open-queries'
import { type Language, pickText } from '@/domain/shared/language'
import { RegistrationWords } from '../../../registration-words'
import { begin, sendLink } from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** A parameter of a mailed link, which may be anything by the time it is opened. */
const short = (value: string | string[] | undefined) => (typeof value === 'string' ? value.slice(0, 80) : '')

const viewOf = cache(async (slug: string) => {
  const view = isSlug(slug) ? await registering(slug, new Date()) : null
  return view ?? notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const { summit } = await viewOf(slug)
  const t = await getTranslations({ locale, namespace: 'registration' })
  return { title: t('titles.beginAt', { summit: pickText(summit.name, locale) }) }
}

/** Registering for a summit, with or without an account. */
export default async function RegisterPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { category, code } = await searchParams
  const view = await viewOf(slug)
  const actor = await currentActor()
  return (
    <RegistrationWords accent={view.summit.accent}>
      <div className="wrap">
        <RegisteringPage
          locale={locale}
          view={view}
          mine={await registrationsOf(actor, view.summit.id)}
          email={actor?.email ?? ''}
          invited={{ category: short(category), code: short(code) }}
          once={randomUUID()}
          actions={{ begin, sendLink }}
        />
      </div>
    </RegistrationWords>
  )
}
