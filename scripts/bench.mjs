// @ts-check
// npm run bench: speeds as ratios, each of two things measured in the same run. Nothing here is a test.
import { execFileSync } from 'node:child_process'
import { dragSteps } from '../tests/bench/drag.mjs'
import { bytesRatio, phone, throughputRatio } from '../tests/bench/page.mjs'
import { inTurn, median, report } from '../tests/bench/pairs.mjs'
import { residentMegabytes } from '../tests/bench/memory.mjs'
import { DRAFTS, registrationsRatio } from '../tests/bench/registering.mjs'
import { serve } from '../tests/bench/served.mjs'

process.env['PLENUM_CHROMIUM'] ??= browserOf()

const site = await serve()
try {
  const PUBLISH = 'tests/bench/publish.ts'
  const loading = await site.run(PUBLISH)
  const day = `${site.origin}/en/summits/made-summit/agenda/2027-06-07`
  console.log(
    `\nA made summit of 943 sessions, 29 rooms, 2 days (release ${loading.number}), beside the demo summits.\n`,
  )

  const bytes = await bytesRatio(day)
  report(
    'W1',
    'bytes of an agenda day, cold, over the peer’s',
    bytes.ratio,
    'at most',
    0.3,
    `without fonts ${bytes.withoutFonts.toFixed(2)}; ${Math.round(bytes.all / 1000)} kB`,
  )

  const speed = await throughputRatio(day)
  report(
    'W2',
    'requests a second over bare Node',
    speed.median,
    'at least',
    0.8,
    `smallest pair ${speed.smallest.toFixed(2)}; ${Math.round(speed.a)} against ${Math.round(speed.b)} a second`,
  )

  const previews = [loading.previewMs / 1000]
  const publishes = []
  const visible = []
  for (let run = 0; run < 5; run++) {
    const { ms, previewMs, title, at } = await site.run(PUBLISH)
    previews.push(previewMs / 1000)
    publishes.push(ms / 1000)
    visible.push(Math.max(0, (await shown(day, title)) - at) / 1000)
  }
  report(
    'PRE',
    'seconds of the preview of a release of 943 sessions over 2 s',
    Math.max(...previews) / 2,
    'at most',
    1,
    `${median(previews).toFixed(2)} s, slowest ${Math.max(...previews).toFixed(2)} s, the first release among them`,
  )
  report(
    'PUB',
    'seconds of a publish of 943 sessions over 2 s',
    median(publishes) / 2,
    'at most',
    1,
    `${median(publishes).toFixed(2)} s, slowest ${Math.max(...publishes).toFixed(2)} s`,
  )
  report(
    'VIS',
    'seconds from the publish to the page over 2 s',
    median(visible) / 2,
    'at most',
    1,
    `${median(visible).toFixed(2)} s, slowest ${Math.max(...visible).toFixed(2)} s`,
  )

  const conflicts = await site.run('tests/bench/conflicts.ts')
  const [few, many, most] = conflicts.whole
  report(
    'CON',
    'milliseconds of all conflicts of 5,000 sessions over 100 ms',
    many.ms / 100,
    'at most',
    1,
    `${few.ms.toFixed(1)}, ${many.ms.toFixed(1)} and ${most.ms.toFixed(0)} ms for 500, 5,000 and 50,000`,
  )
  const taken = await site.run('tests/bench/conflict-steps.ts')
  for (const [step, from] of conflicts.growth.entries()) {
    const sizes = ['500 to 5,000', '5,000 to 50,000'][step]
    report(
      'CON',
      `growth of the steps from ${sizes} sessions over n log n`,
      taken.growth[step],
      'at most',
      1,
      `${taken.steps[step]} and ${taken.steps[step + 1]} blocks run`,
    )
    report(
      'CON',
      `growth of the time from ${sizes} sessions over that of a sort of the same people`,
      from.median,
      'at most',
      1,
      `${from.smallest.toFixed(2)} to ${from.largest.toFixed(2)} in nine rounds; over n log n ${from.plain.toFixed(2)}, the sort itself ${from.sort.toFixed(2)}`,
    )
  }
  report(
    'CON',
    'milliseconds of the conflicts after a move over 5 ms',
    conflicts.move / 5,
    'at most',
    1,
    `${conflicts.move.toFixed(2)} ms`,
  )
  report(
    'CON',
    'milliseconds of the best places over 50 ms',
    conflicts.places / 50,
    'at most',
    1,
    `${conflicts.places.toFixed(1)} ms; one place while it is carried ${conflicts.carried.toFixed(2)} ms`,
  )

  // On instances of our own, and on files of the same form where SAMPLES names their folder.
  const optimiser = await site.run('tests/bench/optimiser.ts')
  /** @type {{ name: string, status: string, breaks: number, bound: number, seconds: number, within5: number }[]} */
  const solutions = optimiser.solutions
  const breaks = solutions.reduce((sum, one) => sum + one.breaks, 0)
  const bound = solutions.reduce((sum, one) => sum + one.bound, 0)
  report(
    'B1',
    'breaks of bilateral timetables after 60 s over what is proven to be the least, with one more on either side',
    (breaks + 1) / (bound + 1),
    'at most',
    1.05,
    solutions.map((one) => `${one.name}: ${one.breaks} (${one.status}, ${one.seconds} s)`).join(', '),
  )
  report(
    'B1',
    'seconds to the proof over 60 s, the slowest',
    Math.max(...solutions.map(({ seconds }) => seconds)) / 60,
    'at most',
    1,
    `breaks within 5 s ${solutions.reduce((sum, one) => sum + one.within5, 0)}, in the end ${breaks}`,
  )
  /** @type {{ status: string, isNamed: boolean, seconds: number }[]} */
  const contradictory = optimiser.named
  report(
    'B2',
    'contradictory instances that are not named so, or have a meeting left out without a cause',
    contradictory.filter(({ status, isNamed }) => status !== 'impossible' || !isNamed).length,
    'at most',
    0,
    `of ${contradictory.length}; ${contradictory.map(({ seconds }) => seconds).join(', ')} s`,
  )
  /** @type {{ moves: number, isProven: boolean, seconds: number }[]} */
  const repairs = optimiser.repairs
  report(
    'B3',
    'seconds of a repair with the fewest moves over 2 s, an hour lost among 300 meetings, median',
    median(repairs.map(({ seconds, isProven }) => (isProven ? seconds : Infinity))) / 2,
    'at most',
    1,
    repairs.map(({ moves, seconds }) => `${moves} moved in ${seconds} s`).join(', '),
  )
  report(
    'B4',
    'memory of 79 delegations, 800 meetings, 20 rooms and 54 slots over 500 MB',
    optimiser.megabytes / 500,
    'at most',
    1,
    `${Math.round(optimiser.megabytes)} MB; ${optimiser.large.breaks} breaks after ${optimiser.large.seconds} s`,
  )
  report(
    'B4',
    'seconds until it answers when it is told to stop over 0.2 s',
    optimiser.stopSeconds / 0.2,
    'at most',
    1,
    `${(1000 * optimiser.stopSeconds).toFixed(0)} ms`,
  )

  const imported = await site.run(
    'tests/bench/import.ts',
    `${site.origin}/api/v1/summits/made-summit/schedule.xml`,
  )
  report(
    'IMP',
    `seconds of an import of ${imported.sessions} sessions with its dry run over 30 s`,
    imported.whole / 30,
    'at most',
    1,
    `median of three ${imported.whole.toFixed(1)} s, slowest ${imported.slowest.toFixed(1)} s: reading and comparing ${imported.compared.toFixed(1)} s, writing ${imported.written.toFixed(1)} s; ${imported.told} reports on the way; the same file again ${imported.again.toFixed(1)} s for ${imported.edits} edits`,
  )

  const builder = await site.run('tests/bench/builder.ts')
  const publishing = []
  for (let run = 0; run < 6; run++)
    publishing.push(await opened(`${site.origin}/en/manage/${builder.slug}/publish`, builder.token))
  const [cold = NaN, ...warm] = publishing
  report(
    'PRE',
    'seconds of the page that previews a first release of 1,000 sessions over 2 s',
    median(warm) / 2,
    'at most',
    1,
    `${median(warm).toFixed(2)} s, slowest ${Math.max(...warm).toFixed(2)} s, the first time ${cold.toFixed(2)} s`,
  )
  for (const [days, dates] of [
    ['a day of 200 sessions', builder.dates.slice(0, 1)],
    ['five days at once, 1,000 sessions', builder.dates],
  ]) {
    const grid = `${site.origin}/en/manage/${builder.slug}/agenda?day=${dates.join(',')}`
    const walks = [
      await dragSteps(grid, builder.token),
      await dragSteps(grid, builder.token),
      await dragSteps(grid, builder.token),
    ]
    for (const how of /** @type {const} */ (['mouse', 'keyboard'])) {
      const taken = walks.map((walk) => walk[how])
      const p95 = taken.map((walk) => walk.p95)
      report(
        'E1',
        `milliseconds of a drag step by ${how} over 100 ms, 20 rooms, ${days}`,
        median(p95) / 100,
        'at most',
        1,
        `p95 of ${taken[0]?.count} steps ${p95.map((ms) => ms.toFixed(0)).join(', ')} ms in three walks (aim 32), median ${median(taken.map((walk) => walk.median)).toFixed(0)}, slowest ${Math.max(...taken.map(({ slowest }) => slowest)).toFixed(0)}; longest frame ${Math.max(...taken.map(({ longest }) => longest)).toFixed(0)} ms`,
      )
    }
  }

  const desk = await site.run('tests/bench/desk.ts')
  const seen = {
    'the first page': '',
    'the last page': 'page=999999',
    'a search': 'q=prenom7+ecuyer12',
    'two filters': 'status=confirmed&category=media&language=fr',
    'a count of many': 'language=en&sort=received&dir=desc',
    'another order': 'sort=organisation&dir=desc&page=7',
  }
  for (const [what, query] of Object.entries(seen)) {
    const table = (/** @type {string} */ slug) => () =>
      opened(`${site.origin}/en/manage/${slug}/registrations?${query}`, desk.token)
    const times = await inTurn(15, table(desk.many), table(desk.few))
    report(
      'W5',
      `${what} of the desk’s table, 100,000 people over 2,000`,
      times.a / times.b,
      'at most',
      3,
      `p50 ${(times.a * 1000).toFixed(0)} against ${(times.b * 1000).toFixed(0)} ms`,
    )
  }

  for (const registered of [0, 10_000]) {
    const made = await site.run('tests/bench/registering.ts', String(DRAFTS), String(registered))
    const sending = await registrationsRatio(site.origin, made)
    report(
      'P2',
      `registrations a second over those of a route that writes one row, ${registered} registered before`,
      sending.median,
      'at least',
      0.6,
      `smallest pair ${sending.smallest.toFixed(2)}; ${Math.round(sending.a)} against ${Math.round(sending.b)} a second`,
    )
  }

  const rushed = await site.run('tests/bench/rush.ts')
  const { found } = rushed
  report(
    'P1',
    'places oversold, lost, miscounted, out of order, or registrations not whole, in 20 rushes of four processes',
    Object.values(found).reduce((sum, count) => sum + count, 0),
    'at most',
    0,
    `500 people at 100 places, ${rushed.cuts} connections cut, ${rushed.seconds.toFixed(0)} s; ${JSON.stringify({ ...found, ...rushed.done })}`,
  )

  const onPhone = await phone(`${site.origin}/en/summits/ogp-ottawa-2019/agenda/2019-05-30`)
  report(
    'W4',
    'largest contentful paint on a phone over 2.5 s',
    onPhone.lcp / 2.5,
    'at most',
    1,
    `${onPhone.lcp.toFixed(2)} s`,
  )
  report('W4', 'layout shift over 0.1', onPhone.cls / 0.1, 'at most', 1, `${onPhone.cls.toFixed(3)}`)

  const memory = await residentMegabytes(site.origin, 1000, site.pid)
  report(
    'MEM',
    'memory of the web process after 1,000 mixed requests over 400 MB',
    memory / 400,
    'at most',
    1,
    `${Math.round(memory)} MB`,
  )
} finally {
  await site.stop()
}

/** When a page first held the words, asked every 50 ms. @param {string} url @param {string} words */
async function shown(url, words) {
  for (;;) {
    const html = await (await fetch(url)).text()
    if (html.includes(words)) return Date.now()
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Seconds until a page has come whole. @param {string} url @param {string} token of somebody who is signed in */
async function opened(url, token) {
  const began = performance.now()
  const answer = await fetch(url, { headers: { cookie: `next-auth.session-token=${token}` } })
  if (!answer.ok || answer.redirected) throw new Error(`${url} answered ${answer.status}`)
  await answer.text()
  return (performance.now() - began) / 1000
}

/** The system's Chromium where Playwright has none of its own. */
function browserOf() {
  try {
    return execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}
