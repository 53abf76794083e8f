import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import type { Commitment } from '@/domain/commitment/schema'
import type { OwnDelegation } from '@/domain/delegation/queries'
import { initialsOf, isIn, nameOf } from '@/domain/delegation/rules'
import type { ReleaseDocument } from '@/domain/release/schema'
import { type Language, pickText } from '@/domain/shared/language'
import type { Ribbon, RibbonRow } from './ribbons'

type Of = { own: OwnDelegation; ofDay: Commitment[]; locale: Language; document: ReleaseDocument }

/** A row for each member who takes part, with what they are taken by on a day, in words. */
export function useRibbonRows({ own, ofDay, locale, document }: Of): RibbonRow[] {
  const t = useTranslations('delegation')
  const words = useTranslations('delegations')
  const room = (id: string | null) => pickText(document.rooms.find((one) => one.id === id)?.name, locale)
  const ribbon = (one: Commitment): Ribbon => {
    const { kind, startsAt, endsAt } = one
    const base = { key: `${kind} ${one.id}`, kind, startsAt, endsAt }
    if (kind === 'absence') return { ...base, title: t('away'), detail: one.note ?? '' }
    if (kind === 'bilateral') {
      const other = own.others.get(one.withId ?? '')
      const name = other ? nameOf(other, locale, 'the') : ''
      return {
        ...base,
        title: t('meets', { name }),
        ...(other ? { short: initialsOf(other, locale) } : {}),
        detail: room(one.roomId),
      }
    }
    const track = document.tracks.findIndex(({ id }) => id === one.trackId)
    const { slug } = own.summit
    return {
      ...base,
      title: one.title ? pickText(one.title, locale) : t('private'),
      detail: [one.part && t(`part.${one.part}`), room(one.roomId)].filter(Boolean).join(' · '),
      ...(track >= 0 ? { track: track + 1 } : {}),
      ...(one.code === null
        ? {}
        : {
            href: addressOf(locale, {
              pathname: '/summits/[slug]/sessions/[code]',
              params: { slug, code: one.code },
            }),
          }),
    }
  }
  return own.members.filter(isIn).map((member) => ({
    key: member.id,
    name: member.name,
    detail: member.position || words(`capacities.${member.capacity}`),
    ribbons: ofDay.filter(({ memberId }) => memberId === member.id).map(ribbon),
  }))
}
