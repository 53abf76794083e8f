import { NotFoundHere } from '@/components/account/not-found-here'

/** Unknown, or not this reader's: both look the same. */
export default function PersonalNotFound() {
  return <NotFoundHere />
}
