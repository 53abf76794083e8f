import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import type { NoticeGroup } from '@/domain/notice/release-queries'
import type { Language } from '@/domain/shared/language'

type Props = { groups: NoticeGroup[]; shown: NoticeGroup; slug: string; locale: Language }

const states = ['failed', 'delayed', 'waiting', 'sent'] as const

/** The releases that somebody was told of, each with how its notices stand. */
export function NoticeGroups({ groups, shown, slug, locale }: Props) {
  const t = useTranslations('notices')
  return (
    <nav aria-label={t('groups')}>
      <ul className="settle">
        {groups.map(({ number, counts }) => {
          const group = { release: String(number ?? 'others') }
          const page = { pathname: '/manage/[slug]/notices', params: { slug } } as const
          return (
            <li key={group.release}>
              <a
                href={addressOf(locale, page, group)}
                aria-current={number === shown.number ? 'page' : undefined}
              >
                {number === null ? t('others') : t('ofRelease', { number: String(number) })}
              </a>
              {states.map(
                (state) =>
                  counts[state] > 0 && (
                    <span key={state} className={state === 'failed' ? 'tag tag-block' : 'quiet'}>
                      {t(`counts.${state}`, { count: counts[state] })}
                    </span>
                  ),
              )}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
