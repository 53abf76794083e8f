/** Elements of XML 1.0 as text. */

export type Attributes = Record<string, string | number | null | undefined>

/** `<name a="b">content</name>`, attributes without a value left out; content is text, or elements already made. */
export function element(name: string, attributes: Attributes, content: string | readonly string[]): string {
  const head = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('')
  if (typeof content === 'string')
    return content === '' ? `<${name}${head}/>` : `<${name}${head}>${escapeXml(content)}</${name}>`
  return content.length === 0 ? `<${name}${head}/>` : `<${name}${head}>\n${content.join('\n')}\n</${name}>`
}

/** Markup escaped, and characters that XML 1.0 has no way to write (production 2, Char) removed. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"'\r]/g, (character) => entities[character] ?? '')
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // A bare carriage return would be read back as a newline.
  '\r': '&#13;',
}
