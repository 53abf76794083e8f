import { useTranslations } from 'next-intl'
import type { Language } from '@/domain/shared/language'
import { findState } from '@/domain/shared/states'
import type { Role } from '@/prisma/client/enums'

/** A role in words; a focal point's with the State it speaks for (ISO 3166-1). */
export function RoleName({ role, state, locale }: { role: Role; state: string | null; locale: Language }) {
  const t = useTranslations('account')
  const name = t(`role.${role}`)
  const known = state === null ? undefined : findState(state)
  return known ? t('focalPointFor', { role: name, state: known.name[locale].short }) : name
}
