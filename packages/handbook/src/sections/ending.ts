/** What stands at the end: changes to the standard, what is meant, a place to sign. */
import { generalSentence, isCode } from '@kaohe/diagnostics';
import { type Block, heading, paragraph, table } from '../document/document.js';
import type { Teller } from './teller.js';

/** The differences to what the file extends. */
export function changeBlocks({ speaker, words }: Teller): readonly Block[] {
  const { changes } = speaker.ruleSet;
  const { columns } = words;
  if (changes.length === 0) return [];
  const rows = changes.map(({ path, was, now, reason }) => [path, was, now, reason]);
  return [
    heading(2, words.chapters.changes),
    paragraph(words.changesIntro),
    table([columns.place, columns.was, columns.now, columns.reason], rows),
  ];
}

/** Findings that are let pass, each with its reason. */
export function allowanceBlocks({ speaker, words }: Teller): readonly Block[] {
  const { allowances } = speaker.ruleSet;
  const { columns } = words;
  if (allowances.length === 0) return [];
  const rows = allowances.map(({ code, reason }) => [
    isCode(code) ? generalSentence(code, speaker.language).what : code,
    reason,
  ]);
  return [
    heading(2, words.chapters.allowances),
    paragraph(words.allowancesIntro),
    table([columns.finding, columns.reason], rows),
  ];
}

/** Lines to sign on. */
export function signatureBlocks({ words }: Teller): readonly Block[] {
  return [
    heading(2, words.chapters.signatures),
    paragraph(words.signIntro),
    { kind: 'signatures', lines: words.signers, date: words.date },
  ];
}
