'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Tick } from '@/components/manage/frame-fields'
import { addressOf } from '@/components/site/address'
import type { NotesPage } from '@/domain/meeting-notes/queries'
import { isAgreed } from '@/domain/meeting-notes/rules'
import { pick } from '@/domain/shared/language'
import { Agreement } from './agreement'
import type { PartProps } from './notes-actions'
import { AreaPair, NotesForm } from './notes-form'

type Props = PartProps & Pick<NotesPage, 'announcement' | 'side'> & { otherName: string; open: boolean }

/** What both sides would have the public read, and one's own yes to it. */
export function Announcement({ announcement, side, otherName, open, hidden, actions }: Props) {
  const t = useTranslations('bilateralNotes.announcement')
  const locale = useLocale()
  const shown = pick(announcement?.text, locale)
  const isPublic = announcement !== null && isAgreed(announcement)
  const form = (
    <NotesForm
      folded={announcement ? t('change') : undefined}
      key={announcement?.version}
      action={actions.saveAnnouncement}
      hidden={{ ...hidden, version: String(announcement?.version ?? 0) }}
      labels={{ 'title.en': t('label'), 'title.fr': t('label') }}
      submit={t('save')}
    >
      {(state) => (
        <>
          <AreaPair
            form={state}
            name="title"
            label={t('label')}
            standing={announcement?.text ?? {}}
            max={300}
            rows={2}
          />
          <Tick form={state} name="showTime" standing={announcement?.showTime ?? true}>
            {t('showTime')}
          </Tick>
          <Tick form={state} name="withReadOut" standing={announcement?.withReadOut ?? false}>
            {t('withReadOut')}
          </Tick>
        </>
      )}
    </NotesForm>
  )
  if (!open && !announcement) return <p className="quiet">{t('early')}</p>
  return (
    <>
      {announcement && shown && (
        <>
          <p>
            <span className="tag">{t(isPublic ? 'public' : 'open')}</span>{' '}
            <b lang={shown.language}>{shown.text}</b>
          </p>
          <p className="quiet">
            {t(announcement.showTime ? 'timeToo' : 'noTime')}
            {announcement.withReadOut && `. ${t('readOutToo')}`}.
          </p>
          <Agreement
            {...{ hidden, actions, side, otherName }}
            kind="announcement"
            text={announcement}
            confirm={t('confirm')}
            takeBack={t('takeBack')}
          />
          {isPublic && (
            <p>
              <a
                href={addressOf(locale, {
                  pathname: '/summits/[slug]/announced-meetings',
                  params: { slug: hidden.slug },
                })}
              >
                {t('see')}
              </a>
            </p>
          )}
        </>
      )}
      {open && form}
    </>
  )
}
