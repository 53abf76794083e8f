import localFont from 'next/font/local'

// Three files reach an ordinary page: text in two weights and one for headings. The extended faces are fetched only
// where a name needs them, since their unicode ranges say so. Paths are literals because the compiler reads them.
// Optional: a face that is not there at the first paint waits for the next page, so that nothing moves under the reader.

const text = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2',
      weight: '400',
    },
    {
      path: '../../node_modules/@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff2',
      weight: '700',
    },
  ],
  variable: '--face-text',
  display: 'optional',
  adjustFontFallback: 'Arial',
})

const textExtended = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2',
      weight: '400',
    },
    {
      path: '../../node_modules/@fontsource/noto-sans/files/noto-sans-latin-ext-700-normal.woff2',
      weight: '700',
    },
  ],
  variable: '--face-text-ext',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1E9F' }],
})

const head = localFont({
  src: [{ path: '../../node_modules/@fontsource/lato/files/lato-latin-700-normal.woff2', weight: '700 900' }],
  variable: '--face-head',
  display: 'optional',
  adjustFontFallback: 'Arial',
})

const headExtended = localFont({
  src: [
    { path: '../../node_modules/@fontsource/lato/files/lato-latin-ext-700-normal.woff2', weight: '700 900' },
  ],
  variable: '--face-head-ext',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1E9F' }],
})

/** Class names for `<html>`: they define the faces that tokens.css builds `--font-text` and `--font-head` from. */
export const fontClasses = [text, textExtended, head, headExtended].map((face) => face.variable).join(' ')
