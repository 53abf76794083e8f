import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { currentActor } from '@/app/_server/actor'
import { passCode } from '@/app/_server/pass-code'
import { isRegistrationId, registrationAuthor, registrationPage } from '@/app/_server/registration-author'
import type { FormState } from '@/components/form/form-state'
import { BrokenRegistrationLink } from '@/components/registration/broken-link'
import { ClockNote } from '@/components/registration/clock-note'
import { doneWords } from '@/components/registration/done-note'
import { DraftPage } from '@/components/registration/draft-page'
import { EditPage } from '@/components/registration/edit-page'
import { LiveStanding } from '@/components/registration/live-standing'
import { MemberNote } from '@/components/registration/member-note'
import { PassPart } from '@/components/registration/pass-part'
import { StatusPage } from '@/components/registration/status-page'
import { addressOf } from '@/components/site/address'
import { ownPass } from '@/domain/pass/view-queries'
import { registering } from '@/domain/registration/open-queries'
import { type OwnView, ownView } from '@/domain/registration/own-queries'
import { stepAsked } from '@/domain/registration/step-rules'
import { countriesIn } from '@/domain/shared/countries'
import { type Language, pickText } from '@/domain/shared/language'
import { refuse } from '@/domain/shared/result'
import { redirect } from '@/messages/navigation'
import { RegistrationWords } from '../../registration-words'
import * as actions from './actions'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ locale: Language; token: string }>; searchParams: Promise<Query> }

/** Opening it changes nothing (domain rule 13). */
const viewOf = cache(async (token: string, of: string | undefined) => {
  const author = await registrationAuthor(token, of)
  return author ? ownView(author, new Date()) : refuse('link_forged')
})

const idAsked = (of: Query['of']) => z.uuid().safeParse(of).data

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, token } = await params
  const { of, step, edit } = await searchParams
  const view = await viewOf(token, idAsked(of))
  const t = await getTranslations({ locale, namespace: 'registration' })
  return {
    title: view.ok
      ? t('titles.of', {
          title: titleOf(view.value),
          summit: pickText(view.value.summit.name, locale),
        })
      : t('broken.title'),
    // The token must not leave with a click on a link (Referer), nor stand in an index.
    referrer: 'same-origin',
    robots: { index: false, follow: false, noarchive: true },
  }

  function titleOf(shown: OwnView): string {
    if (shown.status === 'draft') return t(`titles.${stepAsked(formOf(shown), step)}`)
    return edit === '1' && shown.may.edit ? t('titles.edit') : t(`status.${shown.status}.title`)
  }
}

const formOf = ({ category, questions, form }: OwnView) => ({ category, questions, answers: form.answers })

/** Why it may not have been sent: what the route that sends says of it in the address. */
const whyNotSent = [
  'registration_sent',
  'not_open_yet',
  'registration_closed',
  'code_needed',
  'invitation_needed',
  'code_wrong',
  'code_revoked',
  'code_ended',
  'code_used_up',
  'form_incomplete',
  'wrong_status',
  'not_found',
  'fault',
]

function notSent({ refused, reference }: Query): FormState {
  const code = whyNotSent.find((one) => one === refused)
  const details = typeof reference === 'string' && /^[0-9a-f]{8}$/.test(reference) ? { reference } : {}
  return code === undefined ? null : { ok: false, code, details, fields: {}, typed: {}, answer: randomUUID() }
}

/** Acts that end the link by which they are done. */
const endedBy = new Map<Query['done'], string>([
  ['handed-over', 'handed_over'],
  ['email-changed', 'email_changed'],
  ['erased', 'erased'],
])

