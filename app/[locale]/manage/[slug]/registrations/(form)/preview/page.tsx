import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { summitOfDesk } from '@/app/_server/summit-at-work'
import { rowOf } from '@/components/manage/frame-pages'
import { FormPreview } from '@/components/registration-form/form-preview'
import { SetupBody } from '@/components/registration-form/setup-body'
import { addressOf } from '@/components/site/address'
import { formPreview } from '@/domain/registration-form/preview-queries'
import { countriesIn } from '@/domain/shared/countries'
import { type Language, isLanguage, languages, pickText } from '@/domain/shared/language'
import '@/components/registration/registration.css'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfDesk(slug)
  const t = await getTranslations({ locale, namespace: 'formSetup.preview' })
  return { title: t('title') }
}

/** The form as somebody of a category sees it, in either language. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { actor, summit } = await summitOfDesk(slug)
  const { category: asked, in: language } = await searchParams
  const shown = isLanguage(language) ? language : locale
  const preview = await formPreview(actor, summit.id, rowOf(asked), new Date())
  if (!preview) notFound()
  const t = await getTranslations({ locale, namespace: 'formSetup.preview' })
  const names = await getTranslations({ locale, namespace: 'registration.languages' })
  const { form, refusals, registration } = await getMessages({ locale: shown })
  const { category, questions, dayChoices } = preview
  const path = (part: 'questions' | 'preview') =>
    addressOf(locale, { pathname: `/manage/[slug]/registrations/${part}`, params: { slug } })
  return (
    <SetupBody
      locale={locale}
      summit={summit}
      desk="questions"
      title={t('title')}
      lede={t('lede')}
      done={null}
      forms="question"
    >
      <p>
        <a href={path('questions')}>{t('back')}</a>
      </p>
      {category ? (
        <>
          <form className="preview-choice" action={path('preview')}>
            <label className="field">
              {t('as')}
              <select className="select" name="category" defaultValue={category.code}>
                {preview.categories.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {pickText(name, locale)}
                  </option>
                ))}
              </select>
            </label>
            <label className="field">
              {t('in')}
              <select className="select" name="in" defaultValue={shown}>
                {languages.map((one) => (
                  <option key={one} value={one} lang={one}>
                    {names(one)}
                  </option>
                ))}
              </select>
            </label>
            <button className="btn" type="submit">
              {t('show')}
            </button>
          </form>
          <div className="registration" lang={shown}>
            <NextIntlClientProvider locale={shown} messages={{ form, refusals, registration }}>
              <FormPreview
                key={`${category.code} ${shown}`}
                view={{
                  ...{ id: '', version: 0, questions, dayChoices, days: [], answers: {} },
                  person: { name: '', email: '', organisation: '', state: null, language: shown },
                  category,
                  timeZone: summit.timeZone,
                  countries: countriesIn(shown),
                }}
              />
            </NextIntlClientProvider>
          </div>
        </>
      ) : (
        <p className="empty">{t('noCategory')}</p>
      )}
    </SetupBody>
  )
}
