import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { summitOfDesk } from '@/app/_server/summit-at-work'
import { LookForm } from '@/components/registration-form/look-form'
import { SetupBody } from '@/components/registration-form/setup-body'
import { Said } from '@/components/ui/said'
import { documentsOf } from '@/domain/answer-file/queries'
import { date } from '@/domain/shared/date-format'
import { type Language, pickText } from '@/domain/shared/language'
import { look } from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfDesk(slug)
  const t = await getTranslations({ locale, namespace: 'registration.steps' })
  return { title: t('files'), referrer: 'same-origin', robots: { index: false, follow: false } }
}

/** What one person has handed in; identity documents are opened one at a time, for a reason. */
export default async function DocumentsPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { actor, summit } = await summitOfDesk(slug)
  const id = z.uuid().safeParse((await searchParams)['id']).data
  const found = id === undefined ? null : await documentsOf(actor, summit.id, id)
  if (!found || id === undefined) notFound()
  const t = await getTranslations({ locale, namespace: 'formSetup.documents' })
  return (
    <SetupBody
      locale={locale}
      summit={summit}
      desk="people"
      title={t('title', { name: found.person })}
      lede={t('lede')}
      done={null}
      forms="document"
    >
      {found.documents.length === 0 && <p className="empty">{t('none')}</p>}
      {found.documents.map(({ questionId, code, label, name, addedAt, retainUntil }) => (
        <section key={code} className="form-part" aria-labelledby={`part-${code}`}>
          <h2 id={`part-${code}`}>
            <Said text={label} locale={locale} />
          </h2>
          <p className="quiet">
            {t('addedAt', {
              date: date(addedAt, summit.timeZone, locale),
              until: date(retainUntil, 'UTC', locale),
            })}
          </p>
          {name === null ? (
            <>
              <p>
                <span className="tag tag-warn">{t('sealed')}</span>
              </p>
              <LookForm
                action={look}
                hidden={{ summitId: summit.id, id, questionId }}
                label={pickText(label, locale)}
              />
            </>
          ) : (
            <p>
              <a
                href={`/api/manage/${slug}/registration-file?${new URLSearchParams({ id, question: code })}`}
              >
                {t('download', { name })}
              </a>
            </p>
          )}
        </section>
      ))}
    </SetupBody>
  )
}
