import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FormAction } from '@/components/form/form-state'
import { addressOf } from '@/components/site/address'
import type { LimitView } from '@/domain/quota/limit-queries'
import type { Language } from '@/domain/shared/language'
import { number } from '@/domain/shared/number-format'
import { HoldForm, PriorityForm, ReleaseForm, ResizeForm, TermsForm } from './limit-forms'
import { useLimitName } from './limit-name'

export type LimitActions = Record<
  'resize' | 'setTerms' | 'hold' | 'release' | 'prioritise',
  FormAction<unknown>
>

type Props = {
  locale: Language
  slug: string
  summitId: string
  limit: LimitView
  /** Of the summit's wall clock. */
  closes: { date: string; time: string } | null
  zone: string
  /** Keys under which each act of this page is done once. */
  newKey: () => string
  actions: LimitActions
}

/** One limit: its size, what is held back, until when it takes people, and who stands in line for it. */
export function LimitPage({ locale, slug, summitId, limit, closes, zone, newKey, actions }: Props) {
  const t = useTranslations('desk')
  const name = useLimitName(locale)
  const hidden = { slug, summitId, quotaId: limit.id }
  const n = (value: number) => number(value, locale)
  return (
    <>
      <div>
        <h1>{name(limit)}</h1>
        <p className="quiet">
          {t('places.takenOf', { taken: n(limit.taken), size: n(limit.size) })}
          {limit.offered > 0 && `, ${t('places.ofThemOffered', { count: limit.offered })}`}
          {limit.held > 0 && `, ${t('places.ofThemHeld', { count: limit.held })}`}
        </p>
      </div>
      <div className="desk-columns">
        <div>
          <Part id="size" title={t('places.sizeTitle')}>
            <ResizeForm action={actions.resize} hidden={hidden} size={limit.size} holders={limit.holders} />
          </Part>
          <Part id="terms" title={t('places.termsTitle')}>
            <TermsForm
              action={actions.setTerms}
              hidden={hidden}
              closes={closes}
              offerMinutes={limit.offerMinutes}
              zone={zone}
            />
          </Part>
        </div>
        <div>
          <Part id="holds" title={t('places.holdsTitle')}>
            {limit.holds.map(({ heldFor, places }) => (
              <div key={heldFor} className="desk-held">
                <p dir="auto">{t('places.heldLine', { count: places, heldFor })}</p>
                <ReleaseForm
                  action={actions.release}
                  hidden={{ ...hidden, key: newKey() }}
                  heldFor={heldFor}
                  places={places}
                />
              </div>
            ))}
            <HoldForm action={actions.hold} hidden={{ ...hidden, key: newKey() }} />
          </Part>
          <Part id="line" title={t('places.lineTitle', { count: limit.waiting })}>
            {limit.line.length === 0 ? (
              <p className="quiet">{t('places.noLine')}</p>
            ) : (
              <ol className="desk-history">
                {limit.line.map((one) => (
                  <li key={one.entryId}>
                    <p>
                      <a
                        href={addressOf(locale, {
                          pathname: '/manage/[slug]/registrations/[id]',
                          params: { slug, id: one.registrationId },
                        })}
                        dir="auto"
                      >
                        {one.name || one.email}
                      </a>{' '}
                      <span className="tag">
                        {one.state === 'offered'
                          ? t('places.isOffered')
                          : t(`act.priorities.${one.priority}`)}
                      </span>
                    </p>
                    {one.priorityReason && (
                      <p className="small quiet" dir="auto">
                        {one.priorityReason}
                      </p>
                    )}
                    {one.state === 'waiting' && (
                      <PriorityForm
                        action={actions.prioritise}
                        hidden={{ ...hidden, entryId: one.entryId }}
                        standing={one.priority}
                        name={one.name || one.email}
                      />
                    )}
                  </li>
                ))}
              </ol>
            )}
          </Part>
        </div>
      </div>
    </>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="form-part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  )
}
