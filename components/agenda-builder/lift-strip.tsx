'use client'

import { useTranslations } from 'next-intl'
import { useBuilder } from './use-builder'
import { useOnTheWay } from './lift-context'

/** The black strip: what is picked up, where it would go, what just happened. One polite status for all of it. */
export function LiftStrip() {
  const t = useTranslations('builder')
  const { names, say } = useBuilder()
  const { said, lifted } = useOnTheWay()
  return (
    <div className="lift" data-empty={said === '' || undefined} data-lifted={lifted !== null || undefined}>
      <p role="status">
        {lifted && <b aria-hidden="true">{names.title(lifted.id)}</b>} <span>{said}</span>
      </p>
      {lifted ? (
        <p className="keys">
          <span>
            <kbd>←</kbd>
            <kbd>→</kbd> {t('keys.room')}
          </span>
          <span>
            <kbd>↑</kbd>
            <kbd>↓</kbd> {t('keys.minutes')}
          </span>
          <span>
            <kbd>{t('keys.enterKey')}</kbd> {t('keys.drop')}
          </span>
          <span>
            <kbd>{t('keys.escapeKey')}</kbd> {t('keys.putBack')}
          </span>
          <span>
            <kbd>M</kbd> {t('keys.best')}
          </span>
        </p>
      ) : (
        said !== '' && (
          <button type="button" className="btn btn-mini btn-bare" onClick={() => say('')}>
            {t('close')}
          </button>
        )
      )}
    </div>
  )
}
