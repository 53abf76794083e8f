import { getTranslations } from 'next-intl/server'
import { currentActor } from '@/app/_server/actor'
import { fileResponse, registrationStream } from '@/app/_server/registration-file'
import { deskChoices } from '@/domain/registration/desk-queries'
import { selectionOf } from '@/domain/registration/desk-rules'
import { exportRegistrations } from '@/domain/registration-exchange/export-registrations'
import { formats } from '@/domain/registration-exchange/schema'
import { summitAtDesk } from '@/domain/session/queries'
import { isLanguage } from '@/domain/shared/language'

type Context = { params: Promise<{ slug: string; file: string }> }

/**
 * `registrations.csv` or `registrations.xlsx` of whoever the desk's table shows: its own parameters narrow it, `id` names
 * them one by one, `lang` is the language of heads and choices.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, file } = await params
  const actor = await currentActor()
  const summit = await summitAtDesk(actor, slug)
  const format = formats.find((one) => file === `registrations.${one}`)
  const known = summit && (await deskChoices(actor, summit.id))
  if (!summit || !format || !known) return notFoundAnswer()
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const asked = new URL(request.url).searchParams.getAll('id')
  const categories = known.categories.map(({ code }) => code)
  const selection = selectionOf(asked.length > 0 ? { id: asked } : { ...query, all: '1' }, {
    categories,
    days: known.days,
  })
  const found = selection
    ? await exportRegistrations(actor, { summitId: summit.id, selection, format }, new Date())
    : null
  if (!found?.ok) return notFoundAnswer()
  const locale = isLanguage(query['lang']) ? query['lang'] : 'en'
  const t = await getTranslations({ locale, namespace: 'registrationFiles' })
  return fileResponse(registrationStream(found.value, format, locale), format, `${slug}-${t('fileName')}`)
}

const notFoundAnswer = () => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
