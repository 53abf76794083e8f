import type { SessionType } from '@/domain/release/schema'

/** A text in both languages. Demo data have no gaps. */
export type Both = { en: string; fr: string }

export type DemoVenue = {
  key: string
  name: Both
  city: Both
  address?: string
  timeZone: string
  online?: true
  latitude?: number
  longitude?: number
}

export type DemoRoom = {
  key: string
  venue: string
  name: Both
  floor?: Both
  kind: 'session' | 'bilateral' | 'lounge' | 'online'
  theatre?: number
  classroom?: number
  boardroom?: number
  equipment?: ('booths' | 'stream' | 'screen' | 'step_free')[]
  /** Wall-clock times in the venue's zone, the same on each day of the summit. */
  open?: [from: string, to: string]
  /** Minutes. */
  turnaround?: number
}

export type DemoMaterial = {
  kind: 'recording' | 'slides' | 'transcript' | 'document'
  language: 'en' | 'fr'
  title: string
  url: string
}

export type DemoCredit = { kind: 'prepared_by' | 'research_by' | 'funded_by'; name: Both }

export type DemoSession = {
  /** Unique in its summit; ids and codes are derived from it, so it must not change. */
  key: string
  type: SessionType
  origin?: 'third_party' | 'joint' | 'host'
  access?: 'open' | 'seats' | 'invitation' | 'private'
  title: Both
  abstract?: Both
  /** The day it is filed under. */
  day: string
  /** Wall-clock times in the zone of the venue (of the summit where there is no room). */
  start: string
  end: string
  room?: string
  /** Where, when it is in no single room. */
  location?: Both
  track?: string
  /** Key of a topic of that track. */
  topic?: string
  languages?: string[]
  interpretation?: string[]
  seats?: number
  /** Sessions with the same value are one session given several times. */
  occurrence?: string
  webcast?: string
  speakers?: [speaker: string, role: 'chair' | 'moderator' | 'panellist' | 'keynote'][]
  organisations?: [organisation: string, part: 'organiser' | 'host' | 'counterpart' | 'partner'][]
  materials?: DemoMaterial[]
  credits?: DemoCredit[]
}

export type DemoSeries = {
  slug: string
  name: Both
  description: Both
  members?: { state: string; fromYear: number; toYear?: number; calledThen?: string }[]
}

export type DemoSummit = {
  slug: string
  series?: string
  episode?: number
  name: Both
  /** Short enough for the site's bar, and the words beside it: "OGP Global Summit", "Ottawa 2019". */
  shortName: Both
  edition: Both
  theme: Both
  description: Both
  place: Both
  host: Both
  figures: { value: Both; label: Both }[]
  startsOn: string
  endsOn: string
  timeZone: string
  mode: 'in_person' | 'virtual' | 'hybrid'
  state: 'announced' | 'open' | 'live' | 'archived'
  /** #rrggbb, at least 4.5:1 on white. */
  accent: string
  days: { date: string; label: Both; note?: Both; venueShare?: number; capacity?: number }[]
  venues: DemoVenue[]
  rooms: DemoRoom[]
  tracks: { key: string; name: Both; color: string; aim: Both; topics: { key: string; name: Both }[] }[]
  organisations: { key: string; name: Both; url?: string }[]
  /** Each is written to at `<key>@demo.example`, in English where nothing else is said. */
  speakers: {
    key: string
    name: string
    position: Both
    organisation?: string
    biography?: Both
    language?: 'fr'
    /** Wall-clock times of the summit; always where it is absent. */
    available?: [day: string, from: string, to: string][]
  }[]
  occurrences?: { key: string; name: Both }[]
  sessions: DemoSession[]
  materials?: DemoMaterial[]
  credits?: DemoCredit[]
  /** What the first release says of itself. */
  releaseNote: Both
}
