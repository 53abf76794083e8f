import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import type { Preview } from '@/domain/release/preview-rules'
import { countPeople } from '@/domain/release/told-rules'
import type { PreviewNames, SummitAtWork } from '@/domain/session/queries'
import type { Language } from '@/domain/shared/language'
import { ChangeList } from './change-list'
import { dateTime } from './date-time'
import { HeldList } from './held-list'
import { MeetingsInTheWay } from './meetings-in-way'
import { PeopleTouched } from './people-touched'
import { SettleLists } from './settle-lists'

type Props = {
  preview: Preview
  names: PreviewNames
  summit: SummitAtWork
  locale: Language
  /** As in `SettleLists`. */
  mend: FormAction<unknown> | null
  ignore: FormAction<unknown>
}

/** What publishing now would do: the changes on one side; whom it touches and what is to settle on the other. */
export function ReleasePreview({ preview, names, summit, locale, mend, ignore }: Props) {
  const t = useTranslations('publish')
  const { changes, last, sessionCount, people, held, meetings, differs } = preview
  const { id, slug, timeZone } = summit
  const { en, fr } = countPeople(people)
  return (
    <>
      <p className="lede">
        {last
          ? t('since', {
              count: changes.length,
              number: String(last.number),
              ...dateTime(last.publishedAt, timeZone, locale),
            })
          : t('first', { count: sessionCount })}{' '}
        {differs && t('told', { count: en + fr })}
      </p>
      <div className="publish-grid">
        <section aria-labelledby="what">
          <h2 id="what">{t('what')}</h2>
          {last && changes.length === 0 && (
            <p className="empty">{differs ? t('privateOnly') : t('nothing')}</p>
          )}
          {!last && <p className="quiet">{t('allNew')}</p>}
          <ChangeList changes={changes} people={people} slug={slug} timeZone={timeZone} locale={locale} />
        </section>
        <div>
          <PeopleTouched people={people} timeZone={timeZone} locale={locale} />
          <MeetingsInTheWay meetings={meetings} slug={slug} timeZone={timeZone} locale={locale} />
          <HeldList held={held} slug={slug} timeZone={timeZone} locale={locale} />
          <SettleLists
            preview={preview}
            names={names}
            summitId={id}
            slug={slug}
            locale={locale}
            mend={mend}
            ignore={ignore}
          />
        </div>
      </div>
    </>
  )
}
