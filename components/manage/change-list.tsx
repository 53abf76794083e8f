import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import { Said } from '@/components/ui/said'
import type { ReleaseChange } from '@/domain/release/schema'
import { type TouchedPerson, countTold } from '@/domain/release/told-rules'
import { weekdayDate } from '@/domain/shared/date-format'
import { type Language, pickText } from '@/domain/shared/language'
import { timeSpan } from '@/domain/shared/time-format'
import { Becomes } from './becomes'
import { changeGroups } from './change-groups'
import { ChangedValues } from './changed-values'

type Props = {
  changes: ReleaseChange[]
  people: TouchedPerson[]
  slug: string
  timeZone: string
  locale: Language
}

/** What a release changes, in words: what was is struck through, what becomes of it stands beside it. */
export function ChangeList({ changes, people, slug, timeZone, locale }: Props) {
  const t = useTranslations('publish')
  const told = countTold(people)
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
            <What change={change} timeZone={timeZone} locale={locale} />
            {change.code !== null && <p className="small quiet">{t('toldOf', { count: told(change) })}</p>}
          </li>
        ))}
      </ul>
    </section>
  ))
}

type WhatProps = { change: ReleaseChange; timeZone: string; locale: Language }

function What({ change, timeZone, locale }: WhatProps) {
  const t = useTranslations('publish')
  const { kind, before, after, rooms, fields, values } = change
  const when = (place: NonNullable<typeof before>) =>
    `${weekdayDate(place.start, timeZone, locale)}, ${timeSpan(place.start, place.end, timeZone, locale)}`
  const room = (side: 'before' | 'after') => pickText(rooms?.[side], locale) || t('noPlace')
  const place = (side: 'before' | 'after') => {
    const at = side === 'before' ? before : after
    return at ? t('whenWhere', { when: when(at), where: room(side) }) : ''
  }
  switch (kind) {
    case 'moved':
      return (
        <p>
          <Becomes before={place('before')} after={place('after')} />
        </p>
      )
    case 'room':
      return (
        <p>
          <Becomes before={room('before')} after={t('sameTime', { room: room('after') })} />
        </p>
      )
    case 'added':
      return (
        <p>
          <ins>{place('after')}</ins>
        </p>
      )
    case 'cancelled':
    case 'removed':
      return (
        <p>
          {t(`kinds.${kind}`)}. <del>{t('was', { when: place('before') })}</del>
        </p>
      )
    case 'restored':
      return (
        <p>
          {t('kinds.restored')}. <ins>{place('after')}</ins>
        </p>
      )
    default:
      return <ChangedValues fields={fields} values={values ?? {}} locale={locale} />
  }
}
