'use client'

import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import { time } from '@/domain/shared/time-format'
import { useBuilder } from './use-builder'

/** What the draft is, who else is here, and the acts on the whole: undo, redo, conflicts, publish. */
export function BuilderHead() {
  const t = useTranslations('builder')
  const { slug, locale, state, index, release, zone, names, undo, mayPublish, page } = useBuilder()
  const blocking = index.conflicts.filter(({ severity, ignored }) => severity === 'block' && !ignored).length
  const open = index.conflicts.filter(({ ignored }) => !ignored).length
  const others = state.present.filter((present) => present.page !== page)
  const publish = addressOf(locale, { pathname: '/manage/[slug]/publish', params: { slug } })
  return (
    <div className="draft">
      <h1>{t('title')}</h1>
      <p className="draft-s">
        <span className="tag tag-draft">{t('draft')}</span>
        <a href={publish}>
          {release ? t('sinceRelease', { number: String(release.number) }) : t('neverPublished')}
        </a>
        <span className="muted" data-saved={state.unsaved === 0 ? 'all' : 'not-yet'}>
          {!state.connected
            ? t('offline')
            : state.unsaved > 0
              ? t('saving')
              : state.savedAt
                ? t('savedAt', { time: time(state.savedAt, zone, locale) })
                : ''}
        </span>
      </p>
      {others.length > 0 && (
        <ul className="here" aria-label={t('alsoHere')}>
          {others.map(({ page: other, name, sessionId }, at) => {
            const words = sessionId === null ? name : t('hereOn', { name, title: names.title(sessionId) })
            return (
              <li key={other} className={`who-${(at % 4) + 1}`} title={words}>
                <span aria-hidden="true">{initials(name)}</span>
                <span className="vh">{words}</span>
              </li>
            )
          })}
        </ul>
      )}
      <div className="acts">
        <button
          type="button"
          className="btn btn-bare"
          aria-keyshortcuts="Control+Z"
          onClick={() => void undo(false)}
        >
          {t('undo')}
        </button>
        <button
          type="button"
          className="btn btn-bare"
          aria-keyshortcuts="Control+Shift+Z"
          onClick={() => void undo(true)}
        >
          {t('redo')}
        </button>
        <a className="btn" href="#conflicts">
          {t('conflicts')} <span className={blocking > 0 ? 'count count-block' : 'count'}>{open}</span>
        </a>
        {mayPublish && (
          <a className="btn btn-primary" href={publish}>
            {t('publish')}
          </a>
        )}
      </div>
    </div>
  )
}

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => Array.from(word)[0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase()
