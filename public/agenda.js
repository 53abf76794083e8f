// @ts-check
/**
 * The script of public pages, which are whole without it: filters at once, stars, the line of now, the reader's own
 * time. It touches attributes, `hidden` and the text of elements that the server left empty.
 */
;(() => {
  const own = /** @type {HTMLScriptElement} */ (document.currentScript)
  const french = document.documentElement.lang === 'fr'
  const frame = /** @type {HTMLElement | null} */ (document.querySelector('[data-summit]'))
  const zone = frame?.dataset.zone
  const NBSP = '\u00A0'

  /** @param {string} selector @param {ParentNode} [within] @returns {HTMLElement[]} */
  const all = (selector, within = document) => [...within.querySelectorAll(selector)].map(html)
  /** @param {string} selector @param {ParentNode} [within] */
  const one = (selector, within = document) => all(selector, within)[0]
  /** @param {Element} element */
  const html = (element) => /** @type {HTMLElement} */ (element)
  /** The summit's own clock. */
  const now = () => Date.now() + Number(frame?.dataset.clockOffset ?? 0) * 1000

  /** `1:30 pm`, `13 h 30`, as the server writes it. @param {number} at @param {string} [inZone] */
  function clock(at, inZone) {
    const parts = new Intl.DateTimeFormat('en-US', {
      hour: 'numeric',
      minute: '2-digit',
      hourCycle: 'h23',
      ...(inZone ? { timeZone: inZone } : {}),
    }).formatToParts(at)
    const part = (/** @type {string} */ type) => parts.find((one) => one.type === type)?.value ?? ''
    const hour = Number(part('hour'))
    const minute = part('minute')
    if (french) return `${hour}${NBSP}h${minute === '00' ? '' : NBSP + minute}`
    return `${hour % 12 || 12}${minute === '00' ? '' : `:${minute}`}${NBSP}${hour < 12 ? 'am' : 'pm'}`
  }

  /** @param {number} at @param {Intl.DateTimeFormatOptions} options */
  const dateText = (at, options) => new Intl.DateTimeFormat(french ? 'fr-CA' : 'en-CA', options).format(at)

  // ---------- Who reads: the header's name ----------

  async function showReader() {
    try {
      const answer = await fetch('/api/me', { headers: { accept: 'application/json' } })
      const { signedIn } = answer.ok ? await answer.json() : { signedIn: null }
      if (!signedIn) return
      for (const link of all('[data-signed-out]')) link.hidden = true
      for (const link of all('[data-manages]')) link.hidden = !signedIn.manages
      for (const link of all('[data-signed-in]')) {
        link.textContent = signedIn.name
        link.hidden = false
      }
    } catch {
      // Offline: the page stays as it was printed.
    }
  }

  // ---------- Clocks ----------

  function showDemoClock() {
    const banner = one('[data-clock]')
    const time = banner && one('time', banner)
    if (!time) return
    const day = dateText(now(), { dateStyle: 'long', timeZone: zone }).replace(/^1 /, '1er ')
    time.textContent = `${day}, ${clock(now(), zone)}`
    banner.hidden = false
  }

  /** Beside each instant the reader's own time, where their clock shows another. */
  function showOwnTimes() {
    let differs = false
    for (const element of all('time[data-instant]')) {
      const at = Date.parse(/** @type {HTMLTimeElement} */ (element).dateTime)
      const there = html(element.closest('[data-zone]') ?? document.body).dataset.zone ?? zone
      const sameDay =
        dateText(at, { dateStyle: 'short' }) === dateText(at, { dateStyle: 'short', timeZone: there })
      if (Number.isNaN(at) || (sameDay && clock(at) === clock(at, there))) continue
      const said = sameDay ? clock(at) : `${dateText(at, { weekday: 'short' })} ${clock(at)}`
      element.dataset.own = said
      element.dataset.yours = (own.dataset.yours ?? '{time}').replace('{time}', said)
      differs = true
    }
    for (const note of all('[data-own-note]')) note.hidden = !differs
  }

  // ---------- Stars: kept in this browser, one list per summit ----------

  const storeName = `plenum:stars:${frame?.dataset.summit}`
  const stars = () => {
    try {
      return new Set(/** @type {string[]} */ (JSON.parse(localStorage.getItem(storeName) ?? '[]')))
    } catch {
      return new Set(/** @type {string[]} */ ([]))
    }
  }
  /** @param {HTMLElement} button */
  const codeOf = (button) =>
    button.dataset.star ?? button.parentElement?.querySelector('a')?.pathname.split('/').pop() ?? ''
  const starButtons = () => all('li > .star, .star[data-star]')

  function showStars() {
    const kept = stars()
    for (const button of starButtons()) {
      const saved = kept.has(codeOf(button))
      button.setAttribute('aria-pressed', String(saved))
      button.closest('li[data-f]')?.classList.toggle('is-saved', saved)
    }
  }

  function startStars() {
    for (const button of starButtons()) {
      const title = button.parentElement?.querySelector('h1, h2, h3')?.textContent ?? document.title
      // A button with words of its own keeps them as its name.
      if (button.textContent?.trim() === '')
        button.setAttribute('aria-label', (own.dataset.keep ?? '{title}').replace('{title}', title))
      button.hidden = false
      button.addEventListener('click', () => {
        const kept = stars()
        const code = codeOf(button)
        if (!kept.delete(code)) kept.add(code)
        try {
          localStorage.setItem(storeName, JSON.stringify([...kept]))
        } catch {
          // Storage is refused (private window): nothing is pressed, and nothing pretends to be.
        }
        showStars()
        showFiltered()
        showNow()
      })
    }
    addEventListener('storage', showStars)
    showStars()
  }

  // ---------- Filters: the same questions as the server asks, with its `data-f` marks ----------

  const form = /** @type {HTMLFormElement | undefined} */ (one('form.tools'))
  const agenda = one('.agenda')
  const cards = agenda ? all('li[data-f]', agenda) : []
  const mine = /** @type {HTMLInputElement | undefined} */ (one('[data-mine] input'))

  /** What the form asks, without empty fields. */
  function asked() {
    const search = new URLSearchParams()
    if (form)
      for (const [name, value] of new FormData(form)) if (value !== '') search.append(name, String(value))
    return search
  }

  /** @param {HTMLElement} card @param {URLSearchParams} search */
  function fits(card, search) {
    const [track = '', type = '', origin = '', languages = '', access = ''] = (card.dataset.f ?? '').split(
      '|',
    )
    const spoken = languages.split(',')
    const any = (/** @type {string} */ name, /** @type {string} */ value) =>
      !search.has(name) || search.getAll(name).includes(value)
    const wanted = search.getAll('lang').filter((code) => code !== 'interpretation')
    return (
      card.dataset.x === undefined &&
      any('track', track) &&
      any('type', type) &&
      any('origin', origin) &&
      any('access', access) &&
      (wanted.length === 0 || wanted.some((code) => spoken.includes(code))) &&
      (!search.getAll('lang').includes('interpretation') || spoken.includes('interpretation')) &&
      (!mine?.checked || card.classList.contains('is-saved'))
    )
  }

  function showFiltered() {
    if (!agenda || !form) return
    const search = asked()
    for (const card of cards) card.hidden = !fits(card, search)
    for (const slot of all('.slot', agenda)) slot.hidden = !slot.querySelector('li:not([hidden])')
    showColumns(agenda)
    const shown = cards.filter((card) => !card.hidden).length
    const filtered = mine?.checked || [...search.keys()].length > 0
    for (const state of all('[data-state]')) state.hidden = !filtered
    for (const count of all('[data-shown]')) count.textContent = String(shown)
    for (const none of all('[data-none]')) none.hidden = shown > 0
    for (const menu of all('details.menu', form)) {
      const count = menu.querySelectorAll(':checked').length
      for (const element of all('[data-count]', menu)) {
        element.textContent = String(count)
        element.hidden = count === 0
      }
    }
  }

  /** Rooms without a session in sight take no width. @param {HTMLElement} grid */
  function showColumns(grid) {
    const rooms = all('.rooms > span:not(.zone)', grid)
    const used = new Set(
      cards.filter((card) => !card.hidden).map((card) => card.style.getPropertyValue('--room')),
    )
    used.delete('')
    const whole = used.size === 0 || used.size === rooms.length
    rooms.forEach((room, index) => (room.hidden = !whole && !used.has(String(index + 1))))
    if (whole) grid.style.removeProperty('--cols')
    else grid.style.setProperty('--cols', rooms.map((room) => (room.hidden ? '0' : 'var(--col)')).join(' '))
  }

  /** The address says what is shown; the other days, the other language and the chips lead on from it. */
  function keepAddress() {
    const search = asked()
    history.replaceState(history.state, '', location.pathname + query(search))
    for (const link of all('a[data-keep], a.lang')) setQuery(link, search)
    for (const chip of all('a[data-track]')) {
      const slug = chip.dataset.track ?? ''
      const tracks = search.getAll('track')
      const toggled = new URLSearchParams([...search].filter(([name]) => name !== 'track'))
      for (const track of tracks.includes(slug) ? tracks.filter((one) => one !== slug) : [...tracks, slug])
        toggled.append('track', track)
      setQuery(chip, toggled)
    }
  }
  /** @param {URLSearchParams} search */
  const query = (search) => (search.size > 0 ? `?${search}` : '')
  /** @param {HTMLElement} link @param {URLSearchParams} search */
  const setQuery = (link, search) =>
    link.setAttribute('href', (link.getAttribute('href') ?? '').replace(/\?.*|$/, query(search)))

  function applyFilters() {
    showFiltered()
    keepAddress()
    showNow()
  }

  function startFilters() {
    if (!form) return
    const words = form.q?.value ?? ''
    form.dataset.live = ''
    for (const label of all('[data-mine]')) label.hidden = false
    form.addEventListener('change', (event) => {
      // A search for words is the server's: it reads more than a card shows.
      if (html(/** @type {Element} */ (event.target)).getAttribute('name') !== 'q') applyFilters()
    })
    form.addEventListener('submit', (event) => {
      if (form.q?.value !== words) return
      event.preventDefault()
      one('#filters')?.hidePopover?.()
    })
    for (const chip of all('a[data-track]', form))
      chip.addEventListener('click', (event) => {
        event.preventDefault()
        const input = /** @type {HTMLInputElement} */ (chip.nextElementSibling)
        input.disabled = !input.disabled
        if (input.disabled) chip.removeAttribute('aria-current')
        else chip.setAttribute('aria-current', 'true')
        applyFilters()
      })
    one('[data-clear]')?.addEventListener('click', (event) => {
      if (words !== '') return
      event.preventDefault()
      for (const box of all(':checked', form)) /** @type {HTMLInputElement} */ (box).checked = false
      for (const chip of all('a[data-track][aria-current]', form)) chip.click()
      applyFilters()
      form.q?.focus()
    })
    addEventListener('click', (event) => closeMenus(/** @type {Node} */ (event.target)))
    addEventListener('keydown', (event) => event.key === 'Escape' && closeMenus(null))
  }

  /** @param {Node | null} except */
  function closeMenus(except) {
    for (const menu of all('details.menu[open]')) {
      if (except && menu.contains(except)) continue
      if (menu.contains(document.activeElement)) one('summary', menu)?.focus()
      menu.removeAttribute('open')
    }
  }

  // ---------- Now: the line in the grid, the tags in the list, the two entries on a phone ----------

  function showNow() {
    if (!agenda) return
    const minute = now() / 60000 - Number(agenda.dataset.base)
    showLine(agenda, minute)
    const slots = all('.slot', agenda)
    const running = slots.filter((slot) => startOf(slot) <= minute && minute < endOf(slot))
    for (const slot of slots)
      for (const tag of all('.tag-now', slot))
        tag.hidden = !running.includes(slot) || slot.classList.contains('band')
    const last = Math.max(...slots.map(endOf))
    const today = -12 * 60 < minute && minute < last
    const coming = slots.filter((slot) => startOf(slot) > minute)
    const shown = [
      showPart('now', today ? running : [], minute, clock(now(), zone)),
      showPart('next', today ? coming : [], minute, null),
    ]
    for (const block of all('[data-now-next]')) block.hidden = !shown.includes(true)
  }

  const startOf = (/** @type {HTMLElement} */ slot) => Number(slot.dataset.start)
  const endOf = (/** @type {HTMLElement} */ slot) => Number(slot.dataset.end)
  /** Names of lines count minutes: `t90` where sessions start, `e90` where they end above a band. */
  const minutesIn = (/** @type {string} */ line) => Number(line.replace(/\D/g, ''))

  /** @param {HTMLElement} grid @param {number} minute */
  function showLine(grid, minute) {
    const line = one('.now', grid)
    if (!line) return
    const marks = grid.style.getPropertyValue('--rows').match(/t\d+/g) ?? []
    const index = marks.findIndex((_, place) => minutesIn(marks[place] ?? '') > minute) - 1
    const [from = '', to = ''] = [marks[index], marks[index + 1]]
    line.hidden = index < 0
    line.style.setProperty('--from', from)
    line.style.setProperty('--to', to)
    const share = (minute - minutesIn(from)) / (minutesIn(to) - minutesIn(from))
    line.style.setProperty('--at', `${Math.round(share * 100)}%`)
    const label = one('span', line)
    if (label) label.textContent = clock(now(), zone)
  }

  /**
   * My choice among the sessions of these slots, else the first slot: its only session, or how many it has.
   * @param {'now' | 'next'} name @param {HTMLElement[]} slots @param {number} minute @param {string | null} time
   */
  function showPart(name, slots, minute, time) {
    const part = one(`[data-part="${name}"]`)
    if (!part) return false
    const open = (/** @type {HTMLElement} */ slot) =>
      all('li:not([hidden])', slot).filter(
        (card) => card.matches('.band-item') || minutesIn(card.style.getPropertyValue('--to')) > minute,
      )
    const choice = slots.flatMap(open).find((card) => card.classList.contains('is-saved'))
    const programme = slots.filter((slot) => open(slot).length > 0)
    const slot =
      choice?.closest('.slot') ?? programme.find((one) => !one.classList.contains('band')) ?? programme[0]
    part.hidden = !slot
    if (!slot) return false
    const here = html(slot)
    const only = choice ?? (open(here).length === 1 ? open(here)[0] : undefined)
    const link = /** @type {HTMLAnchorElement} */ (one('p a', part))
    const target = only?.querySelector('h3 a')
    link.textContent = (target ?? one('.slot-count', here) ?? here).textContent
    if (!target) here.id = `at-${name}`
    link.href = target ? /** @type {HTMLAnchorElement} */ (target).href : `#${here.id}`
    const start = one('.slot-time time', here)?.textContent ?? ''
    const heading = one('h2 .num', part)
    if (heading) heading.textContent = time ?? start
    const detail = one('.small', part)
    const place = only?.querySelector('.room, .room-always, .band-place')?.textContent
    if (detail) detail.textContent = [place, one('.slot-end', here)?.textContent].filter(Boolean).join(', ')
    return true
  }

  // ---------- Start ----------

  function start() {
    showOwnTimes()
    startFilters()
    startStars()
    showFiltered()
    showNow()
    showDemoClock()
    for (const button of all('[data-print]')) {
      button.hidden = false
      button.addEventListener('click', () => print())
    }
    setInterval(() => (showNow(), showDemoClock()), 20_000)
    void showReader()
  }

  // Where no page store stands in front (npm run dev), React takes the page over: nothing may change before it has.
  const taken = () => Object.keys(frame ?? document.body).some((key) => key.startsWith('__react'))
  /** @param {number} tries */
  const wait = (tries) => (taken() || tries === 0 ? start() : setTimeout(wait, 100, tries - 1))
  if ('__next_f' in self) addEventListener('load', () => wait(50))
  else start()
})()
