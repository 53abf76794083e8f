import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { ActForm } from '@/components/manage/act-form'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import { importDone } from '@/domain/interchange/queries'
import type { SummitAtWork } from '@/domain/session/queries'
import type { Actor } from '@/domain/shared/actor'
import type { Language } from '@/domain/shared/language'
import { takeBack } from './actions'
import { GoneFile } from './gone-file'

type Props = { locale: Language; actor: Actor; summit: SummitAtWork; here: string; change: string }

/** The last step: what was imported, where it is, and how to take it back. */
export async function DoneStep({ locale, actor, summit, here, change }: Props) {
  const done = await importDone(actor, summit.slug, change)
  if (!done)
    return <GoneFile locale={locale} here={here} refusal={{ ok: false, code: 'not_found', details: {} }} />
  const t = await getTranslations({ locale, namespace: 'interchange' })
  const { slug } = summit
  const hidden = { slug, summitId: summit.id, change, id: randomUUID() }
  return (
    <>
      <h1>{t('steps.done')}</h1>
      <div className="banner banner-ok" role="status">
        <Icon name="s-yours" />
        <p>
          <b>{t('done.title', { number: String(done.number) })}</b> {t('done.counts', done)}
        </p>
      </div>
      <div className="row">
        <a
          className="btn btn-primary"
          href={addressOf(locale, { pathname: '/manage/[slug]/sessions', params: { slug } })}
        >
          {t('done.seeSessions')}
        </a>
        <a className="btn" href={here}>
          {t('done.again')}
        </a>
        {done.last && (
          <ActForm action={takeBack} hidden={hidden}>
            {t('done.undo')}
          </ActForm>
        )}
      </div>
      {!done.last && <p className="quiet">{t('done.undoLater')}</p>}
    </>
  )
}
