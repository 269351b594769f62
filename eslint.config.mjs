import tseslint from 'typescript-eslint';

const message = 'Only the launchers of the embedded server and of imports start processes.';
const childProcess = ['node:child_process', 'child_process'].map(name => ({ name, message }));

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'var', 'coverage', 'exports'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-implied-eval': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-imports': [
        'error',
        { paths: [...childProcess, { name: 'pg-query-stream', message: 'It hangs when the server dies midway: use a cursor.' }] },
      ],
      '@typescript-eslint/no-unsafe-function-type': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  { files: ['src/store/embedded/**', 'src/http/imports/import-process.ts', 'tests/**'], rules: { 'no-restricted-imports': 'off' } },
  // What jest's matchers give, and what parsers of others give, is of no type.
  {
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
    },
  },
  // Its mistakes are on purpose.
  { files: ['tests/language.types.ts'], rules: { '@typescript-eslint/no-unsafe-argument': 'off' } },
  {
    files: ['**/*.js', '**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
    rules: { ...tseslint.configs.disableTypeChecked.rules, '@typescript-eslint/no-require-imports': 'off' },
  },
);
