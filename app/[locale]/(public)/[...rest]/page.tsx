import { notFound } from 'next/navigation'

/** Addresses that no page has: without this page Next would answer outside the reader's language. */
export default function UnknownPage(): never {
  notFound()
}
