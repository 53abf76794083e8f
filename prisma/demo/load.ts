// Run at each start, after the migrations: npx tsx prisma/demo/load.ts (DATABASE_URL, DEMO_DAY).
import { db } from '@/domain/shared/db'
import { loadDemo } from './load-demo'

try {
  const began = Date.now()
  const loaded = await loadDemo(process.env['DEMO_DAY'], new Date())
  if (loaded.ok) {
    const { written, released, clocks } = loaded.value
    const seconds = ((Date.now() - began) / 1000).toFixed(1)
    console.log(
      `Demo data: ${written} summits loaded, ${released} released, ${clocks} clocks set (${seconds} s)`,
    )
  } else if (loaded.code === 'not_a_moment') {
    complain(`DEMO_DAY=${String(loaded.details['given'])} is not a moment such as 2019-05-30T10:52`)
  } else complain(`${loaded.code} ${JSON.stringify(loaded.details).slice(0, 2000)}`)
} catch (fault) {
  complain(fault instanceof Error ? fault.message.trim() : String(fault))
} finally {
  await db().$disconnect()
}

function complain(what: string): void {
  console.error(`Demo data: ${what}`)
  process.exitCode = 1
}
