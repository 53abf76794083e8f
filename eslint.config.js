import next from 'eslint-config-next'
import nextTypescript from 'eslint-config-next/typescript'

const accessibility = next.find((config) => config.plugins?.['jsx-a11y'])?.plugins['jsx-a11y']

/** Rules of hooks and accessibility come with Next's set; what is added keeps the style guide. */
const config = [
  {
    ignores: [
      '.next/**',
      '.data*/**',
      'prisma/client/**',
      'next-env.d.ts',
      'messages/en.d.json.ts',
      'tests/fixtures/**',
      'test-results/**',
    ],
  },
  ...next,
  ...nextTypescript,
  {
    // The files that Next's set brings its plugins for.
    files: ['**/*.{js,mjs,ts,tsx}'],
    settings: { react: { version: '19' } },
    rules: {
      ...accessibility.configs.recommended.rules,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that has it.' },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
    },
  },
]

export default config
