import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { summitOfDoor } from '@/app/_server/summit-at-work'
import '@/components/check-in/door.css'
import { DoorDesk } from '@/components/check-in/door-desk'
import { ManageFrame } from '@/components/manage/manage-frame'
import { doorNow } from '@/domain/check-in/queries'
import { weekdayDate } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import { scan } from './actions'

type Props = { params: Promise<{ locale: Language; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfDoor(slug)
  const t = await getTranslations({ locale, namespace: 'checkIn' })
  return { title: t('title') }
}

/** A door: whoever shows their pass is let in, sent on, or turned back, and it is said why. */
export default async function CheckInPage({ params }: Props) {
  const { locale, slug } = await params
  const { actor, summit } = await summitOfDoor(slug)
  const now = new Date()
  const door = await doorNow(actor, summit.id, now)
  if (!door) notFound()
  const t = await getTranslations({ locale, namespace: 'checkIn' })
  return (
    <ManageFrame locale={locale} summit={summit} current="checkIn" now={now}>
      <div className="door">
        <h1>{t('title')}</h1>
        <p className="quiet">
          {t('today', {
            date: weekdayDate(door.day, 'UTC', locale, { year: true }),
            count: door.people,
          })}
        </p>
        <DoorDesk
          locale={locale}
          summitId={summit.id}
          slug={slug}
          clockOffset={summit.clockOffset}
          timeZone={summit.timeZone}
          first={randomUUID()}
          action={scan}
        />
      </div>
    </ManageFrame>
  )
}
