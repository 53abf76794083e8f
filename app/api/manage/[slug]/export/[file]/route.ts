import { currentActor } from '@/app/_server/actor'
import { exportedFile } from '@/app/_server/draft-export'
import { notFoundAnswer } from '@/app/_server/manage-api'
import { isLanguage } from '@/domain/shared/language'

type Context = { params: Promise<{ slug: string; file: string }> }

/** The draft as a file: `agenda.csv`, `agenda.xlsx`, `schedule.xml`, `pretalx.json`, `agenda.ics`, `agenda.json`; `lang` is en or fr. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, file } = await params
  const lang = new URL(request.url).searchParams.get('lang') ?? 'en'
  const exported = isLanguage(lang)
    ? await exportedFile(await currentActor(), slug, file, lang, new Date())
    : null
  if (!exported) return notFoundAnswer()
  return new Response(exported.body, {
    headers: {
      'content-type': exported.type,
      'content-disposition': `attachment; filename="${exported.name}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
