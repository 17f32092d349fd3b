/** The words of slips; a language that lacks one does not compile. */
import type { Language } from '@kaohe/diagnostics';

/** What stands on a slip besides names and values. */
export interface SlipWords {
  readonly title: (rules: string) => string;
  readonly columns: Readonly<
    Record<'kpi' | 'inputs' | 'value' | 'band' | 'points' | 'weight' | 'weighted' | 'next', string>
  >;
  readonly otherInputs: string;
  readonly results: string;
  readonly pay: string;
  readonly waiting: string;
  readonly rules: string;
  readonly fingerprint: string;
  readonly confirm: string;
  readonly objection: string;
  readonly date: string;
  readonly number: (place: number, all: number) => string;
  /** Between a name and its value. */
  readonly listed: string;
}

/** The words of each language. */
export const slipWords: Readonly<Record<Language, SlipWords>> = {
  zh: {
    title: (rules) => `${rules} 绩效明细`,
    columns: {
      kpi: '指标',
      inputs: '数据',
      value: '值',
      band: '落在',
      points: '得分',
      weight: '权重',
      weighted: '加权得分',
      next: '离更高一档',
    },
    otherInputs: '其他数据',
    results: '结果',
    pay: '薪酬',
    waiting: '还说不出',
    rules: '标准',
    fingerprint: '指纹',
    confirm: '本人确认',
    objection: '异议',
    date: '日期',
    number: (place, all) => `第 ${place} 张，共 ${all} 张`,
    listed: '、',
  },
  en: {
    title: (rules) => `${rules}: slips`,
    columns: {
      kpi: 'KPI',
      inputs: 'Data',
      value: 'Value',
      band: 'Band',
      points: 'Points',
      weight: 'Weight',
      weighted: 'Weighted',
      next: 'To the next band',
    },
    otherInputs: 'Other data',
    results: 'Results',
    pay: 'Pay',
    waiting: 'Cannot be told yet',
    rules: 'Rules',
    fingerprint: 'Fingerprint',
    confirm: 'Confirmed',
    objection: 'Objection',
    date: 'Date',
    number: (place, all) => `${place} of ${all}`,
    listed: ', ',
  },
};
