import { useTranslations } from 'next-intl'
import { spanIn } from '@/components/bilateral/when'
import { nameOf } from '@/domain/delegation/rules'
import type { DeskNote } from '@/domain/meeting-notes/queries'
import { type Language, pick } from '@/domain/shared/language'

type Props = { notes: DeskNote[]; zone: string; locale: Language }

/** What the desk reads of each meeting. */
export function DeskNotes({ notes, zone, locale }: Props) {
  const t = useTranslations('bilateralNotes')
  if (notes.length === 0) return <p className="empty">{t('desk.none')}</p>
  return (
    <ul className="desk-notes">
      {notes.map(({ meeting, papers, readOut, announced }) => {
        const { id, asking, asked, startsAt, endsAt } = meeting
        const said = pick(readOut, locale)
        return (
          <li key={id}>
            <h2>{t('announced.pair', { a: nameOf(asking, locale), b: nameOf(asked, locale) })}</h2>
            <p className="quiet">
              {startsAt && endsAt && spanIn(startsAt, endsAt, zone, locale)}{' '}
              {announced && <span className="tag">{t('desk.announced')}</span>}
            </p>
            {papers.length > 0 && (
              <ul className="notes-papers" aria-label={t('desk.papers')}>
                {papers.map(({ id: paperId, name, side }) => (
                  <li key={paperId}>
                    <a href={`/api/meetings/${id}/papers/${paperId}`}>{name}</a>{' '}
                    <span className="quiet small">
                      {t('papers.of', { name: nameOf(side === 'asking' ? asking : asked, locale) })}
                    </span>
                  </li>
                ))}
              </ul>
            )}
            {said && (
              <details className="notes-more">
                <summary>{t('desk.readOut')}</summary>
                <p className="notes-text" lang={said.language}>
                  {said.text}
                </p>
              </details>
            )}
          </li>
        )
      })}
    </ul>
  )
}
