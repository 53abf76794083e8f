import { useLocale, useTranslations } from 'next-intl'
import { useConflictWords } from '@/components/agenda-builder/conflict-words'
import { useNames } from '@/components/agenda-builder/names'
import type { FormAction } from '@/components/form/form-state'
import { addressOf } from '@/components/site/address'
import type { Preview } from '@/domain/release/preview-rules'
import { IgnoreForm } from './ignore-form'

type Props = {
  preview: Pick<Preview, 'blocking' | 'agenda'>
  summitId: string
  slug: string
  /** Ignores those that are ticked, with a reason. */
  ignore: FormAction<unknown>
}

/** The conflicts that bar a release, in words, with the way to them and the way past them. */
export function BlockingList({ preview: { blocking, agenda }, summitId, slug, ignore }: Props) {
  const t = useTranslations('publish')
  const locale = useLocale()
  const names = useNames(agenda, locale)
  const { sentence } = useConflictWords(agenda, names, locale)
  const items = blocking.map((conflict) => ({
    key: conflict.key,
    words: sentence(conflict),
    people: conflict.people,
    sessions: conflict.sessions.map((id) => ({
      code: agenda.session.get(id)?.code ?? '',
      title: names.title(id),
    })),
  }))
  return (
    <section aria-labelledby="blocking">
      <h2 id="blocking">{t('blocking')}</h2>
      {items.length > 0 && (
        <p className="quiet">
          {t('blockingLede')}{' '}
          <a href={addressOf(locale, { pathname: '/manage/[slug]/agenda', params: { slug } })}>
            {t('toBuilder')}
          </a>
        </p>
      )}
      <IgnoreForm action={ignore} summitId={summitId} slug={slug} items={items} />
    </section>
  )
}
