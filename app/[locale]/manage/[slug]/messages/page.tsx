import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { standardLetter } from '@/app/_server/standard-letters'
import { summitOfDesk } from '@/app/_server/summit-at-work'
import '@/components/manage/frame.css'
import '@/components/message/letters.css'
import '@/components/pass/badges.css'
import { ActForm } from '@/components/manage/act-form'
import { ManageFrame } from '@/components/manage/manage-frame'
import { LetterForm } from '@/components/message/letter-form'
import { MessageForm } from '@/components/message/message-form'
import { MessageList } from '@/components/message/message-list'
import { ReminderForm } from '@/components/message/reminder-form'
import { Icon } from '@/components/ui/icon'
import { addressOf } from '@/components/site/address'
import { messagesView } from '@/domain/message/queries'
import { type LetterKind, letterKinds, placeholdersOf } from '@/domain/message/schema'
import { deskChoices } from '@/domain/registration/desk-queries'
import { selectionFields, selectionOf } from '@/domain/registration/desk-rules'
import { type Language, pickText } from '@/domain/shared/language'
import * as actions from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const kinds = Object.keys(letterKinds) as LetterKind[] // the keys of that object

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfDesk(slug)
  const t = await getTranslations({ locale, namespace: 'letters' })
  return { title: t('title') }
}

/** The desk writes to many; organisers word the letters that are sent by themselves, and set reminders. */
export default async function MessagesPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const query = await searchParams
  const { actor, summit } = await summitOfDesk(slug)
  const view = await messagesView(actor, summit.id)
  if (!view) notFound()
  const t = await getTranslations({ locale, namespace: 'letters' })
  const hidden = { summitId: summit.id, slug }
  const choices = await deskChoices(actor, summit.id)
  const chosen =
    choices &&
    selectionOf(query, { categories: choices.categories.map(({ code }) => code), days: choices.days })
  const done = (['sent', 'worded', 'dropped', 'reminders'] as const).find((of) => query[of] !== undefined)
  return (
    <ManageFrame locale={locale} summit={summit} current="messages" now={new Date()}>
      <div>
        <h1>{t('title')}</h1>
        <p className="quiet">{t('lede')}</p>
      </div>
      {done && (
        <p className="banner banner-ok" role="status">
          <Icon name="s-yours" />
          <span>
            {done === 'sent' ? t('done.sent', { count: Number(query['sent']) || 0 }) : t(`done.${done}`)}
          </span>
        </p>
      )}
      <section className="form-part" aria-labelledby="letters-new">
        <h2 id="letters-new">{t('new')}</h2>
        <MessageForm
          action={actions.write}
          hidden={{ ...hidden, key: randomUUID() }}
          chosen={
            chosen && {
              fields: [['desk', 'yes'], ...selectionFields(chosen)],
              back: addressOf(locale, { pathname: '/manage/[slug]/registrations', params: { slug } }),
            }
          }
          categories={view.categories.map(({ id, name }) => ({ id, name: pickText(name, locale) }))}
        />
      </section>
      <section className="form-part" aria-labelledby="letters-sent">
        <h2 id="letters-sent">{t('sent')}</h2>
        <MessageList
          locale={locale}
          timeZone={summit.timeZone}
          messages={view.messages}
          summitId={summit.id}
          again={actions.again}
        />
      </section>
      {summit.mayPublish && (
        <>
          <section className="form-part" aria-labelledby="letters-reminders">
            <h2 id="letters-reminders">{t('reminders.title')}</h2>
            <p>{t('reminders.lede')}</p>
            <ReminderForm action={actions.remind} hidden={hidden} days={view.reminders} />
          </section>
          <section className="form-part" aria-labelledby="letters-own">
            <h2 id="letters-own">{t('own')}</h2>
            <p>{t('ownLede')}</p>
            <ul className="frame-rows">
              {kinds.map((kind) => {
                const own = view.letters[kind]
                const standing = own ? flat(own) : standardLetter(kind)
                return (
                  <li key={kind}>
                    <details className="more">
                      <summary>
                        {t(`kinds.${kind}`)} {own && <span className="tag tag-ok">{t('isOwn')}</span>}
                      </summary>
                      <LetterForm
                        key={JSON.stringify(standing)}
                        action={actions.word}
                        hidden={{ ...hidden, kind }}
                        standing={standing}
                        placeholders={placeholdersOf(kind)}
                      />
                      {own && (
                        <ActForm
                          action={actions.unword}
                          hidden={{ ...hidden, kind }}
                          name={t('dropOf', { letter: t(`kinds.${kind}`) })}
                        >
                          {t('drop')}
                        </ActForm>
                      )}
                    </details>
                  </li>
                )
              })}
            </ul>
          </section>
        </>
      )}
    </ManageFrame>
  )
}

const flat = ({
  subject,
  body,
}: {
  subject: Record<string, string | undefined>
  body: Record<string, string | undefined>
}) =>
  Object.fromEntries(
    Object.entries({ subject, body }).flatMap(([of, texts]) =>
      Object.entries(texts).map(([language, words]) => [`${of}.${language}`, words ?? '']),
    ),
  )
