import { randomUUID } from 'node:crypto'
import { demoSummits } from '@/prisma/demo/summits'
import type { APIRequestContext } from '@playwright/test'
import { cookieOf, sql } from './access-accounts'
import { type Line, accessTable, builtAction, whatIsThere } from './access-table'
import { expect, test } from './fixtures'
import { type Path, addressOf, codeOf, languages, ogp, releasedKeys, thursday } from './pages'
import { pathnames } from '@/messages/pathnames.mjs'

const { roles, lines } = accessTable()
const code = codeOf(releasedKeys(ogp)[0] ?? '')
const elsewhere = 'open-smart-cities-2017'

test('Every page, route and action stands in tests/access.csv, and nothing that is gone', () => {
  const listed = lines.map(({ kind, what }) => `${kind} ${what}`)
  expect(listed.filter((line, index) => listed.indexOf(line) !== index)).toEqual([])
  expect([...listed].sort()).toEqual(whatIsThere().sort())
})

for (const role of roles)
  test(`Who is ${role === 'public' ? 'nobody' : role} gets what tests/access.csv says`, async ({
    playwright,
    baseURL,
  }) => {
    test.setTimeout(180_000)
    const cookie = role === 'public' ? '' : await cookieOf(role, role === 'administrator' ? null : ogp)
    const request = await playwright.request.newContext({
      baseURL: baseURL ?? '',
      extraHTTPHeaders: { cookie },
    })
    const got: [string, string][] = []
    const wanted: [string, string][] = []
    for (const line of lines.filter(({ kind }) => kind !== 'action'))
      for (const [address, answer] of await statuses(request, cookie, line)) {
        got.push([address, answer])
        wanted.push([address, line.expected.get(role) ?? ''])
      }
    // Actions last, and each with a sign-in of its own: some of them end it.
    for (const line of lines.filter(({ kind }) => kind === 'action')) {
      const own = role === 'public' ? '' : await cookieOf(role, role === 'administrator' ? null : ogp)
      got.push([line.what, await outcome(request, own, line.what, ogp)])
      wanted.push([line.what, line.expected.get(role) ?? ''])
    }
    expect(got).toEqual(wanted)
    await request.dispose()
  })

test('An organiser of one summit finds nothing of another, by path, by body or by mixing ids', async ({
  playwright,
  baseURL,
}) => {
  const cookie = await cookieOf('organiser', elsewhere)
  const request = await playwright.request.newContext({
    baseURL: baseURL ?? '',
    extraHTTPHeaders: { cookie },
  })
  for (const { what } of lines.filter(
    ({ kind, what }) => kind === 'page' && what.startsWith('/manage/[slug]'),
  ))
    for (const language of languages) {
      const address = await sampleOf(what, language)
      expect((await request.get(address, { maxRedirects: 0 })).status(), address).toBe(404)
      // Their own summit in the path, the other's session, release or page in the rest of it.
      if (!/\[(code|number|speaker|id)\]/.test(what) || what.includes('[number]')) continue
      const mixed = address.replace(ogp, elsewhere)
      expect((await request.get(mixed, { maxRedirects: 0 })).status(), mixed).toBe(404)
    }
  for (const { what } of lines.filter(
    ({ kind, what }) => kind === 'action' && what.startsWith('manage/[slug]'),
  ))
    for (const slug of [ogp, elsewhere])
      expect(await outcome(request, cookie, what, slug), `${what} by the page of ${slug}`).toBe('not_found')
  await request.dispose()
})

/** The status of a page in both languages, or of a route. */
async function statuses(
  request: APIRequestContext,
  cookie: string,
  { kind, what }: Line,
): Promise<[string, string][]> {
  if (kind === 'route') {
    const [method = 'GET', pattern = ''] = what.split(' ')
    const address = await routeSample(pattern, method)
    if (pattern.endsWith('/live'))
      return [[`${method} ${address}`, String(await statusOfStream(cookie, address))]]
    // A post of a type that is none of ours: what it may do is tried by its own tests.
    const data = method === 'GET' ? {} : { headers: { 'content-type': 'text/plain' }, data: 'x' }
    const answer = await request.fetch(address, { method, maxRedirects: 0, ...data })
    return [[`${method} ${address}`, String(answer.status())]]
  }
  const both: [string, string][] = []
  for (const language of languages) {
    const address = await sampleOf(what, language)
    both.push([address, String((await request.get(address, { maxRedirects: 0 })).status())])
  }
  return both
}

/** The status of an answer that never ends. */
async function statusOfStream(cookie: string, address: string): Promise<number> {
  const base = process.env['BASE_URL'] ?? 'http://localhost:3000'
  const answer = await fetch(new URL(address, base), { headers: { cookie } })
  await answer.body?.cancel()
  return answer.status
}

