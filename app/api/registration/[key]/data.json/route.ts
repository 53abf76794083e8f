import { registrationAnswer } from '@/app/_server/registration-answer'
import { heldAbout } from '@/domain/registration/held-queries'

type Context = { params: Promise<{ key: string }> }

/** Everything that is held about one person's registration, for that person to take away. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return registrationAnswer(request, params, heldAbout, {
    'content-disposition': 'attachment; filename="plenum-registration.json"',
  })
}
