import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { summitOfDesk } from '@/app/_server/summit-at-work'
import { SetupBody } from '@/components/registration-form/setup-body'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import { importPlan } from '@/domain/registration-exchange/queries'
import type { Language } from '@/domain/shared/language'
import { ExportPart } from './export-part'
import { GivePart } from './give-part'
import { PlanPart } from './plan-part'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ locale: Language; slug: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfDesk(slug)
  const t = await getTranslations({ locale, namespace: 'registrationFiles' })
  return { title: t('title') }
}

/** Registrations out as a file, and in from one: given, looked at row by row, then imported. */
export default async function FilesPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const query = await searchParams
  const { actor, summit } = await summitOfDesk(slug)
  const t = await getTranslations({ locale, namespace: 'registrationFiles' })
  const here = addressOf(locale, { pathname: '/manage/[slug]/registrations/files', params: { slug } })
  const file = typeof query['file'] === 'string' ? query['file'] : ''
  const isFile = /^[0-9a-f-]{36}$/.test(file)
  const plan = isFile ? await importPlan(actor, summit.id, file, chosenIn(query), new Date()) : null
  const count = (name: string) => Number(query[name]) || 0
  const counts = { created: count('created'), changed: count('changed') }
  return (
    <SetupBody
      locale={locale}
      summit={summit}
      desk="exchange"
      title={t('title')}
      lede={t('lede')}
      done={null}
      forms="file"
    >
      {query['done'] !== undefined && (
        <div className="banner banner-ok" role="status">
          <Icon name="s-yours" />
          <p>{t('import.done', { ...counts, wrong: count('wrong'), waiting: count('waiting') })}</p>
        </div>
      )}
      {plan?.ok ? (
        <PlanPart
          locale={locale}
          summit={summit}
          here={here}
          file={file}
          plan={plan.value}
          only={query['only']}
        />
      ) : (
        <>
          <ExportPart locale={locale} slug={slug} />
          <GivePart locale={locale} slug={slug} here={here} query={query} gone={isFile} />
        </>
      )}
    </SetupBody>
  )
}

/** What columns are to be read as (`c0`, `c1`, …); null where nothing was chosen yet. */
function chosenIn(query: Query): Record<string, string> | null {
  const chosen = Object.entries(query).flatMap(([name, value]) => {
    const column = /^c(\d{1,3})$/.exec(name)?.[1]
    return column === undefined || typeof value !== 'string' ? [] : [[column, value] as const]
  })
  return chosen.length > 0 ? Object.fromEntries(chosen) : null
}
