'use client'

import { FaultHere } from '@/components/account/fault-here'

/** A fault while a page was made: the reader gets its reference (instrumentation.ts logs it under the same). */
export default function ManageFault({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return <FaultHere reference={error.digest ?? ''} retry={reset} />
}
