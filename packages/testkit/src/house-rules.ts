/** The plan of the house as data: who may import whom, which libraries where, and who may touch the outer world. */

/** What one package may do. */
export interface PackageRule {
  /** The packages it may import, by folder name. */
  readonly packages: readonly string[];
  /** The libraries it may import, each with the path beginnings under `src/` where it may. */
  readonly libraries: Readonly<Record<string, readonly string[]>>;
  /** Path beginnings under `src/` that may import Node's own modules. */
  readonly node: readonly string[];
  /** Faces besides `index.ts`, for one surrounding each: files of `src/` without their ending. */
  readonly faces?: readonly string[];
  /** Whether it is pure: no files, clock, chance, console or page. */
  readonly pure: boolean;
  /** Each folder of `src/` with the folders it may read; empty for a package without folders. */
  readonly folders: Readonly<Record<string, readonly string[]>>;
  /** Folders whose files do not know each other, each with the files all of them may share. */
  readonly strangers: Readonly<Record<string, readonly string[]>>;
}

const everywhere = [''];
const ground = { libraries: {}, node: [], pure: true, folders: {}, strangers: {} };

/** One rule per package; a package without a rule is not part of the plan. */
export const houseRules: Readonly<Record<string, PackageRule>> = {
  quantity: { ...ground, packages: [] },
  diagnostics: {
    ...ground,
    packages: [],
    folders: {
      text: [],
      catalogue: ['text'],
      outcome: ['text', 'catalogue'],
      messages: ['text', 'catalogue'],
      render: ['text', 'catalogue', 'messages'],
    },
  },
  ir: { ...ground, packages: ['quantity', 'diagnostics'] },
  compiler: {
    ...ground,
    packages: ['quantity', 'diagnostics', 'ir'],
    libraries: {
      chevrotain: ['tokens/', 'syntax/grammar', 'syntax/from-', 'syntax/cst', 'syntax/nesting'],
      yaml: ['yaml/'],
      ajv: ['yaml/'],
    },
    folders: {
      // Answers that are kept while what they were made from is the same: decision 0029.
      memory: [],
      tokens: [],
      syntax: ['tokens'],
      // YAML becomes tokens and goes through the same grammar: decision 0006.
      yaml: ['tokens', 'syntax'],
      // A declaration is read as a file of its own, so that what is made of it stays the same while others change: decision 0029.
      blocks: ['tokens', 'syntax', 'yaml'],
      bound: ['memory', 'tokens', 'syntax'],
      typed: ['tokens', 'syntax', 'bound'],
      analysis: ['memory', 'typed'],
      lower: ['memory', 'tokens', 'syntax', 'bound', 'typed'],
      // Findings say what should change about the rules; here it becomes an edit of their text: decision 0024.
      fixes: ['tokens', 'syntax', 'yaml'],
    },
    strangers: { 'analysis/checks': ['check.ts', 'ranges.ts'] },
  },
  evaluator: {
    ...ground,
    packages: ['quantity', 'diagnostics', 'ir'],
    folders: {
      data: [],
      builtins: ['data'],
      interpret: ['data', 'builtins'],
      plan: ['data', 'builtins'],
      // Typed columns and what runs over them: decision 0037.
      columnar: ['data', 'builtins', 'plan'],
      cases: ['data'],
      // What tests show of rules, by the interpreter alone: decision 0028.
      evidence: ['data', 'builtins', 'interpret', 'cases'],
    },
  },
  intake: {
    ...ground,
    packages: ['quantity', 'diagnostics', 'ir'],
    // Parquet is read by a library, after its pages have been measured: decision 0046.
    libraries: { fflate: ['spreadsheet/inflate', 'parquet/unpack'], fzstd: ['parquet/'], hyparquet: ['parquet/'] },
    // Workbooks are read by our own code, within bounds, and nothing in them is computed: decision 0030.
    folders: { decoding: [], spreadsheet: ['decoding'], parquet: ['decoding', 'spreadsheet', 'bytes'], bytes: [] },
  },
  handbook: {
    ...ground,
    packages: ['quantity', 'diagnostics', 'ir'],
    folders: {
      document: [],
      words: [],
      sentences: ['words'],
      sections: ['document', 'words', 'sentences'],
      slips: ['document', 'words'],
    },
  },
  sheet: {
    ...ground,
    packages: ['quantity', 'diagnostics', 'ir'],
    libraries: { hucre: ['to-xlsx'] },
    folders: {
      formula: [],
      columns: ['formula'],
      workbook: ['formula', 'columns'],
      pages: ['formula', 'columns', 'workbook'],
      changes: ['formula', 'columns', 'workbook', 'pages'],
      'scoring-table': ['changes'],
    },
  },
  'language-service': {
    ...ground,
    packages: ['quantity', 'diagnostics', 'ir', 'compiler'],
    folders: {
      matching: [],
      workspace: [],
      describing: ['workspace'],
      candidates: ['workspace', 'describing'],
      features: ['matching', 'workspace', 'describing', 'candidates'],
    },
    strangers: { features: [] },
  },
  'language-server': {
    packages: ['diagnostics', 'language-service'],
    libraries: { 'vscode-languageserver': everywhere },
    node: ['disk', 'node'],
    faces: ['node', 'worker'],
    pure: false,
    folders: {},
    strangers: {},
  },
  vscode: {
    packages: ['compiler', 'language-server'],
    libraries: { 'vscode-languageclient': ['extension'], vscode: ['extension'] },
    node: everywhere,
    pure: false,
    folders: {},
    strangers: {},
  },
  report: {
    ...ground,
    // What command and page both tell of results: decision 0040.
    packages: ['quantity', 'diagnostics', 'ir', 'compiler', 'evaluator', 'handbook', 'sheet'],
    folders: {
      texts: [],
      values: [],
      result: ['texts', 'values'],
      // Periods that are closed, by the command or on the page: decisions 0033 and 0042.
      closed: [],
      // Two rule sets, as `kaohe diff` and the page compare them.
      compare: ['values'],
      next: ['texts', 'values'],
      why: ['texts', 'values', 'next'],
      slips: ['texts', 'values', 'result', 'why'],
      workbook: ['texts'],
    },
  },
  engine: { ...ground, packages: ['quantity', 'diagnostics', 'ir', 'compiler', 'evaluator'] },
  cli: {
    packages: [
      'quantity',
      'diagnostics',
      'ir',
      'compiler',
      'evaluator',
      'intake',
      'handbook',
      'sheet',
      'report',
      'engine',
      'language-server',
    ],
    libraries: {
      commander: everywhere,
      ansis: everywhere,
      hyparquet: ['host/parquet-'],
      'hyparquet-writer': ['host/parquet-'],
    },
    node: ['host/', 'bin', 'bundled-bin'],
    pure: false,
    folders: {
      texts: [],
      host: ['texts'],
      results: ['texts', 'host'],
      // A run over files larger than memory: decision 0038.
      streaming: ['texts', 'host', 'results'],
      commands: ['texts', 'host', 'results', 'streaming'],
    },
    strangers: { commands: [] },
  },
  playground: {
    packages: [
      'quantity',
      'diagnostics',
      'ir',
      'compiler',
      'evaluator',
      'intake',
      'handbook',
      'report',
      'sheet',
      'language-service',
    ],
    libraries: {
      vue: everywhere,
      'monaco-editor': everywhere,
      uqr: ['share/'],
      fflate: ['share/', 'document/unzipped'],
      diff: ['document/line-changes'],
      'virtual:sample-rule-set': ['worker/'],
      'virtual:sample-data': ['worker/'],
      'virtual:sample-rules': ['page/', 'worker/'],
      'virtual:sample-snapshot-en': ['page/'],
      'virtual:sample-snapshot-zh': ['page/'],
    },
    node: [],
    pure: false,
    folders: {
      protocol: [],
      worker: ['protocol'],
      // The rules as text with undo, and what is kept of them: no Vue in it.
      document: ['protocol'],
      // What every part of the page may look at and do.
      page: ['protocol', 'document'],
      words: ['protocol', 'document', 'page'],
      editor: ['protocol', 'document', 'page', 'words'],
      rules: ['protocol', 'document', 'page', 'words'],
      data: ['protocol', 'document', 'page', 'words'],
      results: ['protocol', 'document', 'page', 'words'],
      // The documents, and examples that run where they stand.
      help: ['protocol', 'document', 'page', 'words'],
      // The data is a page of the strip; who moves is shown there as in a trial; findings are explained by examples.
      strip: ['protocol', 'document', 'page', 'words', 'data', 'results', 'help'],
      // A period is published from the line above the result: decision 0042.
      publishing: ['protocol', 'document', 'page', 'words', 'results'],
      share: ['protocol', 'document', 'page', 'words'],
      templates: ['protocol', 'document', 'page', 'words'],
      // The page inside of others, and kept in the browser: decision 0043.
      embed: ['protocol', 'document', 'page', 'words'],
      offline: ['page', 'words'],
      shell: [
        'protocol',
        'document',
        'page',
        'words',
        'worker',
        'editor',
        'rules',
        'data',
        'results',
        'strip',
        'publishing',
        'share',
        'templates',
        'help',
        'embed',
        'offline',
      ],
    },
    strangers: {},
  },
  testkit: {
    packages: ['quantity', 'diagnostics', 'ir', 'compiler', 'evaluator', 'intake'],
    libraries: { vitest: everywhere, 'fast-check': everywhere },
    node: everywhere,
    pure: false,
    folders: {},
    strangers: {},
  },
};

/** The longest a file may be. */
export const longestFile = 400;

/** The sentence of the house that an offence breaks. */
export const sentences = {
  plan: 'every package and folder stands in the plan (testkit/src/house-rules.ts) before it is written',
  packages: 'packages import only from the floors below, as the table allows; siblings never',
  folders: 'inside a package data flows one way, along the arrows of docs/architecture.md',
  above: 'what stands at the root of src stands above its folders; no folder reads it',
  strangers: 'the files of this folder do not know each other',
  circles: 'no circles among files or folders, type imports included',
  insides: 'packages meet by their faces only: index.ts, and those the table names',
  index: 'nobody inside a package imports its own index.ts',
  libraries: 'outside libraries are few, and each has its place in the table',
  outerWorld: 'no outer world below the roof: files come in as text, dates and chance as data',
  code: 'nothing makes code from text at run time',
  missing: 'an import leads to a file that is there',
  length: 'no file is longer than 400 lines: look for the second job',
  purpose: 'the first line of a file says what it is for: /** one sentence */',
} as const;
