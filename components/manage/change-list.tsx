import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import { Said } from '@/components/ui/said'
import type { ReleaseChange } from '@/domain/release/schema'
import { weekdayDate } from '@/domain/shared/date-format'
import { type Language, pickText } from '@/domain/shared/language'
import { timeSpan } from '@/domain/shared/time-format'
import { changeGroups } from './change-groups'

type Props = { changes: ReleaseChange[]; slug: string; timeZone: string; locale: Language }

/** What a release changes, in words: what was is struck through, what becomes of it stands beside it. */
export function ChangeList({ changes, slug, timeZone, locale }: Props) {
  const t = useTranslations('publish')
  return changeGroups(changes).map((group) => (
    <section key={group.name} className="change-group" aria-labelledby={`group-${group.name}`}>
      <h3 id={`group-${group.name}`}>
        {t(`groups.${group.name}`)} <span className="faint">{group.changes.length}</span>
      </h3>
      <ul className="changes">
        {group.changes.map((change, index) => (
          <li key={index} className="change">
            {change.code !== null && (
              <h4>
                <a
                  href={addressOf(locale, {
                    pathname: '/manage/[slug]/sessions/[code]',
                    params: { slug, code: change.code },
                  })}
                >
                  <Said text={change.title} locale={locale} />
                </a>
              </h4>
            )}
            <p>
              <What change={change} timeZone={timeZone} locale={locale} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  ))
}

type WhatProps = { change: ReleaseChange; timeZone: string; locale: Language }

function What({ change, timeZone, locale }: WhatProps) {
  const t = useTranslations('publish')
  const { kind, before, after, rooms, fields } = change
  const when = (place: NonNullable<typeof before>) =>
    `${weekdayDate(place.start, timeZone, locale)}, ${timeSpan(place.start, place.end, timeZone, locale)}`
  const room = (side: 'before' | 'after') => pickText(rooms?.[side], locale) || t('noPlace')
  const place = (side: 'before' | 'after') => {
    const at = side === 'before' ? before : after
    return at ? t('whenWhere', { when: when(at), where: room(side) }) : ''
  }
  switch (kind) {
    case 'moved':
      return <Becomes before={place('before')} after={place('after')} />
    case 'room':
      return <Becomes before={room('before')} after={t('sameTime', { room: room('after') })} />
    case 'added':
      return <ins>{place('after')}</ins>
    case 'cancelled':
    case 'removed':
      return (
        <>
          {t(`kinds.${kind}`)}. <del>{t('was', { when: place('before') })}</del>
        </>
      )
    case 'restored':
      return (
        <>
          {t('kinds.restored')}. <ins>{place('after')}</ins>
        </>
      )
    default:
      return (
        <ins>
          {/* The rules that compare releases name these fields and no other. */}
          {t('changed', { list: fields.map((field) => t(`fields.${field as 'title'}`)).join(', ') })}
        </ins>
      )
  }
}

function Becomes({ before, after }: { before: string; after: string }) {
  const t = useTranslations('publish')
  return (
    <>
      <del>{before}</del> <span className="vh">{t('becomes')}</span>
      <span aria-hidden="true">→</span> <ins>{after}</ins>
    </>
  )
}
