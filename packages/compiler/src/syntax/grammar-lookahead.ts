/** How the parser chooses its way: as chevrotain does it, but what tells the ways apart is worked out where a text first comes to the fork. A
 * file comes to a fifth of them, and working out all takes half of the time in which the parser is made. */
import { type IOrAlt, LLkLookaheadStrategy } from 'chevrotain';

type Alternation = Parameters<InstanceType<typeof LLkLookaheadStrategy>['buildLookaheadForAlternation']>[0];
type Optional = Parameters<InstanceType<typeof LLkLookaheadStrategy>['buildLookaheadForOptional']>[0];

export class LookaheadOnDemand extends LLkLookaheadStrategy {
  override buildLookaheadForAlternation(fork: Alternation) {
    const choose = once(() => super.buildLookaheadForAlternation(fork));
    return function (this: unknown, alternatives?: IOrAlt<unknown>[]): number | undefined {
      return choose().call(this, alternatives);
    };
  }

  override buildLookaheadForOptional(fork: Optional) {
    const isThere = once(() => super.buildLookaheadForOptional(fork));
    return function (this: unknown): boolean {
      return isThere().call(this);
    };
  }
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
