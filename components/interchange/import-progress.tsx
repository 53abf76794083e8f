'use client'

import { useTranslations } from 'next-intl'
import { useProgress } from './use-progress'

/** How far the import of a file is, while a form waits for its answer. */
export function ImportProgress({ address, waiting }: { address: string; waiting: boolean }) {
  const t = useTranslations('interchange.progress')
  const progress = useProgress(address, waiting)
  const counted = progress && progress.of > 0 && progress.stage !== 'reading' ? progress : null
  return (
    <div className="import-progress">
      {waiting && (
        <progress aria-label={t('label')} {...(counted ? { max: counted.of, value: counted.done } : {})} />
      )}
      <p className="quiet" role="status">
        {!waiting
          ? ''
          : counted
            ? t(counted.stage === 'writing' ? 'bringing' : 'comparing', {
                done: String(counted.done),
                of: String(counted.of),
              })
            : t(progress?.stage === 'writing' ? 'writing' : 'reading')}
      </p>
    </div>
  )
}