const params: Record<string, () => Promise<string> | string> = {
  slug: () => ogp,
  date: () => thursday,
  code: () => code,
  number: () => '1',
  token: () => forged,
  series: () => demoSummits.find(({ slug }) => slug === ogp)?.series ?? '',
  speaker: async () =>
    (
      await sql<{ slug: string }>(
        `SELECT sp.slug FROM "Speaker" sp JOIN "Summit" s ON s.id = sp."summitId"
         JOIN "SessionSpeaker" on_stage ON on_stage."speakerId" = sp.id WHERE s.slug = $1 ORDER BY sp.slug LIMIT 1`,
        [ogp],
      )
    )[0]?.slug ?? '',
  id: async () =>
    (
      await sql<{ id: string }>(
        `INSERT INTO "Notice" (id, email, language, kind, subject, body)
         VALUES (gen_random_uuid(), 'access@roles.example', 'en', 'test', 'Access', 'Access') RETURNING id`,
      )
    )[0]?.id ?? '',
}

/** An address of the page in the language, with the ids of the demo summit in Ottawa. */
async function sampleOf(page: string, language: (typeof languages)[number]): Promise<string> {
  if (page === '/[...rest]') return `/${language}/nothing/here`
  if (!(page in pathnames)) return `/${language}${page}`
  if (page.endsWith('/registrations/[id]'))
    return addressOf(language, page as Path, { slug: ogp, id: await registrationId() }) // as below
  // That of Canada and Estonia, whose focal points these roles are not.
  if (page.includes('/bilaterals/[id]'))
    return addressOf(language, page as Path, { slug: ogp, id: await meetingId('CA', 'EE') }) // as below
  if (page.endsWith('/delegations/badges/[id]'))
    return addressOf(language, page as Path, { slug: ogp, id: await receiptId() }) // as below
  if (page.endsWith('/delegations/[id]'))
    return addressOf(language, page as Path, { slug: ogp, id: await delegationId('CA') }) // as below
  const filled: Record<string, string> = {}
  for (const [, name = ''] of page.matchAll(/\[(\w+)\]/g)) filled[name] = (await params[name]?.()) ?? ''
  const address = addressOf(language, page as Path, filled) // `in` has just shown that it is one
  return page.endsWith('/registrations/documents') ? `${address}?id=${await registrationId()}` : address
}

async function routeSample(pattern: string, method: string): Promise<string> {
  const id = pattern.includes('/speakers/[id]/') ? await standIn('photographed') : ''
  return pattern
    .replace('/photos/[file]', `/photos/${'0'.repeat(64)}.webp`)
    .replace('/speakers/[id]/', `/speakers/${id}/`)
    .replace('[key]', forged)
    .replace('[token]', forged)
    .replace('/meetings/[id]/', `/meetings/${nothing}/`)
    .replace('[paper]', nothing)
    .replace('/history/[id]', '/history/00000000-0000-4000-8000-000000000000')
    .replace('[slug]', ogp)
    .replace('[...nextauth]', method === 'GET' ? 'providers' : 'signin/email')
    .replace('/export/[file]', '/export/agenda.csv')
    .replace('/registration-export/[file]', '/registration-export/registrations.csv')
    .replace('/names-freeze/[file]', '/names-freeze/names.csv')
    .replace('/bilaterals/[file]', '/bilaterals/meetings.csv')
    .replace('[file]', `${code}.ics`)
}

/** An id of nothing. */
const nothing = '00000000-0000-4000-8000-000000000000'

/** A token of the right form that nobody signed. */
const forged = 'A'.repeat(75)

/** A letter without what it should have. */
const letter = { 'subject.en': 'Access', 'subject.fr': 'Access', 'body.en': 'Access', 'body.fr': 'Access' }

/** By a link that nobody signed, about no registration. */
const ofNobody = { key: forged, id: nothing }

/** What is written about a meeting, each as its form sends it. */
const ofNoMeeting: Record<string, Record<string, string>> = {
  ...{ saveBrief: {}, saveAfter: {}, addPoint: { point: 'Access' }, dropPoint: { pointId: nothing } },
  ...{ movePoint: { pointId: nothing, way: 'up' }, setReaders: { paperId: nothing, readers: 'own' } },
  ...{ dropPaper: { paperId: nothing }, saveReadOut: { 'text.en': 'Access', 'text.fr': 'Access' } },
  saveAnnouncement: { 'title.en': 'Access', 'title.fr': 'Access' },
  ...{ agree: { kind: 'read_out', version: '1' }, withdraw: { kind: 'read_out' } },
  ...{ saveFollowUp: { text: 'Access' }, settleFollowUp: { followUpId: nothing, done: 'yes' } },
  ...{ dropFollowUp: { followUpId: nothing }, setHost: { version: '1', address: 'Access' } },
}

