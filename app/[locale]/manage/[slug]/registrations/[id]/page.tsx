import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { summitOfDesk } from '@/app/_server/summit-at-work'
import { PersonPage } from '@/components/desk/person-page'
import { ManageFrame } from '@/components/manage/manage-frame'
import { EditForm } from '@/components/registration/edit-form'
import '@/components/registration/registration.css'
import { stepView } from '@/components/registration/step-view'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import { personView } from '@/domain/registration/person-queries'
import { countriesIn } from '@/domain/shared/countries'
import type { Language } from '@/domain/shared/language'
import { changeEmail, edit } from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const personOf = cache(async (slug: string, id: string) => {
  const { actor, summit } = await summitOfDesk(slug)
  const found = z.uuid().safeParse(id).success ? await personView(actor, summit.id, id, new Date()) : null
  if (!found?.ok) notFound()
  return { summit, person: found.value }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, id } = await params
  const { person } = await personOf(slug, id)
  const t = await getTranslations({ locale, namespace: 'desk' })
  return { title: person.view.person.name || t('noName') }
}

/** One person at the desk: answers, places, history and letters, and the acts on them. */
export default async function RegistrationPage({ params, searchParams }: Props) {
  const { locale, slug, id } = await params
  const { edit: editing, done } = await searchParams
  const { summit, person } = await personOf(slug, id)
  const t = await getTranslations({ locale, namespace: 'desk' })
  const here = { pathname: '/manage/[slug]/registrations/[id]', params: { slug, id } } as const
  const { view } = person
  return (
    <ManageFrame locale={locale} summit={summit} current="registrations" desk="people" now={new Date()}>
      {(done === 'edited' || done === 'email' || done === 'merged') && (
        <div className="banner banner-ok" role="status">
          <Icon name="s-yours" />
          <p>{t(`person.done.${done}`)}</p>
        </div>
      )}
      {editing === '1' && view.may.edit ? (
        <>
          <h1>{t('person.editTitle', { name: view.person.name || view.person.email })}</h1>
          <p className="quiet">{t('person.editLede')}</p>
          <EditForm
            action={edit}
            pageKey={slug}
            view={stepView(view, countriesIn(locale))}
            back={addressOf(locale, here)}
            here={addressOf(locale, here, { edit: '1' })}
          />
        </>
      ) : (
        <PersonPage
          locale={locale}
          slug={slug}
          summitId={summit.id}
          person={person}
          changeEmail={changeEmail}
        />
      )}
    </ManageFrame>
  )
}
