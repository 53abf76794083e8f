import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { summitOfDesk } from '@/app/_server/summit-at-work'
import { CodeEditForm, CodeForm, InviteForm } from '@/components/registration-form/code-forms'
import { CodeTable } from '@/components/registration-form/code-table'
import { doneOf } from '@/components/registration-form/done-words'
import { SetupBody } from '@/components/registration-form/setup-body'
import { addressOf } from '@/components/site/address'
import { momentField } from '@/domain/registration-form/moment-rules'
import { codeViews } from '@/domain/registration-form/queries'
import { type Language, pickText } from '@/domain/shared/language'
import { summitNow } from '@/domain/shared/time'
import { zoneName } from '@/domain/shared/zone-format'
import { edit, invite, make, revoke } from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfDesk(slug)
  const t = await getTranslations({ locale, namespace: 'formSetup.code' })
  return { title: t('title') }
}

/** Codes and invitations: made, mailed, counted and taken back. */
export default async function CodesPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const query = await searchParams
  const asked = query['add']
  const { actor, summit } = await summitOfDesk(slug)
  const now = new Date()
  const views = await codeViews(actor, summit.id, now)
  if (!views) notFound()
  const t = await getTranslations({ locale, namespace: 'formSetup.code' })
  const named = views.categories.map(({ id, name }) => [id, pickText(name, locale)] as const)
  const withCode = named.filter(([id]) =>
    views.categories.some((category) => category.id === id && category.entry === 'code'),
  )
  const here = addressOf(locale, { pathname: '/manage/[slug]/registrations/codes', params: { slug } })
  const edited = views.codes.find(({ id, state }) => id === query['edit'] && state !== 'revoked')
  const hidden = () => ({ summitId: summit.id, slug, change: randomUUID() })
  const zone = zoneName(summitNow(now, summit.clockOffset), summit.timeZone, locale)
  return (
    <SetupBody
      locale={locale}
      summit={summit}
      desk="codes"
      title={t('title')}
      lede={t('lede')}
      done={doneOf(query)}
      forms="code"
    >
      {named.length === 0 ? (
        <p className="empty">{t('noCategory')}</p>
      ) : (
        <p className="row">
          <a className="btn" href={`${here}?add=invitation#new`}>
            {t('inviteTitle')}
          </a>
          {withCode.length > 0 && (
            <a className="btn" href={`${here}?add=code#new`}>
              {t('makeTitle')}
            </a>
          )}
        </p>
      )}
      <CodeTable
        locale={locale}
        codes={views.codes}
        timeZone={summit.timeZone}
        hidden={hidden()}
        revoke={revoke}
        edit={(id) => `${here}?edit=${id}#edit`}
      />
      {edited && (
        <section className="form-part" aria-labelledby="part-edit" id="edit">
          <h2 id="part-edit">{t('editNamed', { name: edited.code })}</h2>
          <CodeEditForm
            key={edited.id}
            action={edit}
            hidden={{ ...hidden(), id: edited.id }}
            zone={zone}
            standing={{
              label: edited.label,
              validUntil: momentField(edited.validUntil, summit.timeZone),
            }}
          />
        </section>
      )}
      {asked === 'code' && withCode.length > 0 && (
        <section className="form-part" aria-labelledby="part-new" id="new">
          <h2 id="part-new">{t('makeTitle')}</h2>
          <CodeForm action={make} hidden={hidden()} categories={withCode} zone={zone} />
        </section>
      )}
      {asked === 'invitation' && named.length > 0 && (
        <section className="form-part" aria-labelledby="part-new" id="new">
          <h2 id="part-new">{t('inviteTitle')}</h2>
          <InviteForm action={invite} hidden={hidden()} categories={named} zone={zone} locale={locale} />
        </section>
      )}
    </SetupBody>
  )
}
