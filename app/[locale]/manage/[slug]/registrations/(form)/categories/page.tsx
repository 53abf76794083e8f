import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { summitOfDesk } from '@/app/_server/summit-at-work'
import { rowOf } from '@/components/manage/frame-pages'
import { CategoryForm } from '@/components/registration-form/category-form'
import { CategoryRows } from '@/components/registration-form/category-rows'
import { doneOf } from '@/components/registration-form/done-words'
import { PlacesForm } from '@/components/registration-form/places-form'
import { SetupBody } from '@/components/registration-form/setup-body'
import { addressOf } from '@/components/site/address'
import { categoryViews } from '@/domain/registration-form/queries'
import type { Language } from '@/domain/shared/language'
import { summitNow } from '@/domain/shared/time'
import { zoneName } from '@/domain/shared/zone-format'
import { move, places as savePlaces, retire, save } from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfDesk(slug)
  const t = await getTranslations({ locale, namespace: 'formSetup.category' })
  return { title: t('title') }
}

/** As what people register: categories in order, one of them open at a time, and how many the summit takes. */
export default async function CategoriesPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const query = await searchParams
  const { actor, summit } = await summitOfDesk(slug)
  const views = await categoryViews(actor, summit.id)
  if (!views) notFound()
  const t = await getTranslations({ locale, namespace: 'formSetup' })
  const { categories, places } = views
  const here = addressOf(locale, { pathname: '/manage/[slug]/registrations/categories', params: { slug } })
  const hidden = { summitId: summit.id, slug }
  const clock = summitNow(new Date(), summit.clockOffset)
  const done = doneOf(query)
  const edit = rowOf(query['edit'])
  const live = categories.filter(({ retired }) => !retired)
  const gone = categories.filter(({ retired }) => retired)
  const form = (id: string) => {
    const category = categories.find((one) => one.id === id)
    const base = category ? { base: JSON.stringify({ [id]: category.fields }) } : {}
    return (
      <CategoryForm
        action={save}
        carried={{ ...hidden, change: randomUUID(), version: String(category?.version ?? 0), id, ...base }}
        fields={category?.fields ?? null}
        languages={summit.contentLanguages}
        timeZone={summit.timeZone}
        zone={zoneName(clock, summit.timeZone, locale)}
        saved={done?.done === 'saved' && done.of === id ? done.saved : null}
        leave={here}
      />
    )
  }
  const rows = {
    ...{ locale, timeZone: summit.timeZone, clock, hidden, newId: randomUUID, move, retire },
    edit: (id: string) => `${here}?edit=${id}`,
  }
  return (
    <SetupBody
      locale={locale}
      summit={summit}
      desk="categories"
      title={t('category.title')}
      lede={t('category.lede')}
      done={done}
      forms="category"
    >
      <CategoryRows
        {...rows}
        categories={live}
        open={edit && live.some(({ id }) => id === edit) ? { id: edit, form: form(edit) } : null}
      />
      {query['add'] !== undefined || live.length === 0 ? (
        <section className="form-part" aria-labelledby="part-new" id="new">
          <h2 id="part-new">{t(live.length === 0 ? 'category.first' : 'category.new')}</h2>
          {form('')}
        </section>
      ) : (
        <p>
          <a className="btn" href={`${here}?add=1#new`}>
            {t('category.new')}
          </a>
        </p>
      )}
      <section className="form-part" aria-labelledby="part-places">
        <h2 id="part-places">{t('places.title')}</h2>
        <p className="quiet">{t('places.hint')}</p>
        <PlacesForm action={savePlaces} hidden={{ ...hidden, change: randomUUID() }} places={places} />
      </section>
      {gone.length > 0 && (
        <section className="form-part" aria-labelledby="part-retired">
          <h2 id="part-retired">{t('retired')}</h2>
          <p className="quiet">{t('retiredHint')}</p>
          <CategoryRows {...rows} categories={gone} open={null} />
        </section>
      )}
    </SetupBody>
  )
}
