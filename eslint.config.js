import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import reactRefresh from 'eslint-plugin-react-refresh';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** A room of the domain imports the rooms named, and the pure files that lie beside the rooms. */
function domainRoom(name, ...below) {
  return [
    {
      target: `./api/src/domain/${name}`,
      from: `./api/src/domain/!(${[name, ...below].join('|')})/**`,
      message: `domain/${name} imports no room above it.`,
    },
  ];
}
function planningRoom(name, ...below) {
  return [
    {
      target: `./api/src/domain/planning/${name}`,
      from: `./api/src/domain/planning/!(${[name, ...below].join('|')})/**`,
      message: `planning/${name} imports no room above it.`,
    },
  ];
}
const featuresOfClient = './client/src/features';

/** What every feature of the api stands on, and what stands on all of them. */
const notFeaturesOfApi = [
  'domain',
  'http',
  'persistence',
  'platform',
  'queues',
  'serving',
  'staff-cli',
  'testing',
];
/** The features whose rules or rows a feature of the api uses; one that is not named here imports no other. */
const featuresBelow = {
  auth: ['consents'],
  children: ['commitments', 'families'],
  commitments: ['families'],
  curriculum: ['families'],
  feedback: ['schedules'],
  questionnaire: ['children', 'commitments', 'curriculum', 'families'],
  schedules: ['commitments', 'families', 'jobs'],
  tasks: ['families'],
  webhooks: ['families'],
};
const featuresOfApi = readdirSync('./api/src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !notFeaturesOfApi.includes(entry.name))
  .map((entry) => entry.name);

/** Who may import whom. One zone a row: files in `target` may not import from `from`. */
const zones = [
  // The heart knows nothing but itself.
  {
    target: './api/src/domain',
    from: './api/src',
    except: ['./domain'],
    message: 'domain is pure: it imports only domain.',
  },
  // calendar, questionnaire ← timetabling ← planning ← preferences ← models ← evaluation; trees is a library below models.
  ...domainRoom('calendar'),
  ...domainRoom('questionnaire', 'calendar'),
  ...domainRoom('trees'),
  ...domainRoom('consent', 'calendar'),
  ...domainRoom('feedback', 'calendar'),
  ...domainRoom('tasks', 'calendar'),
  ...domainRoom('notifications', 'calendar'),
  ...domainRoom('timetabling', 'calendar'),
  ...domainRoom('planning', 'calendar', 'questionnaire', 'timetabling'),
  ...domainRoom('preferences', 'calendar', 'questionnaire', 'planning'),
  ...domainRoom(
    'models',
    'calendar',
    'questionnaire',
    'timetabling',
    'trees',
    'planning',
    'preferences',
  ),
  ...domainRoom('evaluation', 'calendar', 'trees', 'planning', 'preferences', 'models'),
  // Inside planning: input ← reward, ledger ← problem ← replan ← explain.
  ...planningRoom('input'),
  ...planningRoom('reward', 'input'),
  ...planningRoom('ledger', 'input'),
  ...planningRoom('problem', 'input', 'reward', 'ledger'),
  ...planningRoom('replan', 'input', 'reward', 'ledger', 'problem'),
  { target: './api/src/platform', from: './api/src', except: ['./platform'] },
  { target: './api/src/queues', from: './api/src', except: ['./queues', './platform', './domain'] },
  {
    target: './api/src/persistence',
    from: './api/src',
    except: ['./persistence', './platform', './domain'],
  },
  {
    target: './api/src/serving',
    from: './api/src',
    except: ['./serving', './persistence', './platform', './domain'],
  },
  { target: './api/src/http', from: featuresOfApi.map((feature) => `./api/src/${feature}`) },
  // No feature imports another, but for those that stand on it. A new folder is under the rule at once.
  ...featuresOfApi.map((feature) => ({
    target: `./api/src/${feature}`,
    from: featuresOfApi
      .filter((other) => other !== feature && !featuresBelow[feature]?.includes(other))
      .map((other) => `./api/src/${other}`),
    message: `${feature} imports no feature that is not below it: see featuresBelow.`,
  })),
  { target: ['./api/src', './client'], from: './worker', message: 'Nothing imports the worker.' },
  { target: './client', from: './api', message: 'The client knows only the generated types.' },
  // lib, messages ← ui ← shared ← features ← app; shared also says what a request of api/ came to
  { target: './client/src/lib', from: './client/src', except: ['./lib'] },
  { target: './client/src/messages', from: './client/src', except: ['./messages'] },
  {
    target: './client/src/ui',
    from: './client/src',
    except: ['./ui', './lib', './messages', './styles', './testing'],
  },
  {
    target: './client/src/shared',
    from: './client/src',
    except: ['./shared', './api', './ui', './lib', './messages', './styles', './testing'],
  },
  { target: './client/src/features', from: './client/src/app' },
  // No feature imports another: what two of them need stands in api/queries, lib, ui or shared. A new folder is under the rule at once.
  ...readdirSync(featuresOfClient).map((feature) => ({
    target: `${featuresOfClient}/${feature}`,
    from: featuresOfClient,
    except: [`./${feature}`],
    message: 'No feature imports another: share through api/queries, lib, ui or shared.',
  })),
  { target: './client/src/api', from: './client/src/{app,features,shared,ui}' },
];

const noFrameworks = {
  patterns: [
    {
      group: [
        '@nestjs/*',
        'typeorm',
        'bullmq',
        'pg',
        'iovalkey',
        'node:fs',
        'node:fs/*',
        'node:net',
      ],
      message: 'domain is pure: time, chance, rows and frameworks are passed in.',
    },
  ],
};

/** The build leaves these out, so that the product holds no test data. */
const testOnly = {
  patterns: [
    {
      group: ['**/*-factory.js', '**/scenarios/*'],
      message: 'A *-factory file makes data for tests: only specs and other factories import it.',
    },
  ],
};

/** Clocks and chance are arguments in the domain, so that the same call gives the same answer. */
const noClock = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'pass the time in',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'pass the time in',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'pass a seeded generator in',
  },
];

