import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import { whyNotDesk } from '@/domain/bilateral/desk-rules'
import type { Meeting } from '@/domain/bilateral/repository'
import { nameOf } from '@/domain/delegation/rules'
import { type Language, pickText } from '@/domain/shared/language'
import { stateMarks } from './state-mark'
import { momentIn, spanIn } from './when'

type Props = { meetings: readonly Meeting[]; locale: Language; slug: string; zone: string }

/** What two delegations have asked of each other, and what the desk can do with it. */
export function PairPanel({ meetings, locale, slug, zone }: Props) {
  const t = useTranslations('bilaterals')
  const desk = useTranslations('bilateralDesk')
  return (
    <section className="pair-panel" id="pair" aria-label={desk('pairOpen')} tabIndex={-1}>
      {meetings.map((one) => {
        const { sign, kind } = stateMarks[one.state]
        const href = addressOf(locale, {
          pathname: '/manage/[slug]/bilaterals/[id]',
          params: { slug, id: one.id },
        })
        return (
          <div key={one.id}>
            <h3>
              {desk('pair', { a: nameOf(one.asking, locale), b: nameOf(one.asked, locale) })}{' '}
              <span className={`mark-${kind}`}>
                <span aria-hidden="true">{sign}</span> {t(`states.${one.state}`)}
              </span>{' '}
              <span className="quiet">{t(`levels.${one.level}`)}</span>
            </h3>
            <p dir="auto">{one.subject}</p>
            <p className="quiet">
              {one.startsAt && one.endsAt ? spanIn(one.startsAt, one.endsAt, zone, locale) : t('noTime')}
              {one.state === 'scheduled' && one.room && ` · ${pickText(one.room, locale)}`}
              {' · '}
              {desk('askedOn', {
                name: nameOf(one.asking, locale),
                when: momentIn(one.createdAt, zone, locale),
              })}
            </p>
            <p className="row">
              <a className="btn btn-mini" href={href}>
                {desk('open')}
              </a>
              {whyNotDesk('place', one) === null && (
                <a className="btn btn-mini" href={`${href}#placing`}>
                  {desk('bestPlaces')}
                </a>
              )}
            </p>
          </div>
        )
      })}
    </section>
  )
}
