import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { currentActor } from '@/app/_server/actor'
import { namesTable } from '@/app/_server/names-file'
import { type FileFormat, fileResponse, tableStream } from '@/app/_server/registration-file'
import { differencesOf, namesOf } from '@/domain/names-freeze/queries'
import { summitAtDesk } from '@/domain/session/queries'
import { isLanguage } from '@/domain/shared/language'

type Context = { params: Promise<{ slug: string; file: string }> }

const fileName = z.templateLiteral([z.enum(['names', 'changes']), '.', z.enum(['csv', 'xlsx'])])

/** `names.csv`, `names.xlsx`: a frozen list (`id`); `changes.…`: what has changed since. `lang` is the language of the file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, file } = await params
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const actor = await currentActor()
  const summit = await summitAtDesk(actor, slug)
  const id = z.uuid().safeParse(query['id']).data
  if (!summit || id === undefined || !fileName.safeParse(file).success) return notFoundAnswer()
  const [what, format] = file.split('.') as ['names' | 'changes', FileFormat] // as the schema has just said
  const list = what === 'names' ? await namesOf(actor, summit.id, id) : null
  const changes = what === 'changes' ? await differencesOf(actor, summit.id, id) : null
  if (!list && !changes) return notFoundAnswer()
  const locale = isLanguage(query['lang']) ? query['lang'] : 'en'
  const t = await getTranslations({ locale, namespace: 'namesFreeze.files' })
  const rows = await namesTable(list ? { list } : { changes: changes ?? [] }, locale)
  return fileResponse(tableStream(inOnePage(rows), format, locale), format, `${slug}-${t(what)}`)
}

async function* inOnePage(rows: string[][]): AsyncGenerator<string[][]> {
  yield rows
}

const notFoundAnswer = () => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
