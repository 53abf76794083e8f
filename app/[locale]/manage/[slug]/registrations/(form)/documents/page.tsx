import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { summitOfVault } from '@/app/_server/summit-at-work'
import { LookForm } from '@/components/registration-form/look-form'
import { SetupBody } from '@/components/registration-form/setup-body'
import { VaultTable } from '@/components/registration-form/vault-table'
import { addressOf } from '@/components/site/address'
import { Said } from '@/components/ui/said'
import { documentsOf } from '@/domain/answer-file/queries'
import { vaultView } from '@/domain/identity-document/queries'
import { date } from '@/domain/shared/date-format'
import { type Language, pickText } from '@/domain/shared/language'
import { look } from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfVault(slug)
  const t = await getTranslations({ locale, namespace: 'formSetup.documents' })
  return { title: t('vault'), referrer: 'same-origin', robots: { index: false, follow: false } }
}

/**
 * What people have handed in. Identity documents are opened one at a time, for a reason, by whoever keeps them in this summit and by nobody
 * else; the desk sees the other files of a person, and that there are documents.
 */
export default async function DocumentsPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { actor, summit } = await summitOfVault(slug)
  const asked = (await searchParams)['id']
  const t = await getTranslations({ locale, namespace: 'formSetup.documents' })
  const pathname = '/manage/[slug]/registrations/documents' as const
  if (asked === undefined) {
    const vault = await vaultView(actor, summit.id)
    if (!vault) notFound()
    return (
      <SetupBody
        locale={locale}
        summit={summit}
        current="documents"
        title={t('vault')}
        lede={t('vaultLede')}
        done={null}
        forms="document"
      >
        <VaultTable
          locale={locale}
          {...vault}
          address={(id) => addressOf(locale, { pathname, params: { slug } }, { id })}
        />
      </SetupBody>
    )
  }
  const id = z.uuid().safeParse(asked).data
  const found = id === undefined ? null : await documentsOf(actor, summit.id, id)
  if (!found || id === undefined) notFound()
  return (
    <SetupBody
      locale={locale}
      summit={summit}
      {...(summit.mayOpenDocuments ? { current: 'documents' } : { desk: 'people' })}
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
              {summit.mayOpenDocuments && (
                <p>
                  <span className="tag tag-warn">{t('sealed')}</span>
                </p>
              )}
              {summit.mayOpenDocuments ? (
                <LookForm
                  action={look}
                  hidden={{ summitId: summit.id, id, questionId }}
                  label={pickText(label, locale)}
                />
              ) : (
                <p className="quiet">{t('sealedFor')}</p>
              )}
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
