import { getLocale } from 'next-intl/server'
import { NotFound } from '@/components/site/not-found'

/** What React shows when a page says that there is none. Without script lost/page.tsx stands in for it. */
export default async function PublicNotFound() {
  return <NotFound locale={await getLocale()} />
}
