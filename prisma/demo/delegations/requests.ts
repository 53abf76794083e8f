/** What a delegation of the demo asks of another; times are wall-clock times of the summit's zone. All of it is invented. */
export type DemoRequest = {
  asking: string
  asked: string
  level?: 'ministers' | 'officials'
  subject: string
  /** In which the subject is written, and which the meeting is asked for in. */
  language?: 'en' | 'fr'
  state:
    | 'requested'
    | 'countered'
    | 'accepted'
    | 'scheduled'
    | 'held'
    | 'no_show'
    | 'declined'
    | 'withdrawn'
    | 'expired'
    | 'bumped'
    | 'cancelled'
  /** Day and hour; none is no time in particular. Of one that was displaced: the time that it had. */
  at?: string
  room?: string
  minutes?: 20 | 30 | 45
  note?: string
  /** When it was asked for. */
  madeAt: string
  /** How often another time was proposed before it was accepted. */
  rounds?: number
}
