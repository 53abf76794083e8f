import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { summitOfDesk } from '@/app/_server/summit-at-work'
import { ActForm } from '@/components/manage/act-form'
import { rowOf } from '@/components/manage/frame-pages'
import { doneOf } from '@/components/registration-form/done-words'
import { QuestionForm } from '@/components/registration-form/question-form'
import { QuestionRows } from '@/components/registration-form/question-rows'
import { SetupBody } from '@/components/registration-form/setup-body'
import { addressOf } from '@/components/site/address'
import { questionViews } from '@/domain/registration-form/queries'
import { canLead, leadingValues } from '@/domain/registration-form/question-rules'
import { type Language, pickText } from '@/domain/shared/language'
import { move, retire, save, standard } from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfDesk(slug)
  const t = await getTranslations({ locale, namespace: 'formSetup.question' })
  return { title: t('title') }
}

/** What the form asks, in its order; one question open at a time. */
export default async function QuestionsPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const query = await searchParams
  const { actor, summit } = await summitOfDesk(slug)
  const views = await questionViews(actor, summit.id)
  if (!views) notFound()
  const t = await getTranslations({ locale, namespace: 'formSetup' })
  const { questions, categories, usualRetention } = views
  const here = addressOf(locale, { pathname: '/manage/[slug]/registrations/questions', params: { slug } })
  const hidden = { summitId: summit.id, slug }
  const done = doneOf(query)
  const edit = rowOf(query['edit'])
  const live = questions.filter(({ retired }) => !retired)
  const gone = questions.filter(({ retired }) => retired)
  const form = (id: string) => {
    const question = questions.find((one) => one.id === id)
    const before = question ? live.slice(0, live.indexOf(question)) : live
    const base = question ? { base: JSON.stringify({ [id]: question.fields }) } : {}
    return (
      <QuestionForm
        action={save}
        carried={{ ...hidden, change: randomUUID(), version: String(question?.version ?? 0), id, ...base }}
        fields={question?.fields ?? null}
        answers={question?.answers ?? 0}
        usualRetention={usualRetention}
        categories={categories.flatMap(({ code, name, retired }) =>
          retired ? [] : [[code, pickText(name, locale)] as const],
        )}
        leaders={before.filter(canLead).map((leader) => ({
          code: leader.code,
          label: pickText(leader.label, locale),
          values: leadingValues(leader).map((value) => {
            const option = leader.options.find((one) => one.value === value)
            return [value, option ? pickText(option.label, locale) : t('question.agreed')] as const
          }),
        }))}
        languages={summit.contentLanguages}
        timeZone={summit.timeZone}
        saved={done?.done === 'saved' && done.of === id ? done.saved : null}
        leave={here}
      />
    )
  }
  const rows = {
    ...{ locale, all: questions, categories, hidden, newId: randomUUID, move, retire },
    edit: (id: string) => `${here}?edit=${id}`,
  }
  return (
    <SetupBody
      locale={locale}
      summit={summit}
      desk="questions"
      title={t('question.title')}
      lede={t('question.lede')}
      done={done}
      forms="question"
    >
      {live.length > 0 && (
        <p>
          <a href={addressOf(locale, { pathname: '/manage/[slug]/registrations/preview', params: { slug } })}>
            {t('question.preview')}
          </a>
        </p>
      )}
      {live.length === 0 && <p className="empty">{t('question.none')}</p>}
      <QuestionRows
        {...rows}
        questions={live}
        open={edit && live.some(({ id }) => id === edit) ? { id: edit, form: form(edit) } : null}
      />
      {query['add'] !== undefined ? (
        <section className="form-part" aria-labelledby="part-new" id="new">
          <h2 id="part-new">{t('question.new')}</h2>
          {form('')}
        </section>
      ) : (
        <p>
          <a className="btn" href={`${here}?add=1#new`}>
            {t('question.new')}
          </a>
        </p>
      )}
      <section aria-label={t('question.standard')}>
        <ActForm action={standard} hidden={{ ...hidden, change: randomUUID() }}>
          {t('question.standard')}
        </ActForm>
        <p className="quiet small">{t('question.standardHint')}</p>
      </section>
      {gone.length > 0 && (
        <section className="form-part" aria-labelledby="part-retired">
          <h2 id="part-retired">{t('retired')}</h2>
          <p className="quiet">{t('retiredHint')}</p>
          <QuestionRows {...rows} questions={gone} open={null} />
        </section>
      )}
    </SetupBody>
  )
}
