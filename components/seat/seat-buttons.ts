import type { useTranslations } from 'next-intl'
import type { ReleasedSession } from '@/domain/release/schema'
import type { SeatStand } from '@/domain/my-agenda/rules'
import type { SeatPage } from '@/domain/my-agenda/queries'
import { weekdayDate } from '@/domain/shared/date-format'
import { type Language, pickText } from '@/domain/shared/language'
import { dayOf } from '@/domain/shared/time'
import { time } from '@/domain/shared/time-format'
import type { ActButton } from './act-button'

type Words = ReturnType<typeof useTranslations<'seats.act'>>
type View = Pick<SeatPage, 'session' | 'stand' | 'starred' | 'repeats' | 'labels'>

/** The one thing that this reader can do now, then what else is possible; of a clash first what loses nothing. */
export function seatButtons(view: View, zone: string, locale: Language, t: Words): ActButton[] {
  const buttons = buttonsOf(view, zone, locale, t)
  return buttons.map((button, index) => ({ ...button, primary: index === 0 && isGain(button.act) }))
}

/** What gives something back is never the first thing to press. */
const isGain = (act: ActButton['act']) => !['leave', 'decline', 'unstar', 'star'].includes(act)

function buttonsOf(
  { session, stand, starred, repeats, labels }: View,
  zone: string,
  locale: Language,
  t: Words,
): ActButton[] {
  const { code } = session
  const star: ActButton = starred
    ? { act: 'unstar', code, label: t('unstar') }
    : { act: 'star', code, label: t('star') }
  const elsewhere = repeats.slice(0, 2).map((to): ActButton => ({
    act: 'repeat',
    code: to.code,
    give: [code],
    label: t('repeat', { when: whenOf(session, to, zone, locale) }),
    hint: t('repeatHint', { left: labels.get(to.code)?.left ?? -1 }),
  }))
  const join: ActButton = { act: 'join', code, label: t('join') }
  const byStand: Record<SeatStand['stand'], () => ActButton[]> = {
    free: () => [{ act: 'take', code, label: t('take') }, star],
    full: () => [join, ...elsewhere, star],
    closed: () => [...elsewhere, star],
    seated: () => [{ act: 'leave', code, label: t('leaveSeat') }],
    waiting: () => [...elsewhere, { act: 'leave', code, label: t('leaveLine') }],
    offered: () => (stand.stand === 'offered' ? answers(code, stand, locale, t) : []),
    clash: () => [...elsewhere, ...outOf(stand), { ...star, ...(starred ? {} : { hint: t('starHint') }) }],
    not_limited: () => [star],
    not_registered: () => [star],
    not_yet: () => [star],
    cancelled: () => (starred ? [star] : []),
  }
  return byStand[stand.stand]()

  function outOf(clash: SeatStand): ActButton[] {
    if (clash.stand !== 'clash') return []
    const other = clash.with.map(({ title }) => pickText(title, locale)).join(', ')
    if (clash.left === 0) return [{ ...join, hint: t('joinHint') }]
    const give = clash.with.map((one) => one.code)
    // A seat in a session that the release does not show cannot be named, and so not be given from here.
    return give.length === 0
      ? []
      : [{ act: 'swap', code, give, label: t('swap'), hint: t('swapHint', { other }) }]
  }
}

/** Yes or no to an offer; where a seat at that time is in the way, first the way to give that one up. */
export function answers(
  code: string,
  { entryId, with: others }: Extract<SeatStand, { stand: 'offered' }>,
  locale: Language,
  t: Words,
): ActButton[] {
  const accept: ActButton = { act: 'accept', code, entryId, label: t('accept') }
  const first = others.map((other): ActButton => {
    const title = pickText(other.title, locale)
    return {
      act: 'leave',
      code: other.code,
      label: t('giveFirst', { other: title }),
      hint: t('giveFirstHint'),
    }
  })
  return [...(first.length > 0 ? first : [accept]), { act: 'decline', code, entryId, label: t('decline') }]
}

/** The time of a repeat, with its day where that is another. */
export function whenOf(
  session: ReleasedSession,
  to: ReleasedSession,
  zone: string,
  locale: Language,
): string {
  const at = time(to.start, zone, locale)
  if (dayOf(session.start, zone) === dayOf(to.start, zone)) return at
  return `${weekdayDate(to.start, zone, locale, { inSentence: true })}, ${at}`
}
