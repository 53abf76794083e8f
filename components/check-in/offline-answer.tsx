'use client'

import { useTranslations } from 'next-intl'
import { useRefusalWords } from '@/components/form/refusal-words'
import type { OfflineScan } from './use-offline'
import { Sign } from './sign'

/** What a scan without a network came to: whether the pass counts; who it is of, this device does not know. */
export function OfflineAnswer({ answer }: { answer: OfflineScan }) {
  const t = useTranslations('checkIn')
  const words = useRefusalWords()
  const { outcome, id } = answer
  if (outcome === 'refused')
    return (
      <div className="scan scan-block" role="alert" key={id}>
        <Sign of="block" />
        <h2>{t('refused')}</h2>
        <p className="scan-why">{words(answer.code, {})}</p>
      </div>
    )
  return (
    <div className={outcome === 'valid' ? 'scan scan-ok' : 'scan scan-warn'} role="status" key={id}>
      <Sign of={outcome === 'valid' ? 'ok' : 'warn'} />
      <h2>{t(`${outcome}.title`)}</h2>
      <p className="scan-why">{t(`${outcome}.why`)}</p>
    </div>
  )
}
