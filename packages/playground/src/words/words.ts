/** The page's own words in both languages; the rules' names and the findings bring theirs. */
import type { Language } from '@kaohe/diagnostics';
import type { DataSummary } from '../protocol/snapshot.js';
import { counted } from './counted.js';

/** Every text of the chrome. A language that lacks one does not compile. */
export interface Words {
  readonly product: string;
  readonly rules: string;
  readonly result: string;
  readonly data: string;
  readonly views: string;
  readonly ruleFiles: string;
  readonly period: string;
  readonly switchLanguage: string;
  readonly chooseFile: string;
  readonly backToSample: string;
  readonly backToOwn: string;
  readonly dropHere: string;
  readonly sampleLine: string;
  readonly sample: string;
  readonly otherTemplate: string;
  readonly away: string;
  readonly recognized: (data: DataSummary) => string;
  readonly local: string;
  readonly reading: string;
  readonly cancel: string;
  readonly rank: string;
  readonly tied: string;
  readonly people: (count: number) => string;
  readonly average: string;
  readonly sum: string;
  readonly missing: string;
  readonly without: string;
  readonly none: string;
  readonly rankingOf: (title: string, period: string) => string;
  readonly stale: string;
  readonly toLine: (line: number) => string;
  readonly waiting: string;
  readonly nobody: string;
  readonly rulesFirst: string;
  readonly problems: string;
  readonly noProblems: string;
  readonly severity: Readonly<Record<'error' | 'warning' | 'hint', string>>;
  readonly counts: (errors: number, warnings: number, hints: number) => string;
  readonly editorLabel: (file: string) => string;
  readonly tabHint: string;
  readonly failed: string;
  readonly updated: (people: number) => string;
  readonly found: (problems: number) => string;
  readonly stop: string;
  readonly team: string;
}

const zh: Words = {
  product: '考核',
  rules: '规则',
  result: '结果',
  data: '数据',
  views: '切换页面',
  ruleFiles: '规则文件',
  period: '考核周期',
  switchLanguage: 'English',
  chooseFile: '选文件',
  backToSample: '回到示例',
  backToOwn: '回到我的数据',
  dropHere: '松手就读入，代替现在的数据',
  sampleLine: '这是示例。拖入你的赤兔、生意参谋、千牛、飞鸽或多多导出表，马上看到自己的结果。',
  sample: '示例数据',
  otherTemplate: '换模板',
  away: '收起这一行',
  recognized: ({ files, people, periods, assumedPeriod, usedColumns, unusedColumns, skippedRows }) =>
    [
      files.length === 1 ? `${files[0]}` : `${files.length} 个文件`,
      `认出 ${people} 人、${periods} 期、${usedColumns.length} 列`,
      ...(assumedPeriod === undefined ? [] : [`文件没写周期，按 ${assumedPeriod} 读`]),
      ...(unusedColumns === 0 ? [] : [`${unusedColumns} 列没有用到`]),
      ...(skippedRows === 0 ? [] : [`跳过 ${skippedRows} 行汇总`]),
    ].join(' · '),
  local: '数据不上传。',
  reading: '正在读文件…',
  cancel: '取消',
  rank: '名次',
  tied: '并列',
  people: (count) => `${count} 人`,
  average: '平均',
  sum: '合计',
  missing: '缺',
  without: '* 不含缺数据的人',
  none: '无',
  rankingOf: (title, period) => `${title} ${period} 排名`,
  stale: '结果停留在上一次正确的规则',
  toLine: (line) => `去第 ${line} 行`,
  waiting: '正在计算…',
  nobody: '数据里没有这一期的人',
  rulesFirst: '改好规则里的错误，就能看到排名',
  problems: '问题',
  noProblems: '没有发现问题',
  severity: { error: '错误', warning: '警告', hint: '提示' },
  counts: (errors, warnings, hints) => counts('，', [errors, '个错误'], [warnings, '个警告'], [hints, '个提示']),
  editorLabel: (file) => `规则文本 ${file}`,
  tabHint: '按 Ctrl+M 让 Tab 键离开编辑器',
  failed: '这一次没有算成，是程序的问题，不是规则的问题；再改一处会重新算。',
  updated: (people) => (people === 0 ? '结果没有变' : `${people} 人的结果变了`),
  found: (problems) => `问题 ${problems} 个`,
  stop: '，',
  team: '团队',
};

const en: Words = {
  product: 'Kaohe',
  rules: 'Rules',
  result: 'Result',
  data: 'Data',
  views: 'Views',
  ruleFiles: 'Rule files',
  period: 'Period',
  switchLanguage: '中文',
  chooseFile: 'Choose file',
  backToSample: 'Back to the sample',
  backToOwn: 'Back to my data',
  dropHere: 'Drop to read it in place of the present data',
  sampleLine: 'This is a sample. Drop or choose your own export to see your result.',
  sample: 'This is a sample.',
  otherTemplate: 'Other template',
  away: 'Put this line away',
  recognized: ({ files, people, periods, assumedPeriod, usedColumns, unusedColumns, skippedRows }) =>
    [
      files.length === 1 ? `${files[0]}` : `${files.length} files`,
      `${counted(people, 'person', 'people')}, ${counted(periods, 'period')}, ${counted(usedColumns.length, 'column')} recognized`,
      ...(assumedPeriod === undefined ? [] : [`no period in the file, read as ${assumedPeriod}`]),
      ...(unusedColumns === 0 ? [] : [`${counted(unusedColumns, 'column')} not used`]),
      ...(skippedRows === 0 ? [] : [`${counted(skippedRows, 'summary row')} left out`]),
    ].join(' · '),
  local: 'Nothing is uploaded.',
  reading: 'Reading files…',
  cancel: 'Cancel',
  rank: 'Rank',
  tied: 'tied',
  people: (count) => counted(count, 'person', 'people'),
  average: 'mean',
  sum: 'sum',
  // The word itself would widen every column; the cell says more when pointed at.
  missing: '?',
  without: '* without those missing data',
  none: 'none',
  rankingOf: (title, period) => `Ranking of ${title}, ${period}`,
  stale: 'The result is that of the last rules without errors',
  toLine: (line) => `Go to line ${line}`,
  waiting: 'Computing…',
  nobody: 'The data has nobody in this period',
  rulesFirst: 'Mend the errors in the rules to see the ranking',
  problems: 'Problems',
  noProblems: 'No problems found',
  severity: { error: 'Error', warning: 'Warning', hint: 'Hint' },
  counts: (errors, warnings, hints) =>
    counts(
      ', ',
      [errors, errors === 1 ? 'error' : 'errors'],
      [warnings, warnings === 1 ? 'warning' : 'warnings'],
      [hints, hints === 1 ? 'hint' : 'hints'],
    ),
  editorLabel: (file) => `Rule text ${file}`,
  tabHint: 'Press Ctrl+M to let Tab leave the editor',
  failed: 'This could not be computed; the mistake is in this program, not in your rules. The next edit tries again.',
  updated: (people) => (people === 0 ? 'No result has changed' : `${counted(people, 'result')} changed`),
  found: (problems) => counted(problems, 'problem'),
  stop: ', ',
  team: 'Team',
};

/** The words of a language. */
export const wordsOf: Readonly<Record<Language, Words>> = { zh, en };

/** What there is none of is not told. */
function counts(stop: string, ...each: readonly (readonly [number, string])[]): string {
  return each
    .filter(([count]) => count > 0)
    .map((one) => one.join(' '))
    .join(stop);
}
