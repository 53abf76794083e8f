import { db } from '@/domain/shared/db'
import type { AttendingLink } from './attending-rules'
import type { Attended } from './queries'
import { attendedByMember } from './repository'

/** What a calendar address opens: the meeting as it stands now. Null once it does not stand, or the member attends it no more. */
export const attendedMeeting = ({
  id,
  memberId,
}: AttendingLink): Promise<(Attended & { timeZone: string; changedAt: Date }) | null> =>
  attendedByMember(db(), id, memberId)
