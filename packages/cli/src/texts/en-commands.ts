/** The help of the commands in English. */
import type { Texts } from './shape.js';

/** What help says in English. */
export const commandsEn: Pick<Texts, 'commands' | 'options' | 'arguments' | 'argumentNames'> = {
  commands: {
    run: {
      summary: 'compute the results of everyone from rules and data',
      examples: [
        ['kaohe run my-shop my-shop/data', 'the rules and tables of a folder'],
        [
          'kaohe run shop.kpi december.csv ratings.csv --period 2025-12 --format csv --out results.csv',
          'one month, for a spreadsheet',
        ],
        [
          "kaohe run taobao-presales data --set '奖金算法=分值乘系数' --set '名次系数.A=1.2'",
          'the standard that comes along, with the values a shop must give',
        ],
      ],
    },
    why: {
      summary: 'show how one result of one person came about',
      examples: [
        ['kaohe why my-shop my-shop/data Mei', 'the pay from beginning to end'],
        ['kaohe why my-shop my-shop/data Mei --metric 总分 --period 2025-12', 'one number of one month'],
      ],
    },
    next: {
      summary: 'the least somebody must do better for the next grade, and what it would pay',
      examples: [
        ['kaohe next shop shop/data --who Ann', 'as few KPIs as can be, each with its band'],
        ['kaohe next shop shop/data --who Ann --period 2025-12 --format json', 'for other programs'],
      ],
    },
    diff: {
      summary: 'compare two rule sets: what is the same, and a case of what is not',
      examples: [
        ['kaohe diff taobao-presales shop', 'without data: a proof, or a case that differs'],
        ['kaohe diff old.kpi new.kpi --data december.csv', 'who changes, and by how much'],
        ['kaohe diff old.kpi new.kpi --exit-code', 'ends with 4 where results differ'],
      ],
    },
    close: {
      summary: 'close a period: keep its results with what they came from, so that nothing changes them silently',
      examples: [
        ['kaohe close 2025-12 my-shop my-shop/data', 'in the folder closed beside the rules'],
        ["kaohe close 2025-12 my-shop december.csv --again 'refunds were missing'", 'once more; the old one is kept'],
      ],
    },
    verify: {
      summary: 'compute closed periods anew and list every difference',
      examples: [
        ['kaohe verify 2025-12 my-shop', 'reads again what was read then'],
        ['kaohe verify all my-shop --format json', 'every period, for other programs'],
      ],
    },
    docs: {
      summary: 'writes the rules as a handbook that people read and sign',
      examples: [
        ['kaohe docs my-shop --out handbook.html', 'one page that prints well'],
        ['kaohe docs taobao-presales --lang zh', 'Markdown in Chinese'],
      ],
    },
    slips: {
      summary: 'a slip for each person: data, bands, points, how the pay came about; to print and to sign',
      examples: [
        ['kaohe slips my-shop my-shop/data --out slips.html', 'one page, two slips to a sheet on paper'],
        ['kaohe slips my-shop my-shop/data --only Anna --out anna.html', 'one person, and nobody else in the file'],
        ['kaohe slips my-shop my-shop/data --each slips --mask', 'a file each, without full names'],
      ],
    },
    check: {
      summary: 'check rules; silent when they are fine',
      examples: [
        ['kaohe check my-shop', 'with the place in the source'],
        ['kaohe check shop.kpi --data december.csv', 'whom of the data each finding hits'],
        ['kaohe check shop.kpi --fix --diff', 'see what can be mended'],
        ['kaohe check shop.kpi --format github', 'annotations for a pull request'],
      ],
    },
    test: {
      summary: 'run the tests written in the rules',
      examples: [
        ['kaohe test my-shop', 'one line per test'],
        ['kaohe test shop.kpi -t "a good month"', 'this test alone'],
        ['kaohe test taobao-presales --format json', 'for other programs'],
        ['kaohe test shop.kpi --coverage --threshold 90', 'rows and branches no test touches; exits with 1 below 90%'],
        ['kaohe test shop.kpi --mutate', 'changes a number, a sign, a row: which of these would no test notice'],
      ],
    },
    'suggest-cases': {
      summary: 'write tests at the edges, each for a person to confirm',
      examples: [
        ['kaohe suggest-cases shop.kpi >> shop.kpi', 'behind the rules, each marked `# to confirm`'],
        ['kaohe suggest-cases shop.kpi --yaml --out cases.yaml', 'as YAML'],
      ],
    },
    fmt: {
      summary: 'lay rules out evenly; comments stay',
      examples: [
        ['kaohe fmt shop.kpi', 'rewrites the file'],
        ['kaohe fmt my-shop', 'every rules file in the folder'],
        ['kaohe fmt --check shop.kpi', 'only looks; exit code 1 if it would change'],
        ['kaohe fmt - < shop.kpi', 'from a pipe to standard output'],
      ],
    },
    convert: {
      summary: 'convert between .kpi and .kpi.yaml',
      examples: [
        ['kaohe convert shop.kpi', 'to standard output'],
        ['kaohe convert shop.kpi --out shop.kpi.yaml', 'into a file'],
      ],
    },
    export: {
      summary: 'write results as a workbook, with formulas from the raw data to the pay',
      examples: [
        ['kaohe export shop.kpi data --out result.xlsx', 'the last period of the data'],
        ['kaohe export shop.kpi data --period 2025-12 --out december.xlsx', 'one period'],
        ['kaohe export shop.kpi data --values --out result.xlsx', 'results only, no formulas'],
        ['kaohe export shop.kpi --out rules.xlsx', 'without data: the rules, to be edited and applied'],
      ],
    },
    apply: {
      summary: 'write thresholds and weights changed in a workbook back into the rules',
      examples: [
        ['kaohe apply shop.kpi rules.xlsx', 'rewrites the rules file and lists each change'],
        ['kaohe apply shop.kpi rules.xlsx --diff', 'only shows what would change'],
      ],
    },
    init: {
      summary: 'make a folder with rules, data templates and a README',
      examples: [
        ['kaohe init my-shop', 'extends the standard that comes along'],
        ['kaohe init my-shop --template taobao-presales --force', 'names the standard, overwrites files'],
      ],
    },
    columns: {
      summary: 'what each column is taken for, and why',
      examples: [
        ['kaohe columns performance.xlsx', 'by what the platforms call it'],
        ['kaohe columns performance.xlsx --rules my-shop', 'by these rules'],
      ],
    },
    import: {
      summary:
        'read exports of the platforms as the columns the rules ask for, and say what is known, left out or wrong',
      examples: [
        ['kaohe import performance.xlsx attendance.xlsx --rules my-shop --out december.csv', 'as one tidy table'],
        ['kaohe import performance.xlsx --rules my-shop --dry-run', 'look without writing'],
        [
          "kaohe import performance.xlsx --rules my-shop --map 'buyer score=satisfaction' --save-map",
          'said once, not asked next month',
        ],
      ],
    },
    play: {
      summary: 'open rules and data in the browser; changes go into the files',
      examples: [
        ['kaohe play shop.kpi december.csv', 'see the ranking, change the rules'],
        ['kaohe play shop.kpi --port 4173 --no-open', 'a port of your choice, opened by hand'],
      ],
    },
    schema: {
      summary: 'print the JSON Schema of .kpi.yaml for editors',
      examples: [
        ['kaohe schema', 'prints it'],
        ['kaohe schema --out kaohe.schema.json', 'into a file'],
      ],
    },
    explain: {
      summary: 'explain a code such as scoring/band-gap',
      examples: [
        ['kaohe explain scoring/band-gap', 'what, why, what to do'],
        ['kaohe explain --list', 'every code'],
      ],
    },
    doctor: {
      summary: 'look at the surroundings: version, language, color, rules',
      examples: [
        ['kaohe doctor', 'for people'],
        ['kaohe doctor --lang zh', 'in Chinese'],
      ],
    },
    lsp: {
      summary: 'the language server for editors: LSP on standard input and output',
      examples: [
        ['kaohe lsp', 'started by an editor'],
        ['kaohe lsp --lang en', 'findings in English'],
      ],
    },
  },
  options: {
    lang: 'language to speak: zh or en',
    noColor: 'no color',
    help: 'show help; --help has examples',
    helpCommand: 'show the help of a command',
    version: 'show the version',
    runFormat: 'table, plain, csv, json, markdown or parquet (table on a terminal, plain in a pipe)',
    reportFormat: 'text, concise, json, github or sarif',
    hints: 'show hints too',
    fix: 'mend what is safe to mend: no result that came out changes',
    unsafe: 'mend by guesses too; somebody must read them',
    fixDiff: 'change no file, show what would be mended',
    maxWarnings: 'exit with 1 if there are more warnings',
    textFormat: 'text or json',
    only: 'only the test of this name',
    coverage: 'which rows and branches of the rules the tests touch, and which they do not',
    mutate: 'change the rules one place at a time and see whether a test notices',
    threshold: 'exit with 1 below this per cent',
    seed: 'the seed of the sample where there are too many changes (default: 1)',
    yamlCases: 'in the form of .kpi.yaml',
    out: 'write into a file; its ending tells the format where --format does not',
    outFile: 'write into a file',
    docsFormat: 'format: markdown, html (by the ending of --out, otherwise markdown)',
    slipsOut: 'write into a file (default: standard output)',
    each: 'a file for each person, in this folder',
    onlyWho: 'only this person, may be given several times; nobody else is in the file',
    mask: 'no full names: 小*, A**',
    lastPeriod: 'which period, such as 2025-12 (default: the last one in the data)',
    docsOut: 'write into a file: a page where it ends in .html, Markdown otherwise',
    set: 'change a value of the rules, may be repeated, such as 订单转化率.权重=40%',
    period: 'which period, such as 2025-12; all for every one (default: the last of the data)',
    onePeriod: 'which period, such as 2025-12 (default: the last of this person)',
    top: 'only the first few',
    ranks: 'how level people are placed: rank is 1-1-3 (default), denserank is 1-1-2',
    wide: 'leave no column out for the width of the terminal',
    port: 'port to serve on; without it any that is free',
    noOpen: 'do not open the browser',
    stream:
      'compute while reading, for files of any size: csv in the order of the file, without ranks (by itself from 64 MiB)',
    threads: 'how many threads compute while reading (usual: one per core, at most 8)',
    metric: 'the number to look at (default: the last pay, or else the total)',
    faceLang: 'language of the keywords: zh or en (default: as they are)',
    fmtCheck: 'change nothing, say which files would change',
    fmtDiff: 'change nothing, show what would change',
    stdinName: 'file name to assume for what comes from a pipe',
    to: 'convert to: kpi or yaml',
    template: 'which of the standards that come along to extend',
    force: 'overwrite files',
    list: 'list every code',
    who: 'whom to look at',
    checkData: 'data: each finding names the people it hits; may be given several times',
    diffData: 'data to compare the results of people on; may be given several times',
    exitCode: 'end with 4 where results differ',
    closed: 'the folder of closed periods (default: closed, beside the rules)',
    again: 'why a period that is closed is closed once more',
    allowWaiting: 'close although somebody has no result',
    outSheet: 'the .xlsx file to write',
    values: 'results only, no formulas',
    sheetPeriod: 'which period, such as 2025-12 (default: the last of the data)',
    rules: 'by which rules: a file, a folder or a name that comes with the command',
    map: 'say what a column is, as often as needed: column=input; column= not to use it; column=input:fraction or :percent',
    saveMap: 'keep --map beside the rules, so that the same export asks nothing next month',
    dryRun: 'look, and write nothing',
    importOut: 'write a .csv or .json file',
    mixedAttribution: 'join files that count sales by different rules',
    exported: 'on which day files were exported that do not say',
    applyDiff: 'change no file, show what would change',
  },
  arguments: {
    rules: 'rules: a file, a folder, or a name that comes along such as taobao-presales',
    rulesList: 'rules: files, folders, or names that come along',
    oldRules: 'the old rules: a file, a folder, or a name that comes along',
    newRules: 'the new rules: a file, a folder, or a name that comes along',
    data: 'data: tables, folders of tables, or -',
    played: 'files of rules and of data',
    exports: 'exports of the platforms: xlsx, csv, json files, or a folder of them',
    dataAndWho: 'data files, then the name, then maybe a metric',
    files: 'rules files, folders, or -',
    workbook: 'the workbook that kaohe export RULES --out made',
    file: 'a rules file',
    folder: 'the folder to make',
    code: 'a code',
    period: 'which period, such as 2025-12',
    periodOrAll: 'which period, such as 2025-12; all: every closed one',
    dataAgain: 'data; without it, the files that were read then',
  },
  argumentNames: {
    rules: 'rules',
    rulesList: 'rules',
    oldRules: 'old-rules',
    newRules: 'new-rules',
    data: 'data',
    played: 'files',
    exports: 'exports',
    dataAndWho: 'data-and-who',
    files: 'files',
    workbook: 'workbook',
    file: 'file',
    folder: 'folder',
    code: 'code',
    period: 'period',
    periodOrAll: 'period',
    dataAgain: 'data',
  },
};
