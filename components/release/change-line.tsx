import { useTranslations } from 'next-intl'
import { Said } from '@/components/ui/said'
import { addressOf } from '@/components/site/address'
import type { ReleaseChange, ReleaseDocument } from '@/domain/release/schema'
import { weekdayDate } from '@/domain/shared/date-format'
import { type Language, bcp47, pickText } from '@/domain/shared/language'
import { timeSpan } from '@/domain/shared/time-format'
import { knownFields } from './changed-fields'

type Props = { change: ReleaseChange; document: ReleaseDocument; locale: Language }

/** One change in words. */
export function ChangeLine({ change, document, locale }: Props) {
  const t = useTranslations('release.change')
  const words = useTranslations('release')
  const { kind, before, after } = change
  const session = () => <SessionName change={change} document={document} locale={locale} />
  const roomBefore = pickText(change.rooms?.before, locale) || words('noRoom')
  const roomAfter = pickText(change.rooms?.after, locale) || words('noRoom')
  const at = (time: ReleaseChange['after']) => (time ? whenIn(time, document.summit.timeZone, locale) : '')
  const fields = list(
    knownFields(change.fields).map((field) => words(`fields.${field}`)),
    locale,
  )
  switch (kind) {
    case 'added':
    case 'restored':
      return t.rich(kind, { session, when: at(after), room: roomAfter })
    case 'moved':
      return before?.roomId === after?.roomId
        ? t.rich('moved', { session, before: at(before), after: at(after) })
        : t.rich('movedWithRoom', { session, before: at(before), after: at(after), roomBefore, roomAfter })
    case 'room':
      return t.rich('room', { session, roomBefore, roomAfter })
    case 'details':
      return t.rich('details', { session, fields })
    case 'frame':
      return t('frame', { fields })
    default:
      return t.rich(kind, { session })
  }
}

function list(names: readonly string[], locale: Language): string {
  return new Intl.ListFormat(bcp47(locale), { type: 'conjunction' }).format(names)
}

function whenIn({ start, end }: NonNullable<ReleaseChange['after']>, zone: string, locale: Language): string {
  return `${weekdayDate(start, zone, locale, { inSentence: true })}, ${timeSpan(start, end, zone, locale)}`
}

/** A link while the session has a page. */
function SessionName({ change, document, locale }: Props) {
  const t = useTranslations('release')
  const { code, title } = change
  const name = pickText(title, locale) ? <Said text={title} locale={locale} /> : t('noTitle')
  if (code === null || !document.sessions.some((session) => session.code === code)) return name
  const href = {
    pathname: '/summits/[slug]/sessions/[code]',
    params: { slug: document.summit.slug, code },
  } as const
  return <a href={addressOf(locale, href)}>{name}</a>
}
