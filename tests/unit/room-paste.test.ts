import { describe, expect, it } from 'vitest'
import { readRooms } from '@/domain/room/paste-rules'
import { fileText, tableOf } from '@/domain/shared/table-text'

const languages = ['en', 'fr']
const read = (text: string, standing: Record<string, string>[] = []) => readRooms(text, languages, standing)

describe('A table as text', () => {
  it('is read as spreadsheets write it', () => {
    expect(tableOf('\uFEFFa;"b ""c"" ; d"\r\n\r\n"line\nend";\r\n')).toEqual([
      ['a', 'b "c" ; d'],
      ['line\nend', ''],
    ])
    expect(tableOf('a,b\tc')).toEqual([['a,b', 'c']])
    expect(tableOf('a,b')).toEqual([['a', 'b']])
    expect(tableOf(' \n\n')).toEqual([])
  })

  it('comes out of a file in any of the usual encodings', () => {
    expect(fileText(new TextEncoder().encode('Étage'))).toBe('Étage')
    expect(fileText(Uint8Array.of(0xc9, 0x74))).toBe('Ét')
    expect(fileText(Uint8Array.of(0xff, 0xfe, 0xc9, 0x00))).toBe('É')
  })
})

describe('Pasted rooms', () => {
  it('need no heads: both names, capacity, floor, equipment', () => {
    const { rooms, unread } = read(
      'Canada Hall\tSalle Canada\t1 200\tLevel 3\tbooths, stream\nRoom 201\t\t80\t2',
    )
    expect(unread).toEqual([])
    expect(rooms).toMatchObject([
      {
        line: 1,
        name: { en: 'Canada Hall', fr: 'Salle Canada' },
        theatre: 1200,
        floor: { en: 'Level 3', fr: 'Niveau 3' },
        equipment: ['booths', 'stream'],
        problems: [],
        outcome: 'made',
      },
      {
        line: 2,
        name: { en: 'Room 201', fr: 'Salle 201' },
        theatre: 80,
        floor: { en: 'Level 2', fr: 'Niveau 2' },
      },
    ])
  })

  it('are read by the heads of their columns in either language', () => {
    const french = read(
      'Nom (français);Nom (anglais);Capacité;Salle de classe;Étage;Équipement;Type;Battement;Remarques\n' +
        'Salle 202;Room 202;90;45;2;cabines / écran;bilatérale;15;coin',
    )
    expect(french.unread).toEqual(['Remarques'])
    expect(french.rooms).toMatchObject([
      {
        line: 2,
        name: { en: 'Room 202', fr: 'Salle 202' },
        theatre: 90,
        classroom: 45,
        kind: 'bilateral',
        turnaround: 15,
        equipment: ['booths', 'screen'],
      },
    ])
    expect(read('Room,Theatre,Boardroom\nRoom 5,40,12').rooms).toMatchObject([
      { name: { en: 'Room 5', fr: 'Salle 5' }, theatre: 40, boardroom: 12 },
    ])
  })

  it('say what could not be read and go on with the rest', () => {
    const { rooms } = read('Room 1\tSalle 1\tmany\t\ttelepathy; screen\n\tRoom\t-5')
    expect(rooms[0]).toMatchObject({ theatre: null, equipment: ['screen'], outcome: 'made' })
    expect(rooms[0]?.problems).toEqual([
      { code: 'not_a_capacity', value: 'many' },
      { code: 'unknown_equipment', value: 'telepathy' },
    ])
    expect(rooms[1]?.problems).toEqual([{ code: 'not_a_capacity', value: '-5' }])
    expect(read('Name,Capacity\n,50').rooms).toMatchObject([
      { outcome: 'unread', problems: [{ code: 'name_needed' }] },
    ])
    expect(read(`Name,Capacity\n${'x'.repeat(101)},50`).rooms[0]?.outcome).toBe('unread')
  })

  it('that the venue has already, or that come twice, are not made again', () => {
    const { rooms } = read('Room 1\tSalle 1\nROOM 2\tSalle 2\nroom 2\t', [{ en: 'room 1', fr: 'autre' }])
    expect(rooms.map(({ outcome }) => outcome)).toEqual(['known', 'made', 'known'])
  })

  it('leave a name that only people can translate to them', () => {
    expect(read('Ballroom\t\t300').rooms[0]?.name).toEqual({ en: 'Ballroom' })
  })

  it('are as many as can be looked at', () => {
    const { rooms, beyond } = read(
      Array.from({ length: 501 }, (_, index) => `R${index}\tS${index}`).join('\n'),
    )
    expect([rooms.length, beyond]).toEqual([500, 1])
  })
})
