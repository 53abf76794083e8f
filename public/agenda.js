// @ts-check
/**
 * The script of public pages, which are whole without it: filters at once, stars, seats left, the line of now, the
 * reader's own time. It touches attributes, `hidden`, elements that the server left empty, and seat marks.
 */
;(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript)
  const french = document.documentElement.lang === 'fr'
  const frame = /** @type {HTMLElement | null} */ (document.querySelector('[data-summit]'))
  const zone = frame?.dataset.zone
  const slug = frame?.dataset.summit
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

  /** Whether somebody is signed in; and what they have on their agenda: null until it is known, and without a summit. */
  let known = false
  /** @type {{ stars: string[], seats: Record<string, { state: string, position?: number }> } | null} */
  let own = null

  async function showReader() {
    try {
      const answer = await fetch(`/api/me${slug ? `?summit=${slug}&lang=${french ? 'fr' : 'en'}` : ''}`, {
        headers: { accept: 'application/json' },
      })
      const { signedIn, mine, delegations } = answer.ok ? await answer.json() : { signedIn: null }
      known = Boolean(signedIn)
      own = mine ?? null
      for (const item of delegations ? all('[data-listed]') : []) {
        const link = document.createElement('a')
        link.href = delegations.href
        link.textContent = delegations.words
        item.replaceChildren(link)
        item.hidden = false
      }
      if (!signedIn) return
      await bringStars()
      showKept()
      for (const link of all('[data-signed-out]')) link.hidden = true
      for (const link of all('[data-manages]')) link.hidden = !signedIn.manages
      for (const link of all('[data-speaks]')) link.hidden = !signedIn.speaks
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

  /** Registering is offered while a category is open; the page itself was printed at another hour. */
  function showRegister() {
    for (const link of all('a[data-until]'))
      link.hidden =
        now() < Date.parse(link.dataset.from ?? '') || Date.parse(link.dataset.until ?? '') <= now()
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
      element.dataset.yours = (script.dataset.yours ?? '{time}').replace('{time}', said)
      differs = true
    }
    for (const note of all('[data-own-note]')) note.hidden = !differs
  }

  // ---------- Stars: on the person's agenda, or kept in this browser until its reader signs in ----------

  const storeName = `plenum:stars:${slug}`
  const kept = () => {
    try {
      return new Set(/** @type {string[]} */ (JSON.parse(localStorage.getItem(storeName) ?? '[]')))
    } catch {
      return new Set(/** @type {string[]} */ ([]))
    }
  }
  const stars = () => (own ? new Set(own.stars) : kept())

  /** @param {string[]} codes @param {boolean} on */
  async function sendStars(codes, on) {
    const body = new URLSearchParams({ summit: slug ?? '', codes: codes.join(), on: on ? '1' : '0' })
    const answer = await fetch('/api/me/stars', { method: 'POST', body })
    if (!answer.ok) throw new Error(`answered ${answer.status}`)
    if (own) own.stars = (await answer.json()).stars
  }

  /** What was kept before signing in goes to the person's agenda, and is kept here no more. */
  async function bringStars() {
    const codes = [...kept()]
    if (!own || codes.length === 0) return
    await sendStars(codes, true)
    localStorage.removeItem(storeName)
  }

  /** @param {string} code */
  async function turnStar(code) {
    const now = stars()
    const on = !now.delete(code)
    if (on) now.add(code)
    if (!own) {
      try {
        localStorage.setItem(storeName, JSON.stringify([...now]))
      } catch {
        // Storage is refused (private window): nothing is pressed, and nothing pretends to be.
      }
      return
    }
    own.stars = [...now]
    showKept()
    try {
      await sendStars([code], on)
    } catch {
      await showReader()
    }
  }

  /** @param {HTMLElement} button */
  const codeOf = (button) =>
    button.dataset.star ?? button.parentElement?.querySelector('a')?.pathname.split('/').pop() ?? ''
  const starButtons = () => all('li > .star, .star[data-star]')

  function showKept() {
    const now = stars()
    for (const button of starButtons()) {
      const saved = now.has(codeOf(button))
      button.setAttribute('aria-pressed', String(saved))
      button
        .closest('li[data-f]')
        ?.classList.toggle('is-saved', saved || codeOf(button) in (own?.seats ?? {}))
    }
    showSeats()
    showFiltered()
    showNow()
  }

  function startStars() {
    for (const button of starButtons()) {
      const title = button.parentElement?.querySelector('h1, h2, h3')?.textContent ?? document.title
      // A button with words of its own keeps them as its name.
      if (button.textContent?.trim() === '')
        button.setAttribute('aria-label', (script.dataset.keep ?? '{title}').replace('{title}', title))
      button.hidden = false
      button.addEventListener('click', () => void turnStar(codeOf(button)).then(showKept))
    }
    addEventListener('storage', showKept)
    showKept()
  }

  // ---------- Seats: how many are left, at most ten seconds old, and what this reader has ----------

  const seatMarks = all('[data-seats]')
  /** @type {Map<string, { phase: string, left: number, size: number, closed: boolean }>} */
  let labels = new Map()
  /** State -> how it is drawn. */
  const looks = new Map([
    ['available', 'left'],
    ['filling', 'filling'],
    ['full', 'full'],
    ['waiting_list', 'full'],
    ['closed', 'full'],
    ['confirmed', 'yours'],
    ['offered', 'yours'],
    ['waiting', 'waiting'],
  ])
  /** @type {Record<string, string[]>} */
  const says = JSON.parse(script.dataset.seatWords ?? '{}')

  async function readSeats() {
    try {
      const answer = await fetch(`/api/v1/summits/${slug}/seats.json?as=rows`)
      if (!answer.ok) return
      const { rows } = await answer.json()
      labels = new Map(
        rows.map(
          (/** @type {[string, string, number, number, number]} */ [code, phase, left, size, closed]) => [
            code,
            { phase, left, size, closed: closed === 1 },
          ],
        ),
      )
      showSeats()
      for (const label of all('[data-free]')) label.hidden = !cards.some(codeOfSeats)
      if (free?.checked) applyFilters()
    } catch {
      // Offline: the last number stands.
    }
  }

  function showSeats() {
    for (const mark of seatMarks) {
      const code = mark.dataset.seats ?? ''
      const label = labels.get(code)
      const held = own?.seats[code]
      const state = held?.state ?? (label?.closed ? 'closed' : label?.phase) ?? ''
      const look = looks.get(state)
      if (!look) continue
      const count = held?.position ?? label?.left ?? 0
      const [one = '', many = one] = says[state] ?? []
      const words = (count === 1 || (french && count === 0) ? one : many).replace('{n}', String(count))
      if (mark.textContent === words && mark.classList.contains(`seats-${look}`)) continue
      mark.className = `seats seats-${look}`
      mark.replaceChildren(drawing('i', `<use href="/icons.svg#s-${look}"/>`), words)
    }
    const link = one('[data-seat-link]')
    const code = link?.dataset.seatLink ?? ''
    const label = labels.get(code)
    if (!link) return
    const state = own?.seats[code]?.state ?? (label && label.left === 0 ? 'full' : 'take')
    if (link.dataset[state]) link.textContent = link.dataset[state] ?? ''
    const map = one('[data-seat-map]')
    if (map && label && label.size <= 120) map.replaceChildren(seatMap(label))
  }

  /** @param {string} name @param {string} inside of our own making, never a reader's or an organiser's */
  function drawing(name, inside, box = '') {
    const holder = document.createElement('template')
    holder.innerHTML = `<svg class="${name}" ${box} aria-hidden="true">${inside}</svg>`
    return holder.content
  }

  /** Every seat of the session, twenty in a row with an aisle, the free ones last. @param {{ left: number, size: number }} label */
  function seatMap({ left, size }) {
    const seats = [...Array(size).keys()].map((seat) => {
      const [x, y] = [(seat % 20) * 10 + (seat % 20 > 9 ? 4 : 0), Math.floor(seat / 20) * 10]
      return seat < size - left
        ? `<path d="M${x} ${y}h7v7h-7z"/>`
        : `<path class="free" d="M${x + 0.75} ${y + 0.75}h5.5v5.5h-5.5z"/>`
    })
    return drawing('seat-map', seats.join(''), `viewBox="0 0 201 ${Math.ceil(size / 20) * 10 - 3}"`)
  }

  function followSeats() {
    if (seatMarks.length === 0) return
    const read = () => {
      if (document.hidden) return
      void readSeats()
      if (known) void showReader()
    }
    setInterval(read, 10_000)
    addEventListener('visibilitychange', read)
    void readSeats()
  }

  // ---------- Filters: the same questions as the server asks, with its `data-f` marks ----------

  const form = /** @type {HTMLFormElement | undefined} */ (one('form.tools'))
  const agenda = one('.agenda')
  const cards = agenda ? all('li[data-f]', agenda) : []
  const mine = /** @type {HTMLInputElement | undefined} */ (one('[data-mine] input'))

  const free = /** @type {HTMLInputElement | undefined} */ (one('[data-free] input'))

  /** The code of a card's session where its seats are limited. @param {HTMLElement} card */
  const codeOfSeats = (card) => one('[data-seats]', card)?.dataset.seats
  /** Whether a seat can be had in the session of a card by whoever asks now. @param {HTMLElement} card */
  function hasSeats(card) {
    const label = labels.get(codeOfSeats(card) ?? '')
    return label !== undefined && !label.closed && label.left > 0
  }

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
      (!mine?.checked || card.classList.contains('is-saved')) &&
      (!free?.checked || hasSeats(card))
    )
  }

  function showFiltered() {
    if (!agenda || !form) return
    const search = asked()
    for (const card of cards) card.hidden = !fits(card, search)
    for (const slot of all('.slot', agenda)) slot.hidden = !slot.querySelector('li:not([hidden])')
    showColumns(agenda)
    const shown = cards.filter((card) => !card.hidden).length
    const filtered = mine?.checked || free?.checked || [...search.keys()].length > 0
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
    showRegister()
    for (const button of all('[data-print]')) {
      button.hidden = false
      button.addEventListener('click', () => print())
    }
    setInterval(() => (showNow(), showDemoClock(), showRegister()), 20_000)
    followSeats()
    void showReader()
  }

  // Where no page store stands in front (npm run dev), React takes the page over: nothing may change before it has.
  const taken = () => Object.keys(frame ?? document.body).some((key) => key.startsWith('__react'))
  /** @param {number} tries */
  const wait = (tries) => (taken() || tries === 0 ? start() : setTimeout(wait, 100, tries - 1))
  if ('__next_f' in self) addEventListener('load', () => wait(50))
  else start()
})()
