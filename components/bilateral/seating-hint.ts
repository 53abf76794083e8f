import type { DeskMeeting } from '@/domain/bilateral/desk-queries'
import { flagsOf, hostOf } from '@/domain/bilateral/seating-rules'
import { nameOf } from '@/domain/delegation/rules'
import type { Language } from '@/domain/shared/language'

/** Who receives and how the flags stand, for a line of the sheet. */
export function seatingHint({ meeting, hostSide }: DeskMeeting, locale: Language) {
  const [left, right] = flagsOf(hostSide).map((side) => nameOf(meeting[side], locale))
  return { host: nameOf(meeting[hostOf(hostSide)], locale), left: left ?? '', right: right ?? '' }
}
