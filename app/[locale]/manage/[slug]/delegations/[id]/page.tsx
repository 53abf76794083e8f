import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { summitOfProtocol } from '@/app/_server/summit-at-work'
import { DelegationForm, type DelegationStanding } from '@/components/delegation/delegation-form'
import { DeskMembers } from '@/components/delegation/desk-members'
import { FocalPointForm } from '@/components/delegation/focal-point-form'
import { LetterCheckForm } from '@/components/delegation/letter-check-form'
import { LetterNote } from '@/components/delegation/letter-section'
import { NominateForm } from '@/components/delegation/nominate-form'
import { ManageFrame } from '@/components/manage/manage-frame'
import { ZoneList } from '@/components/manage/zone-list'
import { DoneNote } from '@/components/seat/done-note'
import { addressOf } from '@/components/site/address'
import { letterAtDesk } from '@/domain/credentials/queries'
import { type DelegationAtDesk, delegationAtDesk } from '@/domain/delegation/queries'
import { nameOf } from '@/domain/delegation/rules'
import type { Language } from '@/domain/shared/language'
import { statesIn } from '@/domain/shared/states'
import { appoint, check, decide, nominate, save } from '../actions'

type Props = {
  params: Promise<{ locale: Language; slug: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The delegation of the address, or null for the form of a new one; anything else is not found. */
async function asked({ params }: Props) {
  const { slug, id } = await params
  const { actor, summit } = await summitOfProtocol(slug)
  if (id === 'new') return { summit, one: null, letter: null }
  const one = z.uuid().safeParse(id).success ? await delegationAtDesk(actor, summit.id, id) : null
  if (!one) notFound()
  return { summit, one, letter: await letterAtDesk(actor, summit.id, id) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale } = await props.params
  const { one } = await asked(props)
  const t = await getTranslations({ locale, namespace: 'delegations' })
  return { title: one ? nameOf(one.delegation, locale) : t('new') }
}

/** One delegation: what it is, who nominates for it, who is in it. */
export default async function DelegationPage(props: Props) {
  const { locale, slug } = await props.params
  const { done, email } = await props.searchParams
  const { summit, one, letter } = await asked(props)
  const credentials = await getTranslations({ locale, namespace: 'credentials' })
  const t = await getTranslations({ locale, namespace: 'delegations' })
  const nomination = await getTranslations({ locale, namespace: 'nomination.desk' })
  const now = new Date()
  const hidden = { slug, summitId: summit.id }
  const said = (['saved', 'made', 'decided'] as const).find((word) => word === done)
  return (
    <ManageFrame locale={locale} summit={summit} current="delegations" now={now}>
      <p>
        <a href={addressOf(locale, { pathname: '/manage/[slug]/delegations', params: { slug } })}>
          {t('back')}
        </a>
      </p>
      {said && <DoneNote>{t(said)}</DoneNote>}
      {done === 'checked' && <DoneNote>{credentials('checked')}</DoneNote>}
      {done === 'nominated' && <DoneNote>{nomination('done')}</DoneNote>}
      {done === 'appointed' && <DoneNote>{t('appointed', { email: String(email) })}</DoneNote>}
      <h1>{one ? nameOf(one.delegation, locale, 'long') : t('new')}</h1>
      {one && (
        <>
          <section className="form-part" aria-labelledby="members">
            <h2 id="members">{t('membersTitle')}</h2>
            <p className="quiet">{t('placesOf', one.places)}</p>
            <DeskMembers
              members={one.members}
              action={decide}
              hidden={{ ...hidden, delegationId: one.delegation.id }}
            />
          </section>
          <section className="form-part" aria-labelledby="nominate">
            <h2 id="nominate">{nomination('title')}</h2>
            <p className="quiet">{nomination('hint')}</p>
            <NominateForm
              key={one.members.length}
              action={nominate}
              hidden={{ ...hidden, delegationId: one.delegation.id }}
            />
          </section>
          <section className="form-part" aria-labelledby="letter">
            <h2 id="letter">{credentials('title')}</h2>
            <LetterNote letter={letter} locale={locale} zone={summit.timeZone} />
            {letter && (
              <>
                <p>
                  <a href={`/api/manage/${slug}/credentials?id=${one.delegation.id}`}>
                    {credentials('open')}
                  </a>{' '}
                  <span className="quiet">{credentials('openHint')}</span>
                </p>
                <LetterCheckForm
                  key={`${letter.version} ${String(letter.inOrder)}`}
                  action={check}
                  hidden={{ ...hidden, delegationId: one.delegation.id, version: String(letter.version) }}
                  inOrder={letter.inOrder}
                  note={letter.note}
                />
              </>
            )}
          </section>
          <section className="form-part" aria-labelledby="focal">
            <h2 id="focal">{t('focalPoints')}</h2>
            {one.focalPoints.length === 0 ? (
              <p className="quiet">{t('noFocalPoint')}</p>
            ) : (
              <ul>
                {one.focalPoints.map((point) => (
                  <li key={point.roleId}>
                    <b>{point.name ?? point.email}</b>{' '}
                    {point.name !== null && <span className="quiet">{point.email}</span>}
                  </li>
                ))}
              </ul>
            )}
            <FocalPointForm
              key={one.focalPoints.length}
              action={appoint}
              hidden={{ ...hidden, id: one.delegation.id }}
            />
          </section>
        </>
      )}
      <section className="form-part" aria-labelledby="about">
        <h2 id="about">{t('about')}</h2>
        <DelegationForm
          action={save}
          hidden={{ ...hidden, id: one?.delegation.id ?? '', version: String(one?.delegation.version ?? 0) }}
          standing={standingOf(one)}
          states={statesIn(locale).map(({ iso2, name }) => [iso2, name[locale].short] as const)}
          isNew={one === null}
        />
        <ZoneList locale={locale} now={now} />
      </section>
    </ManageFrame>
  )
}

function standingOf(one: DelegationAtDesk | null): DelegationStanding {
  const of = one?.delegation
  const isState = !of || of.kind === 'state'
  return {
    kind: of?.kind ?? 'state',
    countryCode: of?.countryCode ?? '',
    shortName: isState ? {} : of.shortName,
    longName: isState ? {} : of.longName,
    host: of?.host ?? false,
    rank: of?.rank ?? 'minister',
    tookOfficeOn: of?.tookOfficeOn ?? '',
    position: of?.position === null || of === undefined ? '' : String(of.position),
    positionReason: of?.positionReason ?? '',
    places: String(one?.places.size ?? 8),
    floating: String(of?.floating ?? 0),
    timeZone: of?.timeZone ?? '',
    worksFrom: of?.worksFrom ?? '',
    worksUntil: of?.worksUntil ?? '',
  }
}
