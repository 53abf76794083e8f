/** HTML in a text made plain: what a reader would have seen, in lines. */

const known =
  /<\/?(?:p|br|a|li|ul|ol|dl|dt|dd|strong|em|b|i|u|s|q|h[1-6]|div|span|code|pre|hr|blockquote|table|thead|tbody|tr|td|th|img|sub|sup|font|small|big|center|section|article|header|footer|figure|figcaption|script|style|iframe|object|embed|svg|form|input|button|video|audio|html|body|head|meta|link|title)(?:\s[^<>]*)?\/?>/i

/** Whether there is any tag of HTML in it. */
export const hasHtml = (text: string): boolean => known.test(text)

/**
 * The text without markup: paragraphs and list items become lines, links keep their address, scripts and styles go.
 * A text without a tag of HTML stays as it is, `a < b` too.
 */
export function plainText(text: string): string {
  if (!hasHtml(text)) return text
  const lines = text
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style|head|title|iframe|object|svg)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(
      /<pre\b[^<>]*>([\s\S]*?)(?:<\/pre\s*>|$)/gi,
      (_, inside: string) => `<p>${inside.replaceAll('\n', '<br>')}</p>`,
    )
    // In HTML a line end is a space like any other.
    .replace(/\s+/g, ' ')
    .replace(
      /<a\b[^<>]*?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s<>]+))[^<>]*>([\s\S]*?)(?:<\/a\s*>|$)/gi,
      linked,
    )
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<li\b[^<>]*>\s*/gi, '\n• ')
    .replace(/<\/(td|th|dt)\s*>/gi, ' ')
    .replace(/<\/?(p|h[1-6]|blockquote|ul|ol|dl|table|section|article|figure|pre|hr)\b[^<>]*>/gi, '\n\n')
    .replace(/<\/?(div|tr|dd|header|footer|figcaption|center)\b[^<>]*>/gi, '\n')
    .replace(new RegExp(known.source, 'gi'), '')
  return (
    decoded(lines)
      // No-break spaces are typography and stay.
      .replace(/[^\S\n\u00A0]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .replace(/\n\n(?=• )/g, '\n')
      .trim()
  )
}

function linked(_: string, double = '', single = '', bare = '', inside = ''): string {
  const address = (double || single || bare).trim()
  const words = inside.replace(/<[^<>]*>/g, '').trim()
  if (!/^(https?:|mailto:)/i.test(address)) return inside
  const said = address.replace(/^mailto:/i, '')
  return words === ''
    ? said
    : decoded(words).includes(decoded(said).replace(/\/$/, ''))
      ? inside
      : `${inside} (${said})`
}

const names: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  deg: '°',
  times: '×',
  agrave: 'à',
  acirc: 'â',
  auml: 'ä',
  aelig: 'æ',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  euml: 'ë',
  icirc: 'î',
  iuml: 'ï',
  ocirc: 'ô',
  ouml: 'ö',
  oelig: 'œ',
  ugrave: 'ù',
  ucirc: 'û',
  uuml: 'ü',
  szlig: 'ß',
  Agrave: 'À',
  Acirc: 'Â',
  Ccedil: 'Ç',
  Egrave: 'È',
  Eacute: 'É',
  Ecirc: 'Ê',
  Icirc: 'Î',
  Ocirc: 'Ô',
  OElig: 'Œ',
  Ucirc: 'Û',
  Ugrave: 'Ù',
}

/** Entities as characters, each once; an unknown one stays as it was typed. */
function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-zA-Z]{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return names[name] ?? whole
      const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
      return point > 31 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
        ? String.fromCodePoint(point)
        : ' '
    },
  )
}
