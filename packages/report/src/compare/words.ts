/** What is said of two rule sets that are compared. */
import type { Language } from '@kaohe/diagnostics';

interface CompareWords {
  readonly sameWords: string;
  readonly sameStretches: string;
  readonly differs: string;
  readonly open: (tried: number) => string;
  readonly example: (given: string, was: string, now: string) => string;
  readonly less: (given: string, was: string, now: string) => string;
  readonly neverLess: string;
  readonly noLessFound: (tried: number) => string;
}

const zh: CompareWords = {
  sameWords: '相同：两边写得一样',
  sameStretches: '相同：逐段比过，每一种情形都一样',
  differs: '不同',
  open: (tried) =>
    tried === 0 ? '不能判断：要有数据才知道，加上 --data' : `没有找到不同：试了 ${tried} 种情形，不是全部`,
  example: (given, was, now) => `例如 ${given}：旧 ${was}，新 ${now}`,
  less: (given, was, now) => `新的会更少：${given}：旧 ${was}，新 ${now}`,
  neverLess: '新的从不更少：每一种情形都比过',
  noLessFound: (tried) => `没有找到新的更少的情形：试了 ${tried} 种，不是全部`,
};

const en: CompareWords = {
  sameWords: 'the same: both say it in the same words',
  sameStretches: 'the same: compared stretch by stretch, in every case',
  differs: 'differs',
  open: (tried) =>
    tried === 0 ? 'cannot tell: that takes data, add --data' : `no difference found: ${tried} cases tried, not all`,
  example: (given, was, now) => `for example ${given}: old ${was}, new ${now}`,
  less: (given, was, now) => `the new rules can give less: ${given}: old ${was}, new ${now}`,
  neverLess: 'the new rules never give less: compared in every case',
  noLessFound: (tried) => `no case found where the new rules give less: ${tried} tried, not all`,
};

/** The words of a language. */
export const compareWords: Readonly<Record<Language, CompareWords>> = { zh, en };
