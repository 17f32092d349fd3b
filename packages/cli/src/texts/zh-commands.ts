/** The help of the commands in Chinese. */
import type { Texts } from './shape.js';

/** What help says in Chinese. */
export const commandsZh: Pick<Texts, 'commands' | 'options' | 'arguments' | 'argumentNames'> = {
  commands: {
    run: {
      summary: '用规则和数据算出每个人的结果',
      examples: [
        ['kaohe run 我的店铺 我的店铺/数据', '文件夹里的规则和表格'],
        [
          'kaohe run shop.kpi 12月.csv 人工评分.csv --period 2025-12 --format csv --out 结果.csv',
          '一个月的结果，给表格软件',
        ],
        [
          "kaohe run taobao-presales 数据 --set '奖金算法=分值乘系数' --set '名次系数.A=1.2'",
          '自带的标准，当场给出要店铺定的值',
        ],
      ],
    },
    why: {
      summary: '说明一个人的一个结果是怎么来的',
      examples: [
        ['kaohe why 我的店铺 我的店铺/数据 小美', '奖金从头到尾'],
        ['kaohe why 我的店铺 我的店铺/数据 小美 --metric 总分 --period 2025-12', '某个月的一个指标'],
      ],
    },
    next: {
      summary: '说明一个人最少改进什么就能升一级，能多拿多少',
      examples: [
        ['kaohe next 我的店铺 我的店铺/数据 --who 小满', '最少几个指标，各到哪一档'],
        ['kaohe next 我的店铺 我的店铺/数据 --who 小满 --period 2025-12 --format json', '给别的程序'],
      ],
    },
    diff: {
      summary: '比较两份规则：哪些结果一样，不一样的举一个例子',
      examples: [
        ['kaohe diff taobao-presales 我的店铺', '不用数据：证明相同，或者举出不同的情形'],
        ['kaohe diff 旧.kpi 新.kpi --data 12月.csv', '谁会变，变多少'],
        ['kaohe diff 旧.kpi 新.kpi --exit-code', '不同就以 4 退出'],
      ],
    },
    close: {
      summary: '关账：把一个周期的结果连同来历写下来，以后谁也不会悄悄改掉',
      examples: [
        ['kaohe close 2025-12 我的店铺 我的店铺/数据', '写在规则旁边的 closed 文件夹'],
        ["kaohe close 2025-12 我的店铺 12月.csv --again '退款漏记'", '重新关账，旧的一份留着'],
      ],
    },
    verify: {
      summary: '重算关过账的周期，列出每一处不同',
      examples: [
        ['kaohe verify 2025-12 我的店铺', '关账时读过的文件再读一遍'],
        ['kaohe verify all 我的店铺 --format json', '全部周期，给别的程序'],
      ],
    },
    docs: {
      summary: '把规则写成一份人能读、能签字的手册',
      examples: [
        ['kaohe docs 我的店铺 --out 手册.html', '一个网页文件，能打印'],
        ['kaohe docs taobao-presales --lang en', '英文的 Markdown'],
      ],
    },
    slips: {
      summary: '每人一张工资条：数据、分段、得分、薪酬怎么来，能打印、能签字',
      examples: [
        ['kaohe slips 我的店铺 我的店铺/数据 --out 工资条.html', '一个网页文件，打印时一张纸两份'],
        ['kaohe slips 我的店铺 我的店铺/数据 --only 小美 --out 小美.html', '只有一个人，文件里没有别人的名字'],
        ['kaohe slips 我的店铺 我的店铺/数据 --each 工资条 --mask', '每人一个文件，不写全名'],
      ],
    },
    check: {
      summary: '检查规则，没有问题就不说话',
      examples: [
        ['kaohe check 我的店铺', '带源码位置的说明'],
        ['kaohe check shop.kpi --data 12月.csv', '每个问题碰到了哪些人'],
        ['kaohe check shop.kpi --fix --diff', '看看能自动改什么'],
        ['kaohe check shop.kpi --format github', '给合并请求的注解'],
      ],
    },
    test: {
      summary: '运行写在规则里的测试',
      examples: [
        ['kaohe test 我的店铺', '每个测试一行'],
        ['kaohe test 小店.kpi -t "好月份"', '只跑这一个测试'],
        ['kaohe test taobao-presales --format json', '给别的程序'],
        ['kaohe test shop.kpi --coverage --threshold 90', '没走到的行和分支；不到 90% 就以 1 退出'],
        ['kaohe test shop.kpi --mutate', '改一个数、一个等号、一行，看哪些改错了也没有测试发现'],
      ],
    },
    'suggest-cases': {
      summary: '写出边上的测试，结果由人逐个确认',
      examples: [
        ['kaohe suggest-cases shop.kpi >> shop.kpi', '加在规则后面，每个都标着「# 待确认」'],
        ['kaohe suggest-cases shop.kpi --yaml --out 测试.yaml', '写成 YAML'],
      ],
    },
    fmt: {
      summary: '把规则排整齐，注释都留着',
      examples: [
        ['kaohe fmt shop.kpi', '改写文件'],
        ['kaohe fmt 我的店铺', '文件夹里的每份规则'],
        ['kaohe fmt --check shop.kpi', '只检查，会变就以 1 退出'],
        ['kaohe fmt - < shop.kpi', '从管道读，写到标准输出'],
      ],
    },
    convert: {
      summary: '在 .kpi 和 .kpi.yaml 之间转换',
      examples: [
        ['kaohe convert shop.kpi', '写到标准输出'],
        ['kaohe convert shop.kpi --out shop.kpi.yaml', '写进文件'],
      ],
    },
    export: {
      summary: '把结果写成 Excel / WPS 工作簿，从原始数据到金额全是公式',
      examples: [
        ['kaohe export shop.kpi data --out 结果.xlsx', '数据的最后一期'],
        ['kaohe export shop.kpi data --period 2025-12 --out 12月.xlsx', '指定一期'],
        ['kaohe export shop.kpi data --values --out 结果.xlsx', '只写结果，不写公式'],
        ['kaohe export shop.kpi --out 规则.xlsx', '不给数据：规则表，改好后用 apply 写回'],
      ],
    },
    apply: {
      summary: '把规则表里改过的门槛、权重写回规则文件，只动改过的地方',
      examples: [
        ['kaohe apply shop.kpi 规则.xlsx', '写回规则文件，列出每处改动'],
        ['kaohe apply shop.kpi 规则.xlsx --diff', '只看会改什么'],
      ],
    },
    init: {
      summary: '建一个文件夹：规则、数据模板、说明',
      examples: [
        ['kaohe init 我的店铺', '沿用自带的标准'],
        ['kaohe init 我的店铺 --template taobao-presales --force', '指定模板，覆盖已有的文件'],
      ],
    },
    columns: {
      summary: '看看每一列认成了什么、凭什么',
      examples: [
        ['kaohe columns 客服绩效.xlsx', '各平台的叫法'],
        ['kaohe columns 客服绩效.xlsx --rules 我的店铺', '按这份规则'],
      ],
    },
    import: {
      summary: '把平台的导出读成规则要的列，说明认得的、漏掉的、不对的',
      examples: [
        ['kaohe import 客服绩效.xlsx 考勤.xlsx --rules 我的店铺 --out 12月.csv', '写成一个整齐的表'],
        ['kaohe import 客服绩效.xlsx --rules 我的店铺 --dry-run', '只看，不写'],
        [
          "kaohe import 客服绩效.xlsx --rules 我的店铺 --map '买家满意度=客户满意率' --save-map",
          '说一次，下个月不再问',
        ],
      ],
    },
    play: {
      summary: '在浏览器里打开规则和数据，改动写回文件',
      examples: [
        ['kaohe play shop.kpi 12月.csv', '看排名，改规则'],
        ['kaohe play shop.kpi --port 4173 --no-open', '固定端口，不自动打开'],
      ],
    },
    schema: {
      summary: '打印 .kpi.yaml 的 JSON Schema，给编辑器用',
      examples: [
        ['kaohe schema', '打印'],
        ['kaohe schema --out kaohe.schema.json', '写进文件'],
      ],
    },
    explain: {
      summary: '解释一个代号，例如 scoring/band-gap',
      examples: [
        ['kaohe explain scoring/band-gap', '是什么、为什么、怎么办'],
        ['kaohe explain --list', '全部代号'],
      ],
    },
    doctor: {
      summary: '看看环境：版本、语言、颜色、自带规则',
      examples: [
        ['kaohe doctor', '给人看'],
        ['kaohe doctor --lang en', '用英文'],
      ],
    },
    lsp: {
      summary: '编辑器的语言服务，在标准输入输出上说 LSP',
      examples: [
        ['kaohe lsp', '由编辑器启动'],
        ['kaohe lsp --lang en', '用英文说问题'],
      ],
    },
  },
  options: {
    lang: '说哪种语言：zh 或 en',
    noColor: '不用颜色',
    help: '显示帮助；--help 有例子',
    helpCommand: '显示一个命令的帮助',
    version: '显示版本',
    runFormat: '格式：table、plain、csv、json、markdown、parquet（终端上默认 table，管道里默认 plain）',
    reportFormat: '格式：text、concise、json、github、sarif',
    hints: '提示也显示出来',
    fix: '改掉能放心改的：不影响任何算得出的结果',
    unsafe: '猜得到的也改，改完要有人看',
    fixDiff: '不改文件，显示会怎么改',
    maxWarnings: '警告多于这个数就以 1 退出',
    textFormat: '格式：text、json',
    only: '只跑叫这个名字的测试',
    coverage: '测试走到了规则的哪些行和分支，哪些没有走到',
    mutate: '把规则逐处改错，看有没有测试发现',
    threshold: '低于这个百分数就以 1 退出',
    seed: '改动太多要抽样时的种子（默认 1）',
    yamlCases: '写成 .kpi.yaml 的样子',
    out: '写进文件；没有 --format 时看文件名的结尾',
    outFile: '写进文件',
    docsFormat: '格式：markdown、html（默认看 --out 的结尾，没有就是 markdown）',
    slipsOut: '写进文件（默认：标准输出）',
    each: '每人一个文件，写进这个文件夹',
    onlyWho: '只写这个人，可以写多次；文件里没有别人的名字',
    mask: '不写全名：小*、A**',
    lastPeriod: '哪个周期，例如 2025-12（默认：数据里最后一个）',
    docsOut: '写进文件：结尾是 .html 就写成网页，否则是 Markdown',
    set: '改规则里的一个值，可以写多次，例如 订单转化率.权重=40%',
    period: '哪个周期，例如 2025-12；all 是全部（默认：数据里最后一个）',
    onePeriod: '哪个周期，例如 2025-12（默认：这个人最后一个）',
    top: '只显示前几名',
    ranks: '并列怎样排：名次是 1-1-3（默认），连号名次是 1-1-2',
    wide: '不为终端宽度省略任何列',
    port: '端口；不写就自动选一个',
    noOpen: '不自动打开浏览器',
    stream: '边读边算，文件多大都行：按文件顺序写 csv，不排名次（64 MiB 起自动）',
    threads: '边读边算用几个线程（默认：有几个核就用几个，最多 8 个）',
    metric: '要看的指标（默认：最后一项薪酬，没有就是总分）',
    faceLang: '关键字用哪种语言：zh 或 en（默认：和原文一样）',
    fmtCheck: '不改文件，只说哪些会变',
    fmtDiff: '不改文件，显示会怎么变',
    stdinName: '从管道读时当作这个文件名',
    to: '转换成：kpi 或 yaml',
    template: '沿用哪个自带的标准',
    force: '覆盖已有的文件',
    list: '列出全部代号',
    who: '看谁',
    checkData: '数据：每个问题列出碰到它的人，可以写多次',
    diffData: '数据：用它比较每个人的结果，可以写多次',
    exitCode: '结果不同时以 4 退出',
    closed: '关账结果放在哪个文件夹（不写：规则旁边的 closed）',
    again: '已经关过账，为什么重新关',
    allowWaiting: '还有人没有结果也关',
    outSheet: '写成哪个 .xlsx 文件',
    values: '只写结果，不写公式',
    sheetPeriod: '哪个周期，例如 2025-12（不写：数据的最后一期）',
    rules: '按哪份规则：文件、文件夹，或自带的名字',
    map: '说明一列是什么，可以写多次：列=输入；列= 不用它；列=输入:小数 或 :百分数',
    saveMap: '把 --map 记在规则旁边，下个月同样的导出不再问',
    dryRun: '只看，什么也不写',
    importOut: '写进 .csv 或 .json 文件',
    mixedAttribution: '允许判定方式不同的文件放在一起',
    exported: '文件没有写时，是哪一天导出的',
    applyDiff: '不改文件，只显示会改什么',
  },
  arguments: {
    rules: '规则：文件、文件夹，或自带的名字，例如 taobao-presales',
    rulesList: '规则：文件、文件夹，或自带的名字',
    oldRules: '旧规则：文件、文件夹，或自带的名字',
    newRules: '新规则：文件、文件夹，或自带的名字',
    data: '数据：表格文件、放表格的文件夹，或「-」',
    played: '规则文件和数据文件',
    exports: '平台的导出：xlsx、csv、json 文件，或放它们的文件夹',
    dataAndWho: '数据文件，最后写名字，名字后面可以再写指标',
    files: '规则文件、文件夹，或「-」',
    workbook: '规则表：kaohe export 规则 --out 得到的 .xlsx',
    file: '规则文件',
    folder: '要建的文件夹',
    code: '代号',
    period: '哪个周期，例如 2025-12',
    periodOrAll: '哪个周期，例如 2025-12；all：关过账的全部周期',
    dataAgain: '数据：不写就再读一遍关账时读过的文件',
  },
  argumentNames: {
    rules: '规则',
    rulesList: '规则',
    oldRules: '旧规则',
    newRules: '新规则',
    data: '数据',
    played: '文件',
    exports: '导出',
    dataAndWho: '数据和名字',
    files: '文件',
    workbook: '规则表',
    file: '文件',
    folder: '文件夹',
    code: '代号',
    period: '周期',
    periodOrAll: '周期',
    dataAgain: '数据',
  },
};
