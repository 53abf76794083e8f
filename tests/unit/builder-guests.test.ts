import { describe, expect, it } from 'vitest'
import { readGuests } from '@/domain/builder/guest-rules'

describe('Guests, one a line', () => {
  it('are read with brackets, commas, tabs and quotation marks, and with the address alone', () => {
    const typed = [
      'Kaja Tamm <Kaja@People.example>',
      'Léa Côté-Nadeau; lea@people.example',
      'ana@people.example\tAna Souza\r',
      '"Roy, Nadia" nadia@people.example',
      '',
      'bo@people.example',
    ].join('\n')
    expect(readGuests(typed, [])).toEqual({
      guests: [
        { name: 'Kaja Tamm', email: 'kaja@people.example' },
        { name: 'Léa Côté-Nadeau', email: 'lea@people.example' },
        { name: 'Ana Souza', email: 'ana@people.example' },
        { name: 'Roy Nadia', email: 'nadia@people.example' },
        { name: 'bo@people.example', email: 'bo@people.example' },
      ],
      unread: [],
    })
  })

  it('are invited once, and a line without an address is given back as it was', () => {
    const invited = [{ name: 'Kaja Tamm', email: 'kaja@people.example' }]
    const typed =
      'KAJA@people.example\nAna, ana@people.example\nAna again, ana@people.example\nBo without address'
    expect(readGuests(typed, invited)).toEqual({
      guests: [{ name: 'Ana', email: 'ana@people.example' }],
      unread: ['Bo without address'],
    })
  })
})
