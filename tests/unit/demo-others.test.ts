import { describe, expect, test } from 'vitest'
import { wallToInstant } from '@/domain/shared/time'
import { digitalNations2020 } from '@/prisma/demo/digital-nations-2020'
import { digitalNationsSeries } from '@/prisma/demo/digital-nations-2020/series'
import type { DemoSession, DemoSummit } from '@/prisma/demo/format'
import { learningExchange2019 } from '@/prisma/demo/learning-exchange-2019'
import { madeSummit } from '@/prisma/demo/made-summit'
import { openSmartCities2017, openSmartCitiesSeries } from '@/prisma/demo/open-smart-cities-2017'
import { rowsOf } from '@/prisma/demo/rows'

const summits: DemoSummit[] = [digitalNations2020, learningExchange2019, openSmartCities2017]

/** Every text in both languages, with the way to it. */
function texts(value: unknown, path: string): { path: string; en: unknown; fr: unknown }[] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value || 'fr' in value) {
    const { en, fr } = { en: undefined, fr: undefined, ...value }
    return [{ path, en, fr }]
  }
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`))
}

const allTexts = [...summits, digitalNationsSeries, openSmartCitiesSeries].flatMap((one) =>
  texts(one, one.slug),
)

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const faults = (pattern: RegExp, language: 'en' | 'fr') =>
  allTexts
    .filter((one) => pattern.test(String(one[language])))
    .map((one) => `${one.path}: ${String(one[language])}`)

describe('the texts', () => {
  test('are all there in both languages', () => {
    expect(allTexts.length).toBeGreaterThan(200)
    const missing = allTexts.filter(
      ({ en, fr }) => typeof en !== 'string' || typeof fr !== 'string' || !en.trim() || !fr.trim(),
    )
    expect(missing).toEqual([])
  })

  test('every session but a break has an abstract', () => {
    const bare = summits.flatMap(({ sessions }) => sessions).filter(({ abstract }) => !abstract)
    expect(bare.map(({ type }) => type)).toEqual(['break'])
  })

  test.each<[string, RegExp]>([
    ['a colon without a no-break space before it', /(?<!\u00a0):(?!\/\/)/],
    ['a space before ; ! ?', /[\s\u00a0\u202f][;!?]/],
    ['a straight apostrophe', /'/],
    ['straight or English quotation marks', /["“”]/],
    ['quotation marks without their no-break spaces', /«(?!\u00a0)|(?<!\u00a0)»/],
    ['a time with an ordinary space or a colon', /\d h\b|\d{1,2}:\d{2}/],
    ['two spaces', / {2}/],
    ['an en or em dash', /[–—]/],
    ['inclusive writing with a middle dot or brackets', /·e|\(e\)|\(es\)/],
  ])('in French, none has %s', (_, pattern) => {
    expect(faults(pattern, 'fr')).toEqual([])
  })

  test.each<[string, RegExp]>([
    ['a straight apostrophe', /'/],
    ['a space before punctuation', /[\s\u00a0][:;!?,]/],
    ['two spaces', / {2}/],
    ['an en or em dash', /[–—]/],
  ])('in English, none has %s', (_, pattern) => {
    expect(faults(pattern, 'en')).toEqual([])
  })

  test('titles are in sentence case in both languages', () => {
    const titles = summits.flatMap(({ sessions }) => sessions).map(({ title }) => title)
    const known =
      /^(Montréal|Montreal|Ottawa|Toronto|Ontario|Quayside|FWDThinking|FWD50|AI|IA|Canada|Declaration|Déclaration|Web|État)$/
    const capitals = (text: string) =>
      text
        .split(/[\s\u00a0’]+/)
        .slice(1)
        .filter(
          (word, index, all) =>
            /^[A-ZÀ-Ý]/.test(word) && !known.test(word.replace(/\W+$/, '')) && !all[index - 1]?.endsWith(':'),
        )
    expect(titles.flatMap(({ en, fr }) => [...capitals(en), ...capitals(fr)])).toEqual([])
  })
})

describe('the programme', () => {
  test.each(summits.map((summit) => [summit.slug, summit] as const))(
    '%s names only what it has',
    (_, summit) => {
      const keys = (list: { key: string }[]) => list.map(({ key }) => key)
      const days = summit.days.map(({ date }) => date)
      for (const session of summit.sessions) {
        expect(days).toContain(session.day)
        if (session.room !== undefined) expect(keys(summit.rooms)).toContain(session.room)
        if (session.occurrence !== undefined)
          expect(keys(summit.occurrences ?? [])).toContain(session.occurrence)
        const track = summit.tracks.find(({ key }) => key === session.track)
        if (session.track !== undefined) expect(track).toBeDefined()
        if (session.topic !== undefined) expect(keys(track?.topics ?? [])).toContain(session.topic)
        for (const [speaker] of session.speakers ?? []) expect(keys(summit.speakers)).toContain(speaker)
        for (const [organisation] of session.organisations ?? [])
          expect(keys(summit.organisations)).toContain(organisation)
      }
      for (const list of [summit.sessions, summit.rooms, summit.speakers, summit.organisations])
        expect(new Set(keys(list)).size).toBe(list.length)
      expect([days[0], days.at(-1)]).toEqual([summit.startsOn, summit.endsOn])
    },
  )

  test.each([...summits, madeSummit()].map((summit) => [summit.slug, summit] as const))(
    '%s puts no two sessions in a room, and nobody on two stages, at once',
    (_, summit) => {
      expect(overlaps(summit, ({ room }) => (room === undefined ? [] : [room]))).toEqual([])
      expect(overlaps(summit, ({ speakers }) => (speakers ?? []).map(([speaker]) => speaker))).toEqual([])
    },
  )

  test('ids and codes are unique, well formed, and the same at every load', () => {
    for (const summit of [...summits, madeSummit()]) {
      const { session } = rowsOf(summit)
      for (const { code } of session) expect(code).toMatch(/^[0-9A-Z]{6}$/)
      expect(new Set(session.map(({ code }) => code)).size).toBe(session.length)
      expect(new Set(session.map(({ id }) => id)).size).toBe(session.length)
      expect(session.map(({ number }) => number)).toEqual(session.map((_, index) => index + 1))
      expect(rowsOf(summit)).toEqual(rowsOf(summit))
    }
  })

  test('accents and theme colours stand out on white, at least 4.5 to 1', () => {
    for (const { accent, tracks } of summits)
      for (const colour of [accent, ...tracks.map(({ color }) => color)])
        expect(1.05 / (luminance(colour) + 0.05)).toBeGreaterThanOrEqual(4.5)
    expect(new Set(summits.map(({ accent }) => accent)).size).toBe(summits.length)
  })
})

describe('Digital Nations', () => {
  const zones = {
    CA: 'America/Toronto',
    DK: 'Europe/Copenhagen',
    EE: 'Europe/Tallinn',
    IL: 'Asia/Jerusalem',
    KR: 'Asia/Seoul',
    MX: 'America/Mexico_City',
    NZ: 'Pacific/Auckland',
    PT: 'Europe/Lisbon',
    GB: 'Europe/London',
    UY: 'America/Montevideo',
  }
  const hourIn = (zone: string, day: string, time: string, earlier = 0) => {
    const at = wallToInstant(day, time, digitalNations2020.timeZone)
    if (!at.ok) throw new Error(at.code)
    const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' })
    return Number(format.format(new Date(at.value.instant.getTime() - earlier)))
  }
  /** Whether the session lies between six in the morning and midnight there. */
  const awake = (zone: string, { day, start, end }: DemoSession) =>
    hourIn(zone, day, start) >= 6 && hourIn(zone, day, end, 60_000) >= 6

  test('has ten members, of the years that the sources give', () => {
    const members = digitalNationsSeries.members ?? []
    expect(members.map(({ state }) => state).sort()).toEqual(Object.keys(zones).sort())
    const since = (year: number) => members.filter(({ fromYear }) => fromYear <= year).length
    expect([since(2014), since(2018), since(2019)]).toEqual([5, 7, 10])
    expect(digitalNations2020.organisations.filter(({ key }) => key !== 'fwd50')).toHaveLength(10)
  })

  test('meets as ten only when nobody is between midnight and six', () => {
    const asTen = digitalNations2020.sessions.filter(
      ({ organisations }) => (organisations ?? []).length === 10,
    )
    expect(asTen).toHaveLength(4)
    for (const session of asTen)
      expect(Object.values(zones).filter((zone) => !awake(zone, session))).toEqual([])
  })

  test('gives each nation a round of every working group in its waking hours', () => {
    for (const group of ['ai', 'data', 'identity', 'environment']) {
      const rounds = digitalNations2020.sessions.filter(({ occurrence }) => occurrence === group)
      expect(rounds).toHaveLength(2)
      for (const zone of Object.values(zones)) expect(rounds.some((round) => awake(zone, round))).toBe(true)
    }
  })

  test('shows the public neither the ministers’ room nor the rehearsal', () => {
    const access = (room: string) =>
      digitalNations2020.sessions.filter((session) => session.room === room).map((session) => session.access)
    expect(new Set(access('ministers'))).toEqual(new Set(['invitation']))
    expect(digitalNations2020.sessions.filter((session) => session.access === 'private')).toHaveLength(1)
    for (const session of digitalNations2020.sessions)
      if (session.webcast !== undefined) expect(session.access).toBe('open')
  })
})

describe('the learning exchange', () => {
  test('holds eleven meetings in three cities, with travel between them', () => {
    const { sessions, rooms, venues } = learningExchange2019
    expect(sessions.filter(({ type }) => type === 'meeting' || type === 'visit')).toHaveLength(11)
    expect(sessions.filter(({ type }) => type === 'transfer')).toHaveLength(3)
    const cities = sessions.flatMap(({ room }) => {
      const venue = rooms.find(({ key }) => key === room)?.venue
      return venues.filter(({ key }) => key === venue).map(({ city }) => city.en)
    })
    expect([...new Set(cities)]).toEqual(['Montreal', 'Ottawa', 'Toronto'])
  })
})

describe('the webinar', () => {
  test('is one session given once in each language, with its own recording and slides', () => {
    const { sessions } = openSmartCities2017
    expect(new Set(sessions.map(({ occurrence }) => occurrence)).size).toBe(1)
    for (const language of ['en', 'fr']) {
      const [session, ...others] = sessions.filter(({ languages }) => languages?.includes(language))
      expect(others).toEqual([])
      expect(session?.materials?.map(({ kind }) => kind)).toEqual(['recording', 'slides'])
      expect(session?.materials?.every((material) => material.language === language)).toBe(true)
      expect(session?.credits?.filter(({ kind }) => kind === 'prepared_by')).toHaveLength(3)
    }
  })

  test('is the second of its series', () => {
    expect([openSmartCities2017.series, openSmartCities2017.episode]).toEqual([openSmartCitiesSeries.slug, 2])
  })
})

describe('a made summit', () => {
  test('has the size that is asked for, and is the same each time', () => {
    const made = madeSummit({ sessions: 120, rooms: 7, days: 3 })
    expect([made.sessions.length, made.rooms.length, made.days.length]).toEqual([120, 7, 3])
    expect(madeSummit({ sessions: 120, rooms: 7, days: 3 })).toEqual(made)
  })

  test('is by default as large as the largest agenda measured', () => {
    const made = madeSummit()
    expect([made.sessions.length, made.rooms.length, made.days.length]).toEqual([943, 29, 2])
  })

  test('has every text in both languages', () => {
    const made = texts(madeSummit(), 'made')
    expect(made.filter(({ en, fr }) => !String(en).trim() || !String(fr).trim())).toEqual([])
    expect(made.filter(({ fr }) => /[\s\u00a0][;!?]|(?<!\u00a0):|'/.test(String(fr)))).toEqual([])
  })
})

/** Pairs of sessions that overlap in time while they share one of the given things. */
function overlaps(summit: DemoSummit, takes: (session: DemoSession) => string[]): string[] {
  const timed = rowsOf(summit).session.map((row, index) => ({ ...row, source: summit.sessions[index] }))
  const held = new Map<string, typeof timed>()
  for (const one of timed)
    for (const thing of one.source ? takes(one.source) : [])
      held.set(thing, [...(held.get(thing) ?? []), one])
  return [...held].flatMap(([thing, list]) => {
    const inOrder = [...list].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
    return inOrder.flatMap((one, index) => {
      const next = inOrder[index + 1]
      return next && next.startsAt < one.endsAt ? [`${thing}: ${one.code} and ${next.code}`] : []
    })
  })
}