/** Bodies that reach each action's own decision and change nothing, whoever sends them. */
const bodies: Record<string, (slug: string) => Promise<Record<string, string>>> = {
  'sign-in askForLink': async () => ({ email: 'nobody', language: 'en' }),
  'account saveAccount': async () => ({ name: '', language: 'en' }),
  'account signOut': async () => ({}),
  'account signOutOfAll': async () => ({}),
  // Without the box that says that there is no way back.
  'account eraseAccount': async () => ({ language: 'en' }),
  // A session and a summit that are none.
  'summits/[slug]/sessions/[code]/seat act': async (slug) => ({
    ...{ slug, code: '000000', act: 'take', back: 'agenda' },
  }),
  'summits/[slug]/my-agenda openCalendar': async () => ({ slug: 'nowhere' }),
  'summits/[slug]/my-agenda renewCalendar': async () => ({ slug: 'nowhere', number: '1' }),
  'summits/[slug]/my-agenda chooseDigest': async () => ({ slug: 'nowhere', daily: 'yes' }),
  // A meeting that is none, and one's own that nobody has asked for.
  'summits/[slug]/bilaterals ask': async (slug) => ({
    ...{ slug, delegationId: nothing, withId: nothing, level: 'ministers', minutes: '30', subject: 'Access' },
  }),
  'summits/[slug]/bilaterals accept': async (slug) => ({ key: slug, id: nothing, version: '1' }),
  'summits/[slug]/bilaterals counter': async (slug) => ({
    ...{ key: slug, id: nothing, version: '1', startsAt: '2019-05-30T14:00:00Z' },
  }),
  'summits/[slug]/bilaterals choose': async (slug) => ({
    ...{ key: slug, id: nothing, version: '1', startsAt: '2019-05-30T14:00:00Z' },
  }),
  'summits/[slug]/bilaterals propose': async (slug) => ({
    ...{ key: slug, id: nothing, version: '1', startsAt: '2019-05-30T14:00:00Z' },
  }),
  'summits/[slug]/bilaterals answer': async (slug) => ({ key: slug, id: nothing, version: '1', act: 'keep' }),
  'summits/[slug]/bilaterals bring': async (slug) => ({ key: slug, id: nothing, version: '1' }),
  'summits/[slug]/bilaterals settle': async (slug) => ({
    key: slug,
    id: nothing,
    version: '1',
    went: 'held',
  }),
  'manage/[slug]/bilaterals/held settle': async () => ({ id: nothing, version: '1', went: 'held' }),
  'summits/[slug]/bilaterals end': async (slug) => ({ key: slug, id: nothing, version: '1', act: 'decline' }),
  'summits/[slug]/bilaterals reconfirm': async (slug) => ({ key: slug, id: nothing, version: '1' }),
  // Of a meeting that is none.
  ...Object.fromEntries(
    Object.entries(ofNoMeeting).map(([act, body]) => [
      `summits/[slug]/bilaterals/[id]/notes ${act}`,
      async (slug: string) => ({ slug, id: nothing, ...body }),
    ]),
  ),
  // A meeting that has been changed since, a room that is none, and a block that nobody has made.
  'manage/[slug]/bilaterals place': async (slug) => ({ ...(await pastMeeting(slug)), place: nowhere }),
  'manage/[slug]/bilaterals placeHere': async (slug) => ({ ...(await pastMeeting(slug)), place: nowhere }),
  'manage/[slug]/bilaterals unplace': async (slug) => ({ ...(await pastMeeting(slug)), reason: 'Access' }),
  'manage/[slug]/bilaterals cancel': async (slug) => ({ ...(await pastMeeting(slug)), reason: 'Access' }),
  'manage/[slug]/bilaterals hold': async (slug) => ({
    ...{ slug, summitId: await summitId(), roomId: nothing, date: thursday, from: '13:00', until: '14:00' },
    reason: 'Access',
  }),
  'manage/[slug]/bilaterals drop': async (slug) => ({
    ...{ slug, summitId: await summitId(), id: nothing, day: thursday },
  }),
  // Of a delegation that nobody speaks for.
  'summits/[slug]/delegation nominate': async (slug) => ({
    ...{ slug, delegationId: nothing, name: 'Access', language: 'en', capacity: 'adviser', principalAt: '' },
  }),
  'summits/[slug]/delegation substitute': async (slug) => ({
    ...{ slug, delegationId: nothing, id: nothing, name: 'Access', language: 'en' },
  }),
  'summits/[slug]/delegation confirm': async (slug) => ({ slug, delegationId: nothing, id: nothing }),
  'summits/[slug]/delegation withdraw': async (slug) => ({ slug, delegationId: nothing, id: nothing }),
  'summits/[slug]/delegation preview': async (slug) => ({
    ...{ slug, delegationId: nothing, letters: 'en', text: 'Access' },
  }),
  'summits/[slug]/delegation addAll': async (slug) => ({
    ...{ slug, delegationId: nothing, letters: 'en', text: 'Access', count: '1' },
  }),
  'nomination/[token] answer': async () => ({ token: forged, answer: 'declined' }),
  'summits/[slug]/delegation holdFloating': async (slug) => ({
    ...{ slug, delegationId: nothing, number: '1', floatingDate: thursday, holder: '' },
  }),
  'manage/[slug]/delegations/badges decide': async (slug) => ({
    ...{ slug, summitId: await summitId(), delegationId: nothing, id: nothing, decision: 'accredited' },
  }),
  'manage/[slug]/delegations/badges handOver': async (slug) => ({
    ...{ slug, summitId: await summitId(), delegationId: nothing, takenBy: 'Access', 'members[]': nothing },
  }),
  'summits/[slug]/delegation declare': async (slug) => ({
    ...{ slug, delegationId: nothing, memberId: nothing, date: thursday, from: '09:00', until: '10:00' },
  }),
  'summits/[slug]/delegation dropAbsence': async (slug) => ({ slug, delegationId: nothing, id: nothing }),
  // Of a summit and a timetable that are none.
  'manage/[slug]/bilaterals/optimise start': async (slug) => ({
    ...{ slug, summitId: nothing, mode: 'around', seconds: '10' },
  }),
  'manage/[slug]/bilaterals/optimise end': async (slug) => ({ slug, summitId: nothing, id: nothing }),
  'manage/[slug]/bilaterals/optimise apply': async (slug) => ({ slug, summitId: nothing, id: nothing }),
  'manage/[slug]/bilaterals/optimise undo': async (slug) => ({ slug, summitId: nothing, id: nothing }),
  // Saved since, as it is, and a person whom nobody knows.
  'manage/[slug]/delegations save': async (slug) => ({
    ...{ slug, summitId: await summitId(), id: await delegationId('CA'), version: '1000000', kind: 'state' },
    ...{ countryCode: 'CA', rank: 'minister', places: '10', host: 'on' },
  }),
  'manage/[slug]/delegations order': async (slug) => ({
    ...{ slug, summitId: await summitId(), order: 'french', hostFirst: 'on' },
  }),
  'manage/[slug]/delegations nominate': async (slug) => ({
    ...{ slug, summitId: await summitId(), delegationId: nothing, name: 'Access', language: 'en' },
    ...{ capacity: 'adviser', principalAt: '' },
  }),
  'manage/[slug]/delegations terms': async (slug) => ({
    ...{ slug, summitId: await summitId(), version: '1000000', remindDays: '3' },
  }),
  'manage/[slug]/delegations check': async (slug) => ({
    ...{ slug, summitId: await summitId(), delegationId: nothing, version: '1', found: 'in_order' },
  }),
  'manage/[slug]/delegations appoint': async (slug) => ({
    ...{ slug, summitId: await summitId(), id: nothing, email: 'access@roles.example', language: 'en' },
  }),
  'manage/[slug]/delegations decide': async (slug) => ({
    ...{ slug, summitId: await summitId(), delegationId: nothing, id: nothing, decision: 'accredited' },
  }),
  // Saved since, and interpreters and a meeting that are none.
  'manage/[slug]/bilaterals/rules save': async (slug) => ({
    ...{ slug, summitId: await summitId(), version: '1000000', opensAt: '08:00', closesAt: '20:00' },
    ...{ otherLengths: '30', turnaround: '10', answerHours: '48', listSeenBy: 'own' },
  }),
  'manage/[slug]/bilaterals interpret': async (slug) => ({
    ...{ slug, summitId: await summitId(), id: nothing },
  }),
  'manage/[slug]/bilaterals/interpreters save': async (slug) => ({
    ...{ slug, summitId: await summitId(), id: nothing, name: 'Access', 'languages[]': 'en' },
  }),
  'manage/[slug]/bilaterals/interpreters remove': async (slug) => ({
    ...{ slug, summitId: await summitId(), id: nothing },
  }),
  'manage/[slug]/bilaterals/interpreters assign': async (slug) => ({
    ...{ slug, summitId: await summitId(), id: nothing },
  }),
  'manage/[slug]/sessions create': async (slug) => ({ slug, summitId: await summitId(), ...content }),
  'manage/[slug]/sessions save': async (slug) => ({
    slug,
    summitId: await summitId(),
    id: await sessionId(),
    version: '1000000',
    ...content,
    'title.en': 'Access',
  }),
  // A file that nobody has given.
  'manage/[slug]/import map': async (slug) => ({ slug, summitId: await summitId(), fileId: nothing }),
  'manage/[slug]/import drop': async (slug) => ({ slug, summitId: await summitId(), fileId: nothing }),
  'manage/[slug]/import apply': async (slug) => ({
    ...{ slug, summitId: await summitId(), fileId: nothing, plan: '0'.repeat(64), change: randomUUID() },
  }),
  'manage/[slug]/import takeBack': async (slug) => ({
    ...{ slug, summitId: await summitId(), change: nothing, id: randomUUID() },
  }),
  // Drawn from nothing: refused to whoever may write.
  'manage/[slug]/speakers save': async (slug) => ({
    ...{ slug, summitId: await summitId(), id: await standIn('plain'), change: randomUUID() },
    ...{ name: 'Access', language: 'en' },
  }),
  'manage/[slug]/speakers remove': async (slug) => ({
    ...{ slug, summitId: await summitId(), id: await onStage(), change: randomUUID() },
  }),
  'manage/[slug]/speakers restore': async (slug) => ({
    ...{ slug, summitId: await summitId(), change: randomUUID(), removal: randomUUID() },
  }),
  'manage/[slug]/speakers ask': async (slug) => ({
    ...{ slug, summitId: await summitId(), id: await standIn('plain') },
  }),
  'manage/[slug]/speakers endLinks': async (slug) => ({
    ...{ slug, summitId: await summitId(), id: await standIn('plain') },
  }),
  'manage/[slug]/speakers dropPhoto': async (slug) => ({
    ...{ slug, summitId: await summitId(), id: await standIn('plain') },
  }),
  'speaking/[token] answer': async () => ({ key: forged, attendance: 'confirmed' }),
  'speaking/[token] saveProfile': async () => ({ key: forged, change: randomUUID(), language: 'en' }),
  'speaking/[token] dropOwnPhoto': async () => ({ key: forged }),
  'speaking/[token] eraseOwn': async () => ({ key: forged, understood: 'yes' }),
  // A category that nobody has, an address that no registration has.
  'summits/[slug]/register begin': async () => ({
    ...{ key: randomUUID(), summitId: await summitId(), categoryId: nothing },
    ...{ email: 'access@roles.example', language: 'en' },
  }),
  'summits/[slug]/register sendLink': async () => ({
    summitId: await summitId(),
    address: 'nobody@roles.example',
  }),
  'registration/[token] save': async () => ({ ...ofNobody, step: 'about', name: 'Access' }),
  'registration/[token] keep': async () => ({ ...ofNobody, 'touched[]': 'name', name: 'Access' }),
  'registration/[token] confirm': async () => ofNobody,
  'registration/[token] cancel': async () => ofNobody,
  'registration/[token] givePass': async () => ofNobody,
  'registration/[token] chooseMail': async () => ({ ...ofNobody, wanted: 'no' }),
  'unsubscribe/[token] choose': async () => ({ token: forged, wanted: 'no' }),
  'registration/[token] eraseOwn': async () => ({ ...ofNobody, understood: 'yes' }),
  'registration/[token] replacePass': async () => ({ ...ofNobody, issue: '1' }),
  'registration/[token] edit': async () => ({ ...ofNobody, version: '1', name: 'Access' }),
  'registration/[token] handOver': async () => ({
    ...{ ...ofNobody, once: randomUUID(), name: 'Access', email: 'access@roles.example', language: 'en' },
  }),
  'registration/[token] changeEmail': async () => ({ ...ofNobody, email: 'access@roles.example' }),
  'registration/[token] accept': async () => ({ ...ofNobody, entryId: nothing }),
  'registration/[token] decline': async () => ({ ...ofNobody, entryId: nothing }),
  'registration/[token] addMember': async () => ({
    ...{ ...ofNobody, once: randomUUID(), summitId: await summitId(), categoryId: nothing },
    ...{ email: 'access@roles.example', language: 'en' },
  }),
  'registration/[token] renewLink': async () => ({ key: forged }),
  // Nobody is chosen, and nothing was begun.
  'manage/[slug]/registrations/act begin': async (slug) => ({
    ...{ slug, summitId: await summitId(), key: randomUUID(), act: 'approve', 'ids[]': nothing },
  }),
  'manage/[slug]/registrations/act goOn': async (slug) => ({
    ...{ slug, summitId: await summitId(), key: nothing },
  }),
  'manage/[slug]/registrations/duplicates apart': async () => ({
    ...{ summitId: await summitId(), a: nothing, b: nothing },
  }),
  'manage/[slug]/registrations/duplicates merge': async (slug) => ({
    ...{ slug, summitId: await summitId(), key: randomUUID(), keep: nothing, drop: nobody },
  }),
  // A registration and a limit that nobody has.
  'manage/[slug]/registrations/[id] edit': async (slug) => ({ key: slug, id: nothing, version: '1' }),
  'manage/[slug]/registrations/[id] changeEmail': async (slug) => ({
    ...{ slug, summitId: await summitId(), id: nothing, email: 'access@roles.example' },
  }),
  'manage/[slug]/registrations/places resize': async (slug) => ({ ...(await limit(slug)), size: '1' }),
  'manage/[slug]/registrations/places setTerms': async (slug) => ({
    ...{ ...(await limit(slug)), closesOn: '2019-05-30', closesTime: '', offerMinutes: '60' },
  }),
  'manage/[slug]/registrations/places hold': async (slug) => ({
    ...{ ...(await limit(slug)), key: randomUUID(), places: '1', heldFor: 'Access' },
  }),
  'manage/[slug]/registrations/places release': async (slug) => ({
    ...{ ...(await limit(slug)), key: randomUUID(), places: '1', heldFor: 'Access' },
  }),
  'manage/[slug]/registrations/places prioritise': async (slug) => ({
    ...{ ...(await limit(slug)), entryId: nothing, priority: 'first', reason: 'For the access table' },
  }),
  'manage/[slug]/registrations/places open': async (slug) => ({
    ...{ slug, summitId: await summitId(), of: 'summit', size: '1000000' },
  }),
  'manage/[slug]/registrations/categories save': async (slug) => ({
    ...{ ...(await act(slug)), 'name.en': '', entry: 'open' },
  }),
  'manage/[slug]/registrations/categories move': async (slug) => ({
    ...{ ...(await act(slug)), id: await firstRow('RegistrationCategory'), way: 'up' },
  }),
  // Brings back what is not retired.
  'manage/[slug]/registrations/categories retire': async (slug) => ({
    ...{ ...(await act(slug)), id: await firstRow('RegistrationCategory'), back: 'on' },
  }),
  'manage/[slug]/registrations/categories places': async (slug) => ({
    ...{ ...(await act(slug)), 'sizes.2001-01-01': '5' },
  }),
  'manage/[slug]/registrations/questions save': async (slug) => ({
    ...{ ...(await act(slug)), 'label.en': '', kind: 'text', retainUntil: '2031-01-01' },
  }),
  'manage/[slug]/registrations/questions move': async (slug) => ({
    ...{ ...(await act(slug)), id: await firstRow('FormQuestion'), way: 'up' },
  }),
  'manage/[slug]/registrations/questions retire': async (slug) => ({
    ...{ ...(await act(slug)), id: await firstRow('FormQuestion'), back: 'on' },
  }),
  'manage/[slug]/registrations/questions standard': (slug) => act(slug),
  'manage/[slug]/registrations/codes make': async (slug) => ({
    ...{ ...(await act(slug)), categoryId: nobody, uses: '1' },
  }),
  'manage/[slug]/registrations/codes invite': async (slug) => ({
    ...{ ...(await act(slug)), categoryId: nobody, emails: 'access@roles.example', language: 'en' },
  }),
  'registration/[token]/agenda act': async (slug) => ({
    ...{ key: forged, slug, code: '000000', act: 'take', back: 'agenda' },
  }),
  'registration/[token]/agenda openCalendar': async () => ({ key: forged, slug: 'nowhere' }),
  'registration/[token]/agenda renewCalendar': async () => ({ key: forged, slug: 'nowhere', number: '1' }),
  'registration/[token] seeDocument': async () => ({ ...ofNobody, questionId: nothing }),
  'manage/[slug]/registrations/documents look': async () => ({
    ...{ summitId: await summitId(), id: nobody, questionId: nobody, reason: 'To try the access' },
  }),
  'manage/[slug]/registrations/files apply': async (slug) => ({ ...(await act(slug)), fileId: nothing }),
  'manage/[slug]/registrations/names freeze': async (slug) => ({
    ...{ ...(await act(slug)), label: 'Access', categoryId: nobody },
  }),
  'manage/[slug]/registrations/codes edit': async (slug) => ({
    ...(await act(slug)),
    id: nobody,
    label: 'Access',
  }),
  'manage/[slug]/registrations/codes revoke': async (slug) => ({ ...(await act(slug)), id: nobody }),
  'manage/[slug]/publish publish': async (slug) => ({
    slug,
    summitId: await summitId(),
    preview: '0'.repeat(64),
  }),
  'manage/[slug]/publish cancel': async () => ({
    summitId: await summitId(),
    id: '00000000-0000-4000-8000-000000000000',
  }),
  // Over words that nobody has written: refused to whoever may write.
  'manage/[slug]/publish mend': async () => ({
    ...{ summitId: await summitId(), of: 'session', id: await sessionId() },
    ...{ field: 'title', language: 'en', was: 'Never written', words: 'Access', act: 'save' },
  }),
  'manage/[slug]/publish ignore': async () => ({
    ...{ summitId: await summitId(), 'keys[]': await ignoredKey(), reason: 'Access' },
  }),
  'manage/[slug]/notices resend': async () => ({
    summitId: await summitId(),
    id: await noticeSent(),
    email: 'access@roles.example',
  }),
  // People who are none; a key that has been changed already, and one that is none.
  'manage/[slug]/badges give': async (slug) => ({ slug, summitId: await summitId(), id: nothing }),
  'manage/[slug]/badges replace': async (slug) => ({
    ...{ slug, summitId: await summitId(), id: nothing, issue: '1' },
  }),
  'manage/[slug]/badges withdraw': async (slug) => ({
    ...{ slug, summitId: await summitId(), id: nothing, reason: 'Access' },
  }),
  'manage/[slug]/badges rotate': async (slug) => ({ slug, summitId: await summitId(), key: '0' }),
  'manage/[slug]/badges endKey': async (slug) => ({
    ...{ slug, summitId: await summitId(), key: '255', reason: 'Access' },
  }),
  'manage/[slug]/privacy eraseRegistration': async (slug) => ({
    ...{ slug, summitId: await summitId(), id: nothing, understood: 'yes', reason: 'Access' },
  }),
  'manage/[slug]/privacy eraseOnStage': async (slug) => ({
    ...{ slug, summitId: await summitId(), id: nothing, understood: 'yes', reason: 'Access' },
  }),
  // Refused to whoever may write.
  'manage/[slug]/messages write': async (slug) => ({
    ...{ slug, summitId: await summitId(), key: randomUUID(), go: 'send', ...letter },
    'body.en': 'Access {access}',
  }),
  'manage/[slug]/messages word': async (slug) => ({
    ...{ slug, summitId: await summitId(), kind: 'approved', ...letter },
  }),
  'manage/[slug]/messages unword': async (slug) => ({ slug, summitId: await summitId(), kind: 'approved' }),
  'manage/[slug]/messages remind': async (slug) => ({ slug, summitId: await summitId() }),
  'manage/[slug]/messages again': async () => ({ summitId: await summitId(), id: nothing }),
  // A code that is no pass's.
  'manage/[slug]/check-in scan': async () => ({
    ...{ summitId: await summitId(), key: randomUUID(), code: '0000-0000' },
  }),
  'manage/new create': async () => ({
    ...{ id: randomUUID(), startsOn: '2031-05-01', endsOn: '2031-05-02', timeZone: 'Ottawa' },
    ...{ mode: 'virtual', pattern: '', 'name.en': '' },
  }),
  'manage/[slug] announce': async (slug) => ({ slug, summitId: await summitId() }),
  // There is no way back from the archive: a summit that is none.
  'manage/[slug] archive': async (slug) => ({ slug, summitId: nobody }),
  'manage/[slug] takeBack': async (slug) => ({ ...(await act(slug)), part: 'days' }),
  'manage/[slug]/summit save': async (slug) => ({
    ...{ ...(await act(slug)), 'name.en': '', startsOn: thursday, endsOn: thursday },
    ...{ timeZone: 'Ottawa', mode: 'virtual', 'contentLanguages[]': 'en', accent: '#0b5c66' },
  }),
  'manage/[slug]/summit readdress': async (slug) => ({ slug, summitId: await summitId(), address: 'access' }),
  'manage/[slug]/days save': (slug) => act(slug),
  'manage/[slug]/days add': async (slug) => ({ ...(await act(slug)), date: thursday }),
  'manage/[slug]/days remove': async (slug) => ({ ...(await act(slug)), id: await usedRow('dayId') }),
  'manage/[slug]/rooms saveVenue': async (slug) => ({
    ...(await act(slug)),
    'name.en': '',
    timeZone: 'Ottawa',
  }),
  'manage/[slug]/rooms saveRoom': async (slug) => ({
    ...{ ...(await act(slug)), venueId: nobody, 'name.en': 'Access', kind: 'session' },
  }),
  'manage/[slug]/rooms remove': async (slug) => ({
    ...{ ...(await act(slug)), of: 'room', id: await usedRow('roomId') },
  }),
  'manage/[slug]/rooms move': async (slug) => ({
    ...{ ...(await act(slug)), of: 'room', id: await firstRow('Room'), way: 'up' },
  }),
  'manage/[slug]/rooms addAll': async (slug) => ({ ...(await act(slug)), venueId: nobody, text: 'Access' }),
  'manage/[slug]/rooms preview': async (slug) => ({ ...(await act(slug)), venueId: nobody, text: 'Access' }),
  'manage/[slug]/tracks save': async (slug) => ({ ...(await act(slug)), 'name.en': '', color: '#0b5c66' }),
  'manage/[slug]/tracks remove': async (slug) => ({ ...(await act(slug)), id: await usedRow('trackId') }),
  'manage/[slug]/tracks move': async (slug) => ({
    ...(await act(slug)),
    id: await firstRow('Track'),
    way: 'up',
  }),
  'manage/[slug]/rules save': async (slug) => ({ ...(await act(slug)), travelWithin: 'x' }),
  // A role that is held already, and one that is none.
  'manage/[slug]/people give': async (slug) => ({
    ...{
      slug,
      summitId: await summitId(),
      email: 'organiser@demo.example',
      role: 'organiser',
      language: 'en',
    },
  }),
  'manage/[slug]/people take': async (slug) => ({ slug, summitId: await summitId(), id: nobody }),
}

