import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin({
  requestConfig: './messages/request.ts',
  experimental: { createMessagesDeclaration: './messages/en.json' },
})

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Titles come with their pages, never after them: a screen reader says the title as soon as an address has changed.
  htmlLimitedBots: /.*/,
  // Types are checked by `npm test`, over the whole repository; a start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // The largest of all pages; what each takes at most, scripts/body-limits.mjs says and keeps before Next reads it.
  experimental: { serverActions: { bodySizeLimit: '10mb' } },
  // The database's driver and the generated client are the server's own, not the bundler's.
  serverExternalPackages: ['pg', '@prisma/adapter-pg', 'nodemailer', 'pdfkit', 'fontkit'],
}

export default withNextIntl(config)
