import { currentActor } from '@/app/_server/actor'
import { authSecret } from '@/app/_server/auth-secret'
import { logFault } from '@/app/_server/log-fault'
import { notFoundAnswer } from '@/app/_server/manage-api'
import { badgeSheetPdf } from '@/app/_server/pass-documents'
import { badgesFileName } from '@/app/_server/pass-words'
import { readForm, refusePost } from '@/app/_server/read-form'
import { isSameOrigin } from '@/app/_server/same-origin'
import { addressOf } from '@/components/site/address'
import { badgesChosen } from '@/domain/pass/badge-queries'
import { issueMissing } from '@/domain/pass/issue-missing'
import { printBadges } from '@/domain/pass/print-badges'
import { badgeSheetInput } from '@/domain/pass/schema'
import { passViews } from '@/domain/pass/view-queries'
import { summitAtDesk } from '@/domain/session/queries'

type Context = { params: Promise<{ slug: string }> }

/**
 * A sheet of badges: whoever is chosen and has no pass gets one, the sheet is drawn, and its badges are noted as printed. Where nobody
 * is left to print, the page says so.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refusePost(403, 'other_origin')
  const form = await readForm(request)
  if (!form.ok) return refusePost(form.status, form.code)
  const { slug } = await params
  const actor = await currentActor()
  const summit = actor && (await summitAtDesk(actor, slug))
  const input = badgeSheetInput.safeParse(form.fields)
  if (!actor || !summit || !input.success) return notFoundAnswer()
  const { format, language, ...choice } = input.data
  const now = new Date()
  const of = { summitId: summit.id }
  try {
    const given = await issueMissing(actor, { ...of, choice }, now, authSecret())
    if (!given.ok) return notFoundAnswer()
    const chosen = await badgesChosen(actor, summit.id, choice)
    if (!chosen.ok) return notFoundAnswer()
    const views = await passViews(actor, { ...of, registrations: chosen.value.ids })
    if (!views.ok) return notFoundAnswer()
    if (views.value.length === 0) return back(language, slug, 'none')
    const bytes = new Uint8Array(await badgeSheetPdf(views.value, format, language))
    await printBadges(actor, { ...of, registrations: chosen.value.ids }, now)
    return new Response(bytes, {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="${badgesFileName(slug, language)}"`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  } catch (fault) {
    logFault('badges', fault)
    return back(language, slug, 'fault')
  }
}

function back(language: 'en' | 'fr', slug: string, printed: 'none' | 'fault'): Response {
  const location = addressOf(language, { pathname: '/manage/[slug]/badges', params: { slug } }, { printed })
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}
