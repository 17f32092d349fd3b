/** The page of a code: its sentences are written from the messages, its examples by hand. */
import {
  type Code,
  type Diagnostic,
  fixTitle,
  generalSentence,
  sentence,
  severityOf,
} from '../../packages/diagnostics/src/index.js';

/** Where the part by hand begins. */
export const wrongHeading = '## 错 · wrong';
export const rightHeading = '## 对 · right';

const severities = { error: '错误 · error', warning: '警告 · warning', hint: '提示 · hint' };

const words = {
  zh: { title: '中文', why: '为什么：', next: '怎么办：', fix: '能自动改：' },
  en: { title: 'English', why: 'why: ', next: 'what to do: ', fix: 'can be mended: ' },
};

/** The whole page, given its examples and what the wrong one raises; a finding without a text of its own is told in general. */
export function pageText(code: Code, byHand: string, finding: Diagnostic | undefined): string {
  const sections = (['zh', 'en'] as const).flatMap((language) => {
    const said = words[language];
    const { what, why, next } = finding ? sentence(code, finding.args, language) : generalSentence(code, language);
    const titles = (finding?.fixes ?? []).map((fix) => `- ${said.fix}${fixTitle(fix, language)}`);
    return [`## ${said.title}`, '', what, '', `- ${said.why}${why}`, `- ${said.next}${next}`, ...titles, ''];
  });
  return [`# ${code}`, '', severities[severityOf(code)], '', ...sections, byHand].join('\n');
}

/** The part of a page that is written by hand. */
export function handPart(page: string): string {
  const start = page.indexOf(wrongHeading);
  return start < 0 ? '' : page.slice(start);
}