/** An id that no row has. */
const nobody = '00000000-0000-4000-8000-000000000000'

/** A conflict that is ignored already. */
async function ignoredKey(): Promise<string> {
  await sql(
    `INSERT INTO "IgnoredConflict" (id, "summitId", key, reason) VALUES (gen_random_uuid(), $1, 'access', 'Access')
     ON CONFLICT DO NOTHING`,
    [await summitId()],
  )
  return 'access'
}

/** What every act on a limit carries; there is none of this id. */
const limit = async (slug: string) => ({ slug, summitId: await summitId(), quotaId: nothing })

/** What every act on a summit's frame carries. */
const act = async (slug: string) => ({ slug, summitId: await summitId(), change: randomUUID() })

/** The id of a day, room or track that a session of the summit uses. */
async function usedRow(column: 'dayId' | 'roomId' | 'trackId'): Promise<string> {
  const rows = await sql<{ id: string }>(
    `SELECT x."${column}" AS id FROM "Session" x JOIN "Summit" s ON s.id = x."summitId"
     WHERE s.slug = $1 AND x."${column}" IS NOT NULL ORDER BY x.number LIMIT 1`,
    [ogp],
  )
  return rows[0]?.id ?? ''
}

/** The first of the summit's rooms, tracks, categories or questions, which cannot move up. */
async function firstRow(table: 'Room' | 'Track' | 'RegistrationCategory' | 'FormQuestion'): Promise<string> {
  const rows = await sql<{ id: string }>(
    `SELECT x.id FROM "${table}" x JOIN "Summit" s ON s.id = x."summitId" WHERE s.slug = $1 ORDER BY x.position, x.id LIMIT 1`,
    [ogp],
  )
  return rows[0]?.id ?? ''
}

