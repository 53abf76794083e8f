/** The law of imports (docs/decisions/0001-layers.md), kept by dependency-cruiser. */
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { pathNot: '^prisma/client' } },
    },
    {
      name: 'domain-knows-no-web',
      comment: 'Below app/ there is no session, no header, no cookie and no React.',
      severity: 'error',
      from: { path: '^domain/' },
      to: { path: '^(app|components|messages)/|node_modules/(next|react|next-intl|next-auth)/' },
    },
    {
      name: 'rules-are-pure',
      comment: 'Rules import only schemas, types of the database, and pure shared code.',
      severity: 'error',
      from: { path: '^domain/[^/]+/(rules|[a-z-]+-rules)\\.ts$' },
      to: {
        path: '^(domain|prisma)/',
        pathNot:
          '^domain/[^/]+/([a-z-]*schema|(rules|[a-z-]+-rules)|[a-z-]+-document)\\.ts$|^domain/shared/(?!db)|^prisma/client/enums',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'shared-stands-alone',
      severity: 'error',
      from: { path: '^domain/shared/' },
      to: { path: '^domain/(?!shared/)' },
    },
    {
      name: 'only-the-domain-reads-the-database',
      severity: 'error',
      from: { path: '^(components|messages)/' },
      to: { path: '^prisma/|domain/shared/db|node_modules/(pg|@prisma)/' },
    },
    {
      name: 'pages-do-not-reach-past-the-domain',
      comment: 'A page or action calls verbs and queries, never Prisma or a repository.',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/_server/auth|^app/api/health' },
      to: { path: '^prisma/client/client|/[a-z-]*repository\\.ts$|^domain/shared/db' },
    },
    {
      name: 'components-see-rules-and-schemas-only',
      severity: 'error',
      from: { path: '^components/' },
      to: {
        path: '^domain/',
        pathNot: '^domain/[^/]+/([a-z-]*schema|(rules|[a-z-]+-rules))\\.ts$|^domain/shared/(?!db)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'the-kit-knows-no-product-word',
      severity: 'error',
      from: { path: '^components/ui/' },
      to: { path: '^(domain/(?!shared/)|components/(?!ui/)|app)' },
    },
    {
      name: 'a-verb-never-calls-a-verb',
      comment:
        'What two verbs share is a rule or a repository function; of places it is the ledger (docs/decisions/0017).',
      severity: 'error',
      from: {
        path: '^domain/[^/]+/(?!([a-z-]*schema|rules|[a-z-]*repository|[a-z-]*queries|[a-z-]*cache)\\.ts$)[a-z-]+\\.ts$',
        pathNot: '^domain/shared/',
      },
      to: {
        path: '^domain/[^/]+/(?!([a-z-]*schema|rules|[a-z-]*repository|[a-z-]*queries|[a-z-]*ledger|[a-z-]+-rules|[a-z-]+-document)\\.ts$)[a-z-]+\\.ts$',
        pathNot: '^domain/shared/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'public-pages-run-no-react-in-the-browser',
      comment: 'The page store drops scripts: a client component would silently do nothing.',
      severity: 'error',
      from: { path: '^app/\\[locale\\]/\\(public\\)/', pathNot: '/error\\.tsx$' },
      to: { path: '^components/manage/|next/link|next/navigation.*client' },
    },
    {
      name: 'public-pages-see-releases-only',
      severity: 'error',
      from: { path: '^app/\\[locale\\]/\\(public\\)/' },
      to: {
        path: '^domain/(session|account|notice)/',
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^prisma/client/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default', 'types'] },
  },
}
