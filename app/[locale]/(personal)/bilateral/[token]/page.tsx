import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { authSecret } from '@/app/_server/auth-secret'
import { BilateralWords } from '@/components/bilateral/bilateral-words'
import { MeetingView } from '@/components/bilateral/meeting-view'
import { DoneNote } from '@/components/seat/done-note'
import { addressOf } from '@/components/site/address'
import { readMeetingToken } from '@/domain/bilateral/link-rules'
import { meetingPage } from '@/domain/bilateral/queries'
import type { Language } from '@/domain/shared/language'
import '@/components/bilateral/bilateral.css'
import {
  accept,
  answer,
  bring,
  choose,
  counter,
  end,
  propose,
  reconfirm,
  settle,
} from '../../summits/[slug]/bilaterals/actions'

type Props = {
  params: Promise<{ locale: Language; token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'bilaterals' })
  return { title: t('title'), referrer: 'same-origin', robots: { index: false, follow: false } }
}

const dones = [
  'accepted',
  'scheduled',
  'countered',
  'ended',
  'chosen',
  'reconfirmed',
  'settled',
  'brought',
] as const

/** What the link of a mail opens: the request as it stands, and what can be done with it. Opening it changes nothing (domain rule 13). */
export default async function MeetingLinkPage({ params, searchParams }: Props) {
  const { locale, token } = await params
  const query = await searchParams
  const named = typeof query['at'] === 'string' ? query['at'] : null
  const t = await getTranslations({ locale, namespace: 'bilaterals' })
  const link = readMeetingToken(token, authSecret())
  const page = link && (await meetingPage({ by: 'link', link }, link.id, new Date()))
  const done = dones.find((one) => one === query['done'])
  return (
    <BilateralWords>
      <div className="wrap meeting-page">
        {done && link && <DoneNote>{t(`done.${done}`)}</DoneNote>}
        {page?.ok ? (
          <MeetingView
            page={page.value}
            locale={locale}
            pageKey={token}
            named={named}
            actions={{ accept, answer, bring, choose, counter, end, propose, reconfirm, settle }}
          />
        ) : (
          <>
            <h1>{t('title')}</h1>
            <p className="lede">{link === null ? t('linkGone') : t('linkOld')}</p>
            <p>
              <a className="btn" href={addressOf(locale, '/sign-in')}>
                {t('signIn')}
              </a>
            </p>
          </>
        )}
      </div>
    </BilateralWords>
  )
}