/** A speaker of the summit without address or session, whom no other test knows; `photographed` has a picture. */
async function standIn(name: 'plain' | 'photographed'): Promise<string> {
  const [row] = await sql<{ id: string }>(
    `INSERT INTO "Speaker" (id, "summitId", slug, name, position) VALUES (gen_random_uuid(), $1, $2, 'Access', '{}')
     ON CONFLICT ("summitId", slug) DO UPDATE SET name = 'Access' RETURNING id`,
    [await summitId(), `access-${name}`],
  )
  const id = row?.id ?? ''
  if (name === 'photographed')
    await sql(
      `INSERT INTO "SpeakerPhoto" ("speakerId", "summitId", digest, bytes, "addedAt") VALUES ($1, $2, 'access', decode('00', 'hex'), now())
       ON CONFLICT DO NOTHING`,
      [id, await summitId()],
    )
  return id
}

/** A speaker of the demo who is on a session. */
async function onStage(): Promise<string> {
  const [row] = await sql<{ id: string }>(
    `SELECT sp.id FROM "Speaker" sp JOIN "SessionSpeaker" on_stage ON on_stage."speakerId" = sp.id
     WHERE sp."summitId" = $1 ORDER BY sp.slug LIMIT 1`,
    [await summitId()],
  )
  return row?.id ?? ''
}

