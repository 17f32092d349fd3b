/** The command in Chinese. */
import { reportTextsOf } from '@kaohe/report';
import { playZh } from './play-shape.js';
import type { Texts } from './shape.js';
import { closedZh } from './zh-closed.js';
import { commandsZh } from './zh-commands.js';
import { compareZh } from './zh-compare.js';
import { evidenceZh } from './zh-evidence.js';
import { importZh } from './zh-import.js';
import { initZh } from './zh-init.js';
import { streamingZh } from './zh-streaming.js';

const reportTexts = reportTextsOf('zh');

/** Every text in Chinese. */
export const zh: Texts = {
  about: '按规则给人打分、定级、算奖金，每个数都说得出来由。',
  offline: '离线运行，不上传数据',
  helpTitles: { usage: '用法：', arguments: '参数：', options: '选项：', commands: '命令：', examples: '例子：' },
  usageSyntax: { options: '[选项]', command: '[命令]' },
  helpMore: '例子和更多说明：--help',
  overview: [
    '三步开始：',
    '  kaohe init 我的店铺                           建一个文件夹：规则、数据模板、说明',
    '  kaohe run 我的店铺 我的店铺/数据              算出每个人的得分、等级和奖金',
    '  kaohe why 我的店铺 我的店铺/数据 小美         看一个人的结果怎么来的',
  ].join('\n'),
  allCommands: '全部命令：kaohe --help',
  ...commandsZh,
  progress: {
    reading: (place, count, path) => `读文件 ${place}/${count}：${path}`,
    recognizing: (files) => `认列：${files} 个文件`,
    computing: (rows) => `计算：${rows} 行`,
  },
  ...compareZh,
  closed: closedZh,
  streaming: streamingZh,
  play: playZh,
  usage: {
    unknownCommand: (name, suggestion) =>
      suggestion === '' ? `没有「${name}」这个命令` : `没有「${name}」这个命令，是不是「${suggestion}」？`,
    unknownOption: (name, suggestion) =>
      suggestion === '' ? `没有 ${name} 这个选项` : `没有 ${name} 这个选项，是不是 ${suggestion}？`,
    missingArgument: (name) => `少了${name}`,
    missingValue: (option) => `${option} 后面要写一个值`,
    tooMany: (command) => `${command} 后面写得太多了`,
    notAChoice: (option, value, choices) => `${option} 不能是「${value}」，可以是：${choices}`,
    notACount: (option, value, least) => `${option} 要一个不小于 ${least} 的整数，不是「${value}」`,
    notAPercent: (option, value) => `${option} 要一个 0 到 100 的整数，不能是「${value}」`,
    thresholdOfWhat: '--threshold 要和 --coverage 或 --mutate 一起用',
    onlyOfAll: '--coverage 和 --mutate 看的是全部测试，不能和 --only 一起用',
    noSuchTest: (name, nearest) =>
      nearest === '' ? `没有叫「${name}」的测试` : `没有叫「${name}」的测试；是不是「${nearest}」？`,
    parquetNeedsFile: 'Parquet 是给其他程序读的，不在终端上显示：请加上 --out 结果.parquet',
    notAPeriod: (value, known) =>
      known === '' ? `「${value}」不是周期，例如 2025-12，或者 all` : `数据里没有周期「${value}」，有的是：${known}`,
    whoMissing: '没有说要看谁：把名字写在最后',
    stdinIsTerminal: '「-」表示从管道读，但现在没有管道',
    twoFacesOnly: '规则只能在 .kpi 和 .kpi.yaml 之间转换',
    sheetNeedsFile: '要写成文件：加 --out 结果.xlsx',
    sheetOnly: '工作簿只能写成 .xlsx',
    templateUnknown: (name, known) => `没有模板「${name}」，有的是：${known}`,
  },
  result: {
    ...reportTexts.result,
    unknown: '?',
    waiting: '要人来处理：',
    affected: (names) => `影响：${names}`,
    notShown: (count) => `另有 ${count} 人没有显示`,
    next: (command) => `提示  ${command}`,
    nothingChanged: '规则表里没有改动，规则文件不变。',
    sheetCells: (formulas, values) =>
      values === 0
        ? `${formulas} 个公式，没有写成值的格子。`
        : `${formulas} 个公式，${values} 个格子写成了值（灰底斜体）。`,
    written: (path) => `已写入 ${path}`,
    warnings: (count, command) => `规则有 ${count} 条警告：${command}`,
  },
  why: reportTexts.why,
  nextGrade: reportTexts.nextGrade,
  nextWhoMissing: '没有说要看谁：写 --who 名字',
  moreDiagnostics: (count) => `还有 ${count} 条没有显示`,
  internalError: (message) =>
    `kaohe 自己出了错，不是你的规则或数据的错：${message}\n设 KAOHE_DEBUG=1 再运行一次，把输出发给维护者。`,
  explainWrong: '错的写法',
  explainRight: '对的写法',
  checkFine: (name) => `${name}：没有发现问题`,
  checkSilenced: (count) => `；写明理由忽略 ${count} 条`,
  checkHints: (hints) => `；另有提示 ${hints} 条，加 --hints 显示`,
  checkFixed: (path, count) => `${path}：改了 ${count} 处`,
  checkFound: (errors, warnings) => `错误 ${errors} 条，警告 ${warnings} 条`,
  fmtWouldChange: (path) => `${path}：格式化后会变`,
  fmtChanged: (path) => `${path}：已格式化`,
  fmtFine: (count) => `${count} 个文件，不用改`,
  testPassed: (name) => `通过  ${name}`,
  testFailed: (name) => `失败  ${name}`,
  testMismatch: (what, expected, found) => `${what}：期望 ${expected}，得到 ${found}`,
  testDisagree: (name) => `「${name}」两种算法结果不同：这是 kaohe 的错，请告诉维护者`,
  testCount: (passed, failed) =>
    failed === 0 ? `测试 ${passed} 个，全部通过` : `测试通过 ${passed} 个，失败 ${failed} 个`,
  testNone: '规则里没有写测试',
  evidence: evidenceZh,
  slips: reportTexts.slips,
  slipsWritten: (count, folder) => `写好 ${count} 张，每人一个文件，在 ${folder}`,
  init: initZh,
  import: importZh,
  doctor: {
    version: '版本',
    node: 'Node',
    language: '语言',
    color: '颜色',
    width: '宽度',
    unlimited: '不限',
    rules: '自带规则',
    yes: '有',
    no: '无',
  },
};
