import { useTranslations } from 'next-intl'
import type { Attendance } from '@/domain/speaker/schema'

const looks = { unknown: 'tag', confirmed: 'tag tag-ok', declined: 'tag tag-block' } as const

/** Whether a speaker comes, in words; the colour only repeats them. */
export function AttendanceTag({ attendance }: { attendance: Attendance }) {
  const t = useTranslations('speakers')
  return <span className={looks[attendance]}>{t(`attendances.${attendance}`)}</span>
}
