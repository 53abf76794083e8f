// @ts-check
import { launch } from './page.mjs'
import { median, percentile } from './pairs.mjs'

/** @typedef {import('playwright').Page} Page */
/** @typedef {{ p95: number, median: number, slowest: number, count: number, longest: number }} Steps  milliseconds */

/** The card that goes with the pointer, or with the keys. */
const carried = '.rbc-addons-dnd-drag-preview, .is-lifted'

/**
 * E1: drag steps in the agenda builder, by mouse and by keyboard, each from the moment of its input event to the end of
 * the frame that shows the card at its new place. `longest` is the longest frame of the whole walk, in which are also
 * those of the words that are said of a place.
 * @param {string} url of a grid that is full @param {string} token of a signed-in editor
 * @returns {Promise<{ mouse: Steps, keyboard: Steps }>}
 */
export async function dragSteps(url, token) {
  const browser = await launch()
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page
      .context()
      .addCookies([{ name: 'next-auth.session-token', value: token, url: new URL(url).origin }])
    await page.addInitScript(watchSteps, carried)
    await page.goto(url, { waitUntil: 'load' })
    await page.locator('.grid [data-session]').first().waitFor()
    await page.waitForTimeout(1000)
    const keyboard = await byKeyboard(page)
    return { mouse: await byMouse(page), keyboard }
  } finally {
    await browser.close()
  }
}

/**
 * Four sessions, each taken 24 steps over the grid and put back: down and up by fifteen minutes, and to the next rooms.
 * Every other step follows as fast as a key that is held repeats; the others leave the time in which the place is said.
 * @param {Page} page
 */
async function byKeyboard(page) {
  const ways = ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowRight']
  await takeSteps(page)
  for (let session = 0; session < 4; session++) {
    await page
      .locator('.grid [data-session]')
      .nth(session * 7)
      .focus()
    await page.keyboard.press('Enter')
    await page.locator('.is-lifted').waitFor()
    await page.waitForTimeout(300)
    for (let step = 0; step < 24; step++) {
      await stepped(page, () => page.keyboard.press(ways[step % ways.length] ?? ''))
      await page.waitForTimeout(step % 2 === 0 ? 33 : 200)
    }
    await page.keyboard.press('Escape')
    await page.waitForTimeout(300)
  }
  return takeSteps(page)
}

/**
 * Four sessions, each dragged 24 steps of five minutes, every third one into the next column or back, and put back.
 * @param {Page} page
 */
async function byMouse(page) {
  await page.locator('.grid').evaluate((grid) => grid.scrollTo(0, 0))
  const columns = await page.locator('.grid [data-column]').evaluateAll((all) =>
    all.flatMap((column) => {
      const { left, width, right } = column.getBoundingClientRect()
      return left >= 0 && right <= innerWidth ? [left + width / 2] : []
    }),
  )
  // From the first hour down, and not as far as the lower edge, from where the grid would scroll on.
  const top = await page
    .locator('.grid [data-column]')
    .first()
    .evaluate((column) => column.getBoundingClientRect().top)
  for (let session = 0; session < 4; session++) {
    const x = columns[session + 1] ?? 0
    const y = top + 30 + 15 * session
    await page.mouse.move(x, y)
    await page.mouse.down()
    // The library takes the first pixels for a trembling hand.
    await page.mouse.move(x, y + 6)
    await page.locator('.rbc-addons-dnd-drag-preview').waitFor()
    await page.waitForTimeout(300)
    if (session === 0) await takeSteps(page)
    for (let step = 1; step <= 24; step++) {
      const to = columns[session + 1 + (Math.floor(step / 3) % 3)] ?? x
      await stepped(page, () => page.mouse.move(to, y + 6 + step * 7))
      await page.waitForTimeout(step % 2 === 0 ? 16 : 100)
    }
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await page.waitForTimeout(300)
  }
  return takeSteps(page)
}

/** One step: the input, and the wait for the frame that shows it. @param {Page} page @param {() => Promise<void>} input */
async function stepped(page, input) {
  const before = await page.evaluate(() => Reflect.get(window, 'steps').length)
  await input()
  await page.waitForFunction((count) => Reflect.get(window, 'steps').length > count, before, {
    timeout: 5000,
  })
}

/** The steps since the last time. @param {Page} page @returns {Promise<Steps>} */
async function takeSteps(page) {
  const { steps, longest } = await page.evaluate(() => {
    const taken = { steps: Reflect.get(window, 'steps'), longest: Reflect.get(window, 'longest') }
    return Object.assign(window, { steps: [], longest: 0 }) && taken
  })
  return {
    p95: percentile(steps, 0.95),
    median: median(steps),
    slowest: Math.max(...steps),
    count: steps.length,
    longest,
  }
}

/** Runs in the page: notes how long each step takes until it is painted. @param {string} carried */
function watchSteps(carried) {
  const marks = Object.assign(window, { steps: /** @type {number[]} */ ([]), longest: 0 })
  const place = () => {
    const card = document.querySelector(carried)
    const column = card?.closest('[data-column]')?.getAttribute('data-column')
    return card ? `${column} ${card.getAttribute('style')}` : null
  }
  /** @type {{ at: number, from: string } | null} */
  let under = null
  const begun = (/** @type {Event} */ { timeStamp }) => {
    const from = place()
    under = from === null ? null : { at: timeStamp, from }
  }
  addEventListener('mousemove', begun, { capture: true })
  addEventListener('keydown', begun, { capture: true })
  new MutationObserver(() => {
    const now = under && place()
    if (!under || now === under.from) return
    const { at } = under
    under = null
    if (now === null) return
    requestAnimationFrame(() => {
      // A message sent from within a frame comes when the frame is drawn.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => marks.steps.push(performance.now() - at)
      port2.postMessage(null)
    })
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['style'] })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) marks.longest = Math.max(marks.longest, duration)
  }).observe({ type: 'long-animation-frame', buffered: true })
}
