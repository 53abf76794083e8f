/** What the demo's delegations ask of each other in Ottawa; times are wall-clock times there. All of it is invented. */
export type DemoRequest = {
  asking: string
  asked: string
  level?: 'ministers' | 'officials'
  subject: string
  state: 'requested' | 'countered' | 'accepted' | 'scheduled' | 'declined' | 'withdrawn' | 'expired'
  /** Day and hour; none is no time in particular. */
  at?: string
  room?: string
  minutes?: 20 | 30 | 45
  note?: string
}

export const ogpRequests: DemoRequest[] = [
  {
    asking: 'CA',
    asked: 'EE',
    subject: 'Digital identity and consent',
    state: 'scheduled',
    at: '2019-05-30 13:30',
    room: 'bilateral-1',
  },
  {
    asking: 'GE',
    asked: 'EE',
    subject: 'Services for people living abroad',
    state: 'requested',
    at: '2019-05-31 09:30',
  },
  {
    asking: 'KE',
    asked: 'CA',
    subject: 'Open contracting in counties',
    state: 'scheduled',
    at: '2019-05-30 15:00',
    room: 'bilateral-1',
  },
  {
    asking: 'FR',
    asked: 'CA',
    subject: 'Registers of public algorithms',
    state: 'countered',
    at: '2019-05-30 16:00',
  },
  {
    asking: 'CA',
    asked: 'KR',
    subject: 'Public sector data',
    state: 'accepted',
    note: 'The minister leaves on Friday at noon.',
  },
  { asking: 'CA', asked: 'CL', subject: 'Participation of young people', state: 'requested' },
  {
    asking: 'EE',
    asked: 'UA',
    subject: 'Registers of beneficial owners',
    state: 'scheduled',
    at: '2019-05-31 10:00',
    room: 'bilateral-3',
  },
  {
    asking: 'EE',
    asked: 'FR',
    subject: 'Data that crosses borders',
    state: 'requested',
    at: '2019-05-30 11:00',
  },
  { asking: 'MX', asked: 'CA', subject: 'Indigenous languages online', state: 'declined' },
  {
    asking: 'DE',
    asked: 'FR',
    subject: 'Common licences',
    state: 'scheduled',
    at: '2019-05-30 09:00',
    room: 'bilateral-3',
  },
  {
    asking: 'GB',
    asked: 'NZ',
    subject: 'Algorithm assessments',
    state: 'scheduled',
    at: '2019-05-30 11:00',
    room: 'bilateral-1',
  },
  { asking: 'IT', asked: 'GE', subject: 'Open courts', state: 'accepted' },
  {
    asking: 'SN',
    asked: 'CI',
    subject: 'Budgets people can read',
    state: 'scheduled',
    at: '2019-05-31 11:00',
    room: 'bilateral-1',
  },
  {
    asking: 'NG',
    asked: 'GH',
    subject: 'Contracts in extractive industries',
    state: 'requested',
    at: '2019-05-31 14:00',
  },
  { asking: 'ES', asked: 'AR', subject: 'Open parliaments', state: 'withdrawn' },
  { asking: 'UY', asked: 'CR', subject: 'Access to information', state: 'expired' },
  {
    asking: 'ID',
    asked: 'KR',
    subject: 'Complaints as a service',
    state: 'countered',
    at: '2019-05-31 15:00',
  },
  {
    asking: 'PT',
    asked: 'BR',
    subject: 'Participatory budgets',
    state: 'scheduled',
    at: '2019-05-30 14:30',
    room: 'bilateral-4',
    minutes: 20,
  },
]