const noFocusedTests = {
  selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|todo)$/]',
  message: 'A focused or empty test hides the others.',
};

/** Attributes and properties whose text somebody reads or hears. */
const said = '/^(aria-label|title|placeholder|alt|label|hint|description)$/';

/** What stands between two tags in braces, and what it may be chosen from. */
const child = ':matches(JSXElement, JSXFragment) > JSXExpressionContainer';
const choice = ':matches(ConditionalExpression, LogicalExpression)';

/** The words of a screen stand in the catalogue of messages; the product's name is the same in every language. */
const wordsInPlace = [
  'JSXText[value=/\\p{L}/u]:not([value=/^\\s*BrightPath\\s*$/])',
  `${child} > Literal[value=/\\p{L}/u]`,
  `${child} > TemplateLiteral > TemplateElement[value.raw=/\\p{L}/u]`,
  `${child} > ${choice} > Literal[value=/\\p{L}/u]`,
  `${child} > ${choice} > TemplateLiteral > TemplateElement[value.raw=/\\p{L}/u]`,
  `JSXAttribute[name.name=${said}] > Literal[value=/\\p{L}/u]`,
  `JSXAttribute[name.name=${said}] TemplateElement[value.raw=/\\p{L}/u]`,
  // Lower case without a space is the name of a field.
  `Property[key.name=${said}] > Literal[value=/\\p{Lu}|\\p{L}\\s/u]`,
].map((selector) => ({ selector, message: 'Words stand in client/src/messages.' }));

const readsEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only platform/config reads the environment.',
};

/** A file of this role holds the service; one use case, or a part that several share, is a `.use-case.ts`. */
const isNoService = {
  selector: 'ExportNamedDeclaration > ClassDeclaration[id.name!=/Service$/]:has(> Decorator)',
  message: 'A *.service.ts exports a class ...Service: one use case is a *.use-case.ts.',
};

/** The worker opens the doors of the api, and no path beside them: `exports` cannot refuse a relative one. */
const onlyDoors = {
  patterns: [
    {
      regex: '^(\\.\\./)+api/',
      message: 'The worker imports the api through its doors: exports in api/package.json.',
    },
  ],
};

const writesSql = {
  selector:
    "CallExpression[callee.property.name='query']:matches([arguments.0.type='Literal'], [arguments.0.type='TemplateLiteral'])",
  message: 'SQL stands in api/src/persistence.',
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.brightpath/**',
      'coverage/**',
      'client/src/api/generated/**',
      '**/*.gen.ts',
      'api/bench/family-week/*.mjs',
      // AssemblyScript, which only its own compiler understands.
      'api/compile-search/prelude/**',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./api/tsconfig.json', './worker/tsconfig.json', './client/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          noWarnOnMultipleProjects: true,
          project: ['api/tsconfig.json', 'worker/tsconfig.json', 'client/tsconfig.json'],
          conditionNames: ['source', 'types', 'import', 'node', 'default'],
        }),
      ],
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'import-x/no-cycle': ['error', { maxDepth: 6 }],
      'import-x/no-restricted-paths': ['error', { zones }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', noFocusedTests],
    },
  },
  {
    files: ['api/src/**/*.ts', 'worker/src/**/*.ts'],
    ignores: ['api/src/platform/config/**', 'api/src/testing/**'],
    rules: { 'no-restricted-syntax': ['error', noFocusedTests, readsEnvironment, writesSql] },
  },
  {
    files: ['{api,worker}/src/**/*.service.ts'],
    rules: {
      'no-restricted-syntax': ['error', noFocusedTests, readsEnvironment, writesSql, isNoService],
    },
  },
  { files: ['worker/**/*.ts'], rules: { 'no-restricted-imports': ['error', onlyDoors] } },
  {
    files: ['api/src/persistence/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noFocusedTests, readsEnvironment] },
  },
  {
    files: ['api/src/**/*.ts', 'worker/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/*-factory.ts', '**/scenarios/**', 'api/src/testing/**'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', testOnly] },
  },
  {
    files: ['api/src/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': ['error', noFrameworks],
      'no-restricted-syntax': ['error', noFocusedTests, ...noClock],
    },
  },
  {
    files: ['client/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.recommended],
    plugins: { 'react-hooks': reactHooks, 'react-refresh': reactRefresh },
    languageOptions: { globals: globals.browser },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'react-refresh/only-export-components': 'off',
    },
  },
  {
    files: ['client/src/{app,features,lib,shared,ui}/**/*.{ts,tsx}'],
    ignores: ['**/*.spec.{ts,tsx}', '**/*-fixture.{ts,tsx}', '**/*-samples.ts'],
    rules: { 'no-restricted-syntax': ['error', noFocusedTests, ...wordsInPlace] },
  },
  {
    files: ['**/*.spec.{ts,tsx}', '**/test/**/*.ts', 'client/e2e/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
);
