/** The parser of the library: it goes on behind mistakes, knows what could have stood there, and tells its grammar to who asks. */
import { CstParser } from 'chevrotain';
import * as V from '../tokens/vocabulary.js';
import { lineRules } from './grammar.js';
import { messages } from './grammar-errors.js';
import { LookaheadOnDemand } from './grammar-lookahead.js';
import type { Rule, RuleWriter } from './grammar-rules.js';

/** Words looked at to choose a way. */
export const maxLookahead = 3;

export class LineParser extends CstParser {
  readonly headLine: Rule;
  readonly clauseLine: Rule;

  /** That the grammar is sound is proven by a test, not at every start. */
  constructor(isProven: boolean = true) {
    super([...V.vocabulary], {
      recoveryEnabled: true,
      lookaheadStrategy: new LookaheadOnDemand({ maxLookahead }),
      maxLookahead,
      skipValidations: isProven,
      nodeLocationTracking: 'onlyOffset',
      errorMessageProvider: messages,
    });
    // it has all these methods, and shows them to its own class only
    const { headLine, clauseLine } = lineRules(this as unknown as RuleWriter);
    this.headLine = headLine;
    this.clauseLine = clauseLine;
    this.performSelfAnalysis();
  }
}
