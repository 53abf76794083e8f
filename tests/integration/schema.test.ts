import { execFileSync } from 'node:child_process'
import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../setup/database'

const url = await freshDatabase()

describe('The migrations', () => {
  it('yield exactly what schema.prisma says', () => {
    const difference = execFileSync(
      process.execPath,
      [
        'scripts/prisma.mjs',
        'migrate',
        'diff',
        '--from-config-datasource',
        '--to-schema',
        'prisma/schema.prisma',
        '--script',
      ],
      { env: { ...process.env, DATABASE_URL: url }, encoding: 'utf8' },
    )
    expect(difference).toContain('This is an empty migration')
  })
})

describe('The database', () => {
  const sql = async (...statements: string[]) => {
    const client = new Client({ connectionString: url })
    await client.connect()
    try {
      for (const statement of statements) await client.query(statement)
    } finally {
      await client.end()
    }
  }
  const summit = '00000000-0000-4000-8000-000000000001'
  const room = '00000000-0000-4000-8000-000000000003'
  const book = (from: string, to: string) =>
    `INSERT INTO "RoomBooking" (id, "summitId", "roomId", "startsAt", "endsAt")
     VALUES (gen_random_uuid(), '${summit}', '${room}', '2019-05-30T${from}Z', '2019-05-30T${to}Z')`

  it('refuses two bookings of one room at once, and takes one that begins as the other ends', async () => {
    await sql(
      `INSERT INTO "Summit" (id, slug, name, "shortName", edition, theme, description, place, host, "startsOn", "endsOn",
         "timeZone", mode, "contentLanguages", accent)
       VALUES ('${summit}', 'constraint', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '2019-05-29', '2019-05-31',
         'America/Toronto', 'in_person', '{en,fr}', '#0b5c66')`,
      `INSERT INTO "Venue" (id, "summitId", position, name, city, "timeZone")
       VALUES ('00000000-0000-4000-8000-000000000002', '${summit}', 1, '{}', '{}', 'America/Toronto')`,
      `INSERT INTO "Room" (id, "summitId", "venueId", position, name, kind)
       VALUES ('${room}', '${summit}', '00000000-0000-4000-8000-000000000002', 1, '{}', 'session')`,
      book('14:00', '15:00'),
      book('15:00', '16:00'),
    )
    await expect(sql(book('14:30', '15:30'))).rejects.toThrow('RoomBooking_one_at_a_time')
  })

  it('refuses to edit or delete a release or a line of the record', async () => {
    await sql(
      `INSERT INTO "Release" (id, "summitId", number, "publishedAt", note, document, "privatePart", changes)
       VALUES (gen_random_uuid(), '${summit}', 1, now(), '{}', '{}', '{}', '[]')`,
      `INSERT INTO "AuditEntry" (id, at, action, subject, "subjectId") VALUES (gen_random_uuid(), now(), 'a', 'b', 'c')`,
    )
    await expect(sql(`UPDATE "Release" SET document = '{"x":1}'`)).rejects.toThrow('never edited')
    await expect(sql(`DELETE FROM "Release"`)).rejects.toThrow('never edited')
    await expect(sql(`UPDATE "AuditEntry" SET action = 'z'`)).rejects.toThrow('never edited')
  })

  it('keeps a released session from being deleted and its code from being changed', async () => {
    const session = `INSERT INTO "Session" (id, "summitId", code, number, type, title, abstract, "firstRelease")
      VALUES (gen_random_uuid(), '${summit}', 'ABC123', 1, 'plenary', '{}', '{}', 1)`
    await sql(session)
    await expect(sql(`DELETE FROM "Session" WHERE code = 'ABC123'`)).rejects.toThrow('never deleted')
    await expect(sql(`UPDATE "Session" SET code = 'ABC124' WHERE code = 'ABC123'`)).rejects.toThrow(
      'never change',
    )
  })
  const quota = '00000000-0000-4000-8000-000000000004'
  const category = '00000000-0000-4000-8000-000000000005'
  const person = '00000000-0000-4000-8000-000000000006'
  const sit = `INSERT INTO "Seat" (id, "summitId", "quotaId", "registrationId", state, at)
    VALUES (gen_random_uuid(), '${summit}', '${quota}', '${person}', 'confirmed', now())`
  const hold = `INSERT INTO "Seat" (id, "summitId", "quotaId", state, "heldFor", at)
    SELECT gen_random_uuid(), '${summit}', '${quota}', 'held', 'press', now() FROM generate_series(1, `

  it('counts the places that are taken by itself, and takes no more than there are', async () => {
    await sql(
      `INSERT INTO "Quota" (id, "summitId", kind, subject, size) VALUES ('${quota}', '${summit}', 'day', '2019-05-30', 3)`,
      `${hold} 2)`,
    )
    await expect(sql(`${hold} 2)`)).rejects.toThrow('Quota_never_exceeded')
    await expect(sql(`UPDATE "Quota" SET size = 1`)).rejects.toThrow('Quota_never_exceeded')
    await expect(sql(`UPDATE "Quota" SET taken = 0`)).rejects.toThrow('counted, not written')
    await sql(`DELETE FROM "Seat"`, `UPDATE "Quota" SET size = 1`, `${hold} 1)`, `DELETE FROM "Seat"`)
  })

  it('gives no seat to whoever takes no part, and lets nobody leave with one', async () => {
    await sql(
      `INSERT INTO "RegistrationCategory" (id, "summitId", code, position, name)
       VALUES ('${category}', '${summit}', 'delegate', 1, '{}')`,
      `INSERT INTO "Registration" (id, "summitId", "categoryId", email, "createdAt", "updatedAt")
       VALUES ('${person}', '${summit}', '${category}', 'ana@people.example', now(), now())`,
    )
    await expect(sql(sit)).rejects.toThrow('No seat for a registration that is draft')
    await sql(`UPDATE "Registration" SET status = 'approved', "submittedAt" = now()`, sit)
    await expect(sql(`UPDATE "Registration" SET status = 'cancelled'`)).rejects.toThrow('still holds a place')
    await sql(`BEGIN`, `UPDATE "Registration" SET status = 'cancelled'`, `DELETE FROM "Seat"`, `COMMIT`)
    await expect(sql(sit)).rejects.toThrow('No seat for a registration that is cancelled')
  })
})
