import { registrationAnswer } from '@/app/_server/registration-answer'
import { standing } from '@/domain/registration/own-queries'

type Context = { params: Promise<{ key: string }> }

/** Whether a registration still stands as its page shows it: a mark that differs when it does not. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return registrationAnswer(request, params, standing)
}