/** A session as its form sends it when nothing but the type is filled in. */
const content = {
  type: 'plenary',
  access: 'open',
  status: 'scheduled',
  ...{ origin: '', date: '', start: '', end: '', roomId: '', theme: '', seats: '', webcast: '' },
}

async function summitId(): Promise<string> {
  return (await sql<{ id: string }>(`SELECT id FROM "Summit" WHERE slug = $1`, [ogp]))[0]?.id ?? ''
}

/** Somebody of the demo who has registered. */
/** A meeting of two States at the demo summit in Ottawa. */
async function meetingId(asking: string, asked: string): Promise<string> {
  const rows = await sql<{ id: string }>(
    `SELECT id FROM "Bilateral" WHERE "askingId" = $1 AND "askedId" = $2 ORDER BY id LIMIT 1`,
    [await delegationId(asking), await delegationId(asked)],
  )
  return rows[0]?.id ?? nothing
}

/** A receipt for no badge, of that summit. */
async function receiptId(): Promise<string> {
  const [row] = await sql<{ id: string }>(
    `INSERT INTO "BadgeReceipt" (id, "summitId", "delegationId", "takenBy", at)
     VALUES (gen_random_uuid(), $1, $2, 'Access', now()) RETURNING id`,
    [await summitId(), await delegationId('AM')],
  )
  return row?.id ?? ''
}

