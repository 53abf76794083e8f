import { describe, expect, it } from 'vitest'
import { readMembers } from '@/domain/delegation/paste-rules'

const standing = { free: 10, hasHead: false, known: new Set<string>() }
const read = (text: string, differs: Partial<typeof standing> = {}) =>
  readMembers(text, 'en', { ...standing, ...differs })

describe('A list of members from a spreadsheet', () => {
  it('is read by its headings, in either language and any order', () => {
    const { members, unread } = read(
      'Courriel\tPrénom\tNom de famille\tQualité\tFonction\tLangue\tAllergies\nEva@Kask.example\tEva\tKask\tConseillère\tJuriste\tfrançais\tnoix',
    )
    expect(members).toEqual([
      {
        ...{ line: 2, name: 'Eva Kask', position: 'Juriste', email: 'eva@kask.example' },
        ...{ capacity: 'adviser', language: 'fr', problems: [], fits: true },
      },
    ])
    expect(unread).toEqual(['Allergies'])
  })

  it('is read without headings, the address wherever it stands', () => {
    const { members } = read('Eva Kask, eva@kask.example, Adviser\nJaan Mets, jaan@mets.example, Director')
    expect(members.map(({ name, email, position }) => [name, email, position])).toEqual([
      ['Eva Kask', 'eva@kask.example', 'Adviser'],
      ['Jaan Mets', 'jaan@mets.example', 'Director'],
    ])
  })

  it('says of each line what is wrong, and leaves out only those that cannot be', () => {
    const { members } = read(
      [
        'Name;Position;E-mail;Capacity;Language',
        ';Director;;;',
        'Eva Kask;;eva at kask;;',
        'Jaan Mets;;jaan@mets.example;Wizard;Latin',
        'Jaan Mets;;JAAN@mets.example;;',
        'Liis Org;;known@org.example;;',
        'Mari Ilves;;;Head of delegation;',
        'Tiit Rebane;;;Cheffe;',
      ].join('\n'),
      { known: new Set(['known@org.example']) },
    )
    expect(members.map(({ fits, problems }) => [fits, ...problems.map(({ code }) => code)])).toEqual([
      [false, 'name_needed'],
      [false, 'wrong_email'],
      [true, 'unknown_capacity', 'unknown_language'],
      [false, 'twice'],
      [false, 'known'],
      [true],
      [false, 'head_taken'],
    ])
  })

  it('gives the places that are left to the first, and tells the others so', () => {
    const { members } = read('Eva Kask\nJaan Mets\nLiis Org', { free: 2 })
    expect(members.map(({ fits, problems }) => [fits, problems[0]?.code])).toEqual([
      [true, undefined],
      [true, undefined],
      [false, 'no_place'],
    ])
  })

  it('takes two hundred lines and counts what is beyond', () => {
    const text = Array.from({ length: 205 }, (_one, index) => `Member ${index}`).join('\n')
    const { members, beyond } = read(text, { free: 300 })
    expect([members.length, beyond]).toEqual([200, 5])
  })
})
