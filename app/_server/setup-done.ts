import { getLocale } from 'next-intl/server'
import type { Done } from '@/components/registration-form/done-words'
import { redirect } from '@/messages/navigation'

type SetupPage = `/manage/[slug]/registrations/${'categories' | 'questions' | 'codes'}`

/** Shows a page of the set-up again, saying what was done. */
export async function showDone(
  pathname: SetupPage,
  slug: string,
  { done, ...about }: Pick<Done, 'done'> & Partial<Done>,
) {
  const query = Object.fromEntries(Object.entries(about).map(([name, value]) => [name, String(value)]))
  redirect({ href: { pathname, params: { slug }, query: { done, ...query } }, locale: await getLocale() })
}
