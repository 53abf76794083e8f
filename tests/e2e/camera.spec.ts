import fs from 'node:fs'
import { type Browser, chromium } from '@playwright/test'
import { qrMatrix } from '@/domain/pass/print/qr'
import { axe, expect, overflow, test } from './fixtures'
import { addressOf } from './pages'
import { pageOf, signedIn, summitToday, tokenOfPass } from './summit-today'

/** A browser whose camera is what the flags say. */
async function browserWith(flags: string[]): Promise<Browser> {
  const { launchOptions } = test.info().project.use
  return chromium.launch({ ...launchOptions, args: [...(launchOptions?.args ?? []), ...flags] })
}

/** A film of one picture: a code, dark on light, in the middle. */
function filmOf(token: string): string {
  const [width, height, cell] = [640, 480, 8]
  const matrix = qrMatrix(token)
  const left = (width - matrix.length * cell) / 2
  const top = (height - matrix.length * cell) / 2
  const light = Buffer.alloc(width * height, 235)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (matrix[Math.floor((y - top) / cell)]?.[Math.floor((x - left) / cell)]) light[y * width + x] = 16
  const grey = Buffer.alloc((width * height) / 2, 128)
  const file = test.info().outputPath('pass.y4m')
  const head = `YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`
  fs.writeFileSync(file, Buffer.concat([Buffer.from(head), Buffer.from('FRAME\n'), light, grey]))
  return file
}

test('A door reads a pass by its camera, and says why it has none', async ({ browser, faults }) => {
  test.setTimeout(90_000)
  const name = 'Ngozi Adébáyọ̀'
  const { slug, id, registration, account } = await summitToday('en', name)
  const mine = await pageOf(browser, account, faults)
  await mine.goto(addressOf('en', '/registration/[token]', { token: registration }))
  await mine.getByRole('button', { name: 'I will come' }).click()
  await expect(mine.getByRole('article', { name: 'Your pass' }).getByText(name)).toBeVisible()
  const staff = await signedIn(id, 'check_in_staff', 'Door')
  const film = filmOf(await tokenOfPass(id, registration))

  const seeing = await browserWith([
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ])
  const door = await pageOf(seeing, staff, faults)
  // As Firefox, Safari and Linux are: without a reader of their own.
  await door.addInitScript(() => Reflect.deleteProperty(globalThis, 'BarcodeDetector'))
  const scripts: string[] = []
  door.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()))
  await door.goto(addressOf('en', '/manage/[slug]/check-in', { slug }))
  await door.getByRole('button', { name: 'Scan with the camera' }).hover()
  const before = scripts.length
  await door.getByRole('button', { name: 'Scan with the camera' }).click()
  await expect(door.getByRole('heading', { name: 'Let in', exact: true })).toBeVisible()
  await expect(door.getByText(name)).toBeVisible()
  expect(scripts.length, 'what reads codes is fetched for the camera only').toBeGreaterThan(before)
  await expect(door.getByLabel('Picture of the camera')).toBeVisible()
  for (const width of [320, 1440]) {
    await door.setViewportSize({ width, height: 900 })
    expect(await overflow(door)).toBeLessThanOrEqual(0)
  }
  expect((await axe(door).analyze()).violations).toEqual([])
  // Held still, it is one scan.
  await door.waitForTimeout(1500)
  await expect(door.getByRole('heading', { name: 'Let in', exact: true })).toBeVisible()
  await door.getByRole('button', { name: 'Close the camera' }).click()
  await expect(door.getByLabel('Picture of the camera')).toBeHidden()
  await seeing.close()

  for (const [flags, words] of [
    [['--use-fake-device-for-media-stream=device-count=0'], 'Il n’y a ici aucun appareil photo'],
    [
      ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream=deny'],
      'Le navigateur ne permet pas à cette page',
    ],
  ] as const) {
    const blind = await browserWith([...flags])
    const page = await pageOf(blind, staff, faults)
    await page.goto(addressOf('fr', '/manage/[slug]/check-in', { slug }))
    await page.getByRole('button', { name: 'Lire avec l’appareil photo' }).click()
    await expect(page.getByText(words)).toBeVisible()
    // It can be tried again.
    await expect(page.getByRole('button', { name: 'Lire avec l’appareil photo' })).toBeVisible()
    expect((await axe(page).analyze()).violations).toEqual([])
    await blind.close()
  }
  expect(faults).toEqual([])
})
