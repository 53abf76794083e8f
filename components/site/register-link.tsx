import type { ReactNode } from 'react'
import type { RegistrationWindow } from '@/domain/release/queries'
import type { Language } from '@/domain/shared/language'
import { addressOf } from './address'

type Props = {
  locale: Language
  slug: string
  registration: RegistrationWindow
  className?: string
  children: ReactNode
}

/**
 * The way to registering. A stored page does not know the hour: the page's script hides the link outside its window, and
 * without script the page that it leads to says the same.
 */
export function RegisterLink({
  locale,
  slug,
  registration: { opensAt, closesAt },
  className,
  children,
}: Props) {
  return (
    <a
      className={className}
      href={addressOf(locale, { pathname: '/summits/[slug]/register', params: { slug } })}
      data-from={opensAt?.toISOString() ?? ''}
      data-until={closesAt?.toISOString() ?? ''}
    >
      {children}
    </a>
  )
}
