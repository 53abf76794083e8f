import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { summitOfPage } from '@/app/_server/summit-at-work'
import { RoleName } from '@/components/account/role-name'
import { ActForm } from '@/components/manage/act-form'
import { FramePageBody } from '@/components/manage/frame-page-body'
import { doneOf } from '@/components/manage/frame-pages'
import { RoleForm } from '@/components/manage/role-form'
import type { Language } from '@/domain/shared/language'
import { holdersOf } from '@/domain/summit/queries'
import { givenRoles } from '@/domain/summit/schema'
import { give, take } from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const { actor, summit } = await summitOfPage(slug)
  if (!(await holdersOf(actor, summit))) notFound()
  const t = await getTranslations({ locale, namespace: 'frame' })
  return { title: t('people.title') }
}

/** Who works on the summit. Organisers only: to anybody else it does not exist. */
export default async function PeoplePage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { actor, summit } = await summitOfPage(slug)
  const holders = await holdersOf(actor, summit)
  if (!holders) notFound()
  const t = await getTranslations({ locale, namespace: 'frame' })
  const roles = await getTranslations({ locale, namespace: 'account.role' })
  const hidden = { summitId: summit.id, slug }
  const done = doneOf(await searchParams)
  return (
    <FramePageBody
      locale={locale}
      summit={summit}
      part="people"
      title={t('people.title')}
      lede={t('people.lede')}
      done={done}
      number={0}
      undo={null}
    >
      <section className="form-part" aria-labelledby="part-give">
        <h2 id="part-give">{t('people.new')}</h2>
        <RoleForm
          key={holders.length}
          action={give}
          hidden={hidden}
          roles={givenRoles.map((role) => [role, roles(role)] as const)}
        />
      </section>
      <section className="form-part" aria-labelledby="part-holders">
        <h2 id="part-holders">{t('people.count', { count: holders.length })}</h2>
        <ul className="frame-rows">
          {holders.map(({ id, role, state, email, name, accountId }) => (
            <li key={id}>
              <div className="frame-row">
                <p className="row-name">
                  <b>{name ?? email}</b>
                  {name !== null && <span className="quiet">{email}</span>}
                </p>
                <p className="row-facts">
                  <span>
                    <RoleName role={role} state={state} locale={locale} />
                  </span>
                  {accountId === actor.accountId && <span className="tag">{t('people.you')}</span>}
                </p>
                <ActForm
                  action={take}
                  hidden={{ ...hidden, id }}
                  name={t('people.takeFrom', { name: name ?? email, role: roles(role) })}
                >
                  {t('people.take')}
                </ActForm>
              </div>
            </li>
          ))}
        </ul>
      </section>
    </FramePageBody>
  )
}
