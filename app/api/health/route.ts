import { logFault } from '@/app/_server/log-fault'
import { db } from '@/domain/shared/db'

export const dynamic = 'force-dynamic'

const PATIENCE = 2000

/** For supervisors and load balancers: 200 while the database answers within two seconds, else 503. */
export async function GET(): Promise<Response> {
  const answers = await databaseAnswers()
  const body = answers ? { status: 'ok', database: 'ok' } : { status: 'unavailable', database: 'unreachable' }
  return Response.json(body, { status: answers ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}

async function databaseAnswers(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE} ms`)), PATIENCE)
  })
  try {
    await Promise.race([db().$queryRaw`SELECT 1`, late])
    return true
  } catch (fault) {
    logFault('health', fault)
    return false
  } finally {
    clearTimeout(timer)
  }
}
