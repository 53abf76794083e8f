import type { Instrumentation } from 'next'

/** Starts what runs beside the pages, once per server process; not while building. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs' || process.env['NEXT_PHASE'] === 'phase-production-build')
    return
  if (process.env['WORKER'] === '0') return
  const { startWorker } = await import('./app/_server/worker')
  startWorker()
}

/** A fault in a page, route or action goes to the log once, under the reference that its reader sees. */
export const onRequestError: Instrumentation.onRequestError = async (fault, request, context) => {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { logFault } = await import('./app/_server/log-fault')
  const digest = fault instanceof Error && 'digest' in fault ? String(fault.digest) : undefined
  logFault(`${request.method} ${context.routePath}`, fault, digest)
}
