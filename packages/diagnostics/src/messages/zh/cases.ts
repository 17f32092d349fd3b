/** Chinese sentences for tests and examples that do not hold. */
import type { CasesArgs } from '../../catalogue/cases.js';
import type { Messages } from '../sentence.js';
import { quoted } from './wording.js';

/** What, why, next for each code of the family. */
export const cases: Messages<CasesArgs> = {
  'cases/failed': ({ test, name, expected, found }) => ({
    what: `${quoted(name)}应当是 ${expected}，算出来是 ${found}`,
    why: test === '' ? '例子和规则对不上' : `测试${quoted(test)}和规则对不上`,
    next: '两个里哪个错了就改哪个',
  }),
  'cases/unknown-name': ({ name }) => ({
    what: `规则里没有${quoted(name)}可测`,
    why: '测试给出的输入和期望的结果都要是规则里声明过的',
    next: '核对名称，或者从测试里删掉',
  }),
};