const nowhere = `2019-05-30T14:00:00.000Z ${nothing}`

/** The demo's meeting of Canada and Estonia, as no page has ever shown it. */
const pastMeeting = async (slug: string) => ({ slug, id: await meetingId('CA', 'EE'), version: '1000000' })

/** The delegation of a State at the demo summit in Ottawa. */
async function delegationId(state: string): Promise<string> {
  const rows = await sql<{ id: string }>(
    `SELECT id FROM "Delegation" WHERE "summitId" = $1 AND "countryCode" = $2`,
    [await summitId(), state],
  )
  return rows[0]?.id ?? ''
}

async function registrationId(): Promise<string> {
  const rows = await sql<{ id: string }>(
    `SELECT id FROM "Registration" WHERE "summitId" = $1 ORDER BY email LIMIT 1`,
    [await summitId()],
  )
  return rows[0]?.id ?? ''
}

async function sessionId(): Promise<string> {
  const rows = await sql<{ id: string }>(
    `SELECT x.id FROM "Session" x JOIN "Summit" s ON s.id = x."summitId" WHERE s.slug = $1 AND x.code = $2`,
    [ogp, code],
  )
  return rows[0]?.id ?? ''
}

/** A notice of the summit that has been sent: the demo's first releases were told. */
async function noticeSent(): Promise<string> {
  const rows = await sql<{ id: string }>(
    `SELECT n.id FROM "Notice" n JOIN "Summit" s ON s.id = n."summitId" WHERE s.slug = $1 AND n."sentAt" IS NOT NULL LIMIT 1`,
    [ogp],
  )
  return rows[0]?.id ?? ''
}

/**
 * Calls a server action as a browser with script does (React's `encodeReply` of the state before and the form) and
 * gives its outcome: `ok`, or the code that it was refused with.
 */
async function outcome(
  request: APIRequestContext,
  cookie: string,
  what: string,
  slug: string,
): Promise<string> {
  const action = builtAction(what)
  const body = bodies[what]
  if (!action || !body) return 'no such action'
  const form = new FormData()
  for (const [name, value] of Object.entries(await body(slug))) form.append(`_1_${name}`, value)
  // The arguments come after the form that they refer to, as it is read in one go.
  form.append('0', '[null,"$K1"]')
  const answer = await request.post((await sampleOf(action.page, 'en')).replace(ogp, slug), {
    headers: { 'next-action': action.id, accept: 'text/x-component', cookie },
    multipart: form,
    maxRedirects: 0,
  })
  if (answer.headers()['x-action-redirect']) return 'ok'
  const text = await answer.text()
  return /"ok":false,"code":"(\w+)"/.exec(text)?.[1] ?? (/"ok":true/.test(text) ? 'ok' : `${answer.status()}`)
}
