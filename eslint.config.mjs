import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import typescript from 'typescript-eslint';

import { layers } from './tools/lint/layers.mjs';
import { guestManners } from './tools/lint/guest-manners.mjs';

export default typescript.config(
  {
    ignores: [
      'build/',
      'dist/',
      'storybook-static/',
      'node_modules/',
      '.data/',
      'demo/frameworks/',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: ['tsconfig.pages.json', 'tsconfig.node.json'] },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // An empty attribute is as good as none.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: true }],
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.{ts,mjs}'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'off',
      'import-x/no-duplicates': 'error',
      'import-x/no-self-import': 'error',
      'import-x/order': [
        'error',
        { groups: ['builtin', 'external', 'parent', 'sibling'], 'newlines-between': 'always' },
      ],
      'max-lines': ['error', 300],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    languageOptions: { globals: globals.browser },
    rules: {
      ...litA11y.configs.recommended.rules,
      // A slot that listens for what bubbles out of the page's own links is no control.
      'lit-a11y/click-events-have-key-events': 'off',
      'wc/guard-super-call': 'off',
      'max-lines-per-function': ['error', { max: 30, skipComments: true, skipBlankLines: true }],
    },
  },
  guestManners,
  layers,
  {
    files: ['src/elements/*/practice-*.ts'],
    rules: { 'max-lines': ['error', { max: 200, skipComments: true, skipBlankLines: true }] },
  },
  {
    files: ['**/*.mjs', 'tools/**', 'demo/**', 'intake/**', '.storybook/**'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    languageOptions: { globals: { ...globals.browser, ...globals.mocha } },
    rules: {
      // chai's assertions are expressions.
      '@typescript-eslint/no-unused-expressions': 'off',
      'max-lines': 'off',
    },
  },
  {
    // Tests that run in a page, by @web/test-runner.
    files: ['test/**/*.ts'],
    ignores: ['test/{full-size,hosts,house,intake,package,pictures,site}/**'],
    rules: {
      // An assertion of @open-wc/testing has the type of a promise; what must be awaited is named.
      '@typescript-eslint/no-floating-promises': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "ExpressionStatement > CallExpression[callee.property.name='accessible'], ExpressionStatement > CallExpression[callee.name=/^(aTimeout|emulateMedia|fixture|nextFrame|oneEvent|sendKeys|sendMouse|setViewport|waitUntil|warningsDuring)$/]",
          message: 'Await it, or it can not fail.',
        },
      ],
    },
  },
  {
    files: ['test/{full-size,hosts,house,intake,package,pictures,site}/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: ['test', 'it', 'describe'] },
      ],
    },
  },
);