/** One registration, opened by a mailed link or by whoever is signed in: its steps while it is written, then where it stands. */
export default async function RegistrationPage({ params, searchParams }: Props) {
  const { locale, token } = await params
  const query = await searchParams
  const of = idAsked(query['of'])
  const view = await viewOf(token, of)
  const own = { pathname: '/registration/[token]', params: { token } } as const
  if (!view.ok) {
    const ended = ['link_replaced', 'not_found'].includes(view.code) ? endedBy.get(query['done']) : undefined
    if (!ended && isRegistrationId(token)) {
      if (await currentActor()) notFound()
      redirect({ href: { pathname: '/sign-in', query: { callback: addressOf(locale, own) } }, locale })
    }
    if (!ended && of !== undefined) notFound()
    const refusal = ended ? refuse(ended) : view
    return (
      <RegistrationWords>
        <BrokenRegistrationLink
          locale={locale}
          refusal={refusal}
          pageKey={token}
          renewLink={actions.renewLink}
        />
      </RegistrationWords>
    )
  }
  const { value } = view
  const done = doneWords.find((word) => word === query['done']) ?? null
  const here = (more: Record<string, string> = {}) =>
    addressOf(locale, registrationPage(token, value.id, more))
  const send = `/api/registration/${token}/send`
  const refused = notSent(query)
  const asked = new URLSearchParams(of === undefined ? {} : { of })
  const api = (what: string) => `/api/registration/${token}/${what}?${asked}`
  const fileSent = z
    .object({ file: z.string().regex(/^[a-z_]{1,40}$/), question: z.string().regex(/^[a-z0-9-]{1,80}$/) })
    .safeParse(query).data
  const filesFrom = (page: string) => ({
    address: api('file'),
    page,
    outcome: fileSent ? { code: fileSent.file, question: fileSent.question } : null,
  })
  return (
    <RegistrationWords accent={value.summit.accent}>
      <div className="wrap" key={value.id}>
        <ClockNote summit={value.summit} locale={locale} />
        {of !== undefined && <MemberNote view={value} back={addressOf(locale, own)} />}
        {value.status === 'draft' ? (
          <DraftPage
            locale={locale}
            view={value}
            pageKey={token}
            step={stepAsked(formOf(value), query['step'])}
            actions={actions}
            countries={countriesIn(locale)}
            sending={{ to: send, once: randomUUID() }}
            refused={refused}
            addressOfStep={(step) => here({ step })}
            done={query['saved'] === '1' ? 'saved' : done}
            more={query['more'] === '1'}
            files={filesFrom(here({ step: 'files' }))}
          />
        ) : query['edit'] === '1' && value.may.edit ? (
          <EditPage
            locale={locale}
            view={value}
            pageKey={token}
            action={actions.edit}
            countries={countriesIn(locale)}
            back={here()}
            here={here({ edit: '1' })}
            files={filesFrom(here({ edit: '1' }))}
          />
        ) : (
          <>
            <StatusPage
              locale={locale}
              view={value}
              pageKey={token}
              actions={actions}
              open={value.leads ? ((await registering(value.summit.slug, new Date()))?.open ?? []) : []}
              once={{ send: randomUUID(), handOver: randomUUID(), addMember: randomUUID() }}
              done={done}
              refused={refused}
              pass={await passOf(locale, token, of, value.id, api('pass.pdf'))}
              addresses={{
                here: here(),
                send,
                edit: here({ edit: '1' }),
                export: of === undefined ? api('data.json') : null,
                member: (id) => addressOf(locale, registrationPage(token, id)),
                agenda: of === undefined ? agendaAddress(locale, token, value) : null,
              }}
            />
            <LiveStanding address={api('standing')} mark={value.mark} />
          </>
        )}
      </div>
    </RegistrationWords>
  )
}

/** One's own agenda: the account's, or that of the link. */
const agendaAddress = (locale: Language, token: string, { summit: { slug } }: OwnView) =>
  isRegistrationId(token)
    ? addressOf(locale, { pathname: '/summits/[slug]/my-agenda', params: { slug } })
    : addressOf(locale, { pathname: '/registration/[token]/agenda', params: { token } })

/** The pass of whoever takes part, with its code; nothing for anybody else. */
async function passOf(locale: Language, key: string, of: string | undefined, id: string, pdf: string) {
  const author = await registrationAuthor(key, of)
  const pass = author && (await ownPass(author, new Date()))
  if (!pass?.ok || !pass.value) return null
  return (
    <PassPart
      locale={locale}
      pass={pass.value}
      code={pass.value.state === 'given' ? passCode(pass.value.view.token) : null}
      pdf={pdf}
      hidden={{ key, id }}
      give={actions.givePass}
      replace={actions.replacePass}
    />
  )
}
