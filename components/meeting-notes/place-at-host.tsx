import { useTranslations } from 'next-intl'
import type { NotesPage } from '@/domain/meeting-notes/queries'
import { nameOf } from '@/domain/delegation/rules'
import type { Language } from '@/domain/shared/language'

type Props = { meeting: NotesPage['meeting']; locale: Language }

/** Where a meeting at a host is, whom one asks for, and how long the way is; nothing for one at the summit. */
export function PlaceAtHost({ meeting, locale }: Props) {
  const t = useTranslations('bilateralNotes.host')
  const { hostSide, hostAddress, hostContact, travelBefore: before, travelAfter: after } = meeting
  if (hostSide === null) return null
  return (
    <dl className="meeting-facts">
      <dt>{t('at', { name: nameOf(hostSide === 'asking' ? meeting.asking : meeting.asked, locale) })}</dt>
      <dd dir="auto">{hostAddress}</dd>
      {hostContact !== '' && (
        <>
          <dt>{t('ask')}</dt>
          <dd dir="auto">{hostContact}</dd>
        </>
      )}
      {before + after > 0 && (
        <>
          <dt>{t('way')}</dt>
          <dd>{t('wayIs', { before, after })}</dd>
        </>
      )}
    </dl>
  )
}
