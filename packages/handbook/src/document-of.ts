/** From a rule set to the document that people read and sign: read this first. */
import type { Language } from '@kaohe/diagnostics';
import type { RuleSet } from '@kaohe/ir';
import type { Document } from './document/document.js';
import { chapterBlocks } from './sections/chapters.js';
import { dataBlocks, parameterBlocks } from './sections/data.js';
import { allowanceBlocks, changeBlocks, signatureBlocks } from './sections/ending.js';
import { exampleBlocks } from './sections/examples.js';
import { factsOfRules, overviewBlocks } from './sections/overview.js';
import type { Teller } from './sections/teller.js';
import { speakerFor } from './sentences/sentences.js';
import { enSections } from './words/en-sections.js';
import { zhSections } from './words/zh-sections.js';

/** Everything the rules say, in the words of one language; names the author gave stay as they are. `fingerprint` tells these rules from others. */
export function documentOf(ruleSet: RuleSet, language: Language, fingerprint?: string): Document {
  const teller: Teller = {
    speaker: speakerFor(ruleSet, language),
    words: language === 'zh' ? zhSections : enSections,
  };
  return {
    language,
    title: ruleSet.title === '' ? ruleSet.name : ruleSet.title,
    facts: [
      ...factsOfRules(teller),
      ...(fingerprint === undefined ? [] : [{ name: teller.words.fingerprint, text: fingerprint }]),
    ],
    blocks: [
      ...overviewBlocks(teller),
      ...chapterBlocks(teller),
      ...parameterBlocks(teller),
      ...dataBlocks(teller),
      ...exampleBlocks(teller),
      ...changeBlocks(teller),
      ...allowanceBlocks(teller),
      ...signatureBlocks(teller),
    ],
  };
}
