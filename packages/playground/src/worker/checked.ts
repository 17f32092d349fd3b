/** Rules with all their checks and fixes. Fetched after the first ranking; rules in YAML wait for it. */
import { type Begun, begin, type Compilation } from '@kaohe/compiler';
import { type Diagnostic, hasErrors } from '@kaohe/diagnostics';
import { nearlySomebody, peopleOf } from '@kaohe/intake';
import type { RuleFiles } from '../protocol/snapshot.js';
import { readRules } from './read-rules.js';
import type { Reading } from './reading.js';
import { type Compile, emptySession, type News, type Session, sessionWith } from './session.js';

/** The compiler with everything it finds. */
const checked: Compile = (files) => begun(files)?.finished();

function begun(files: RuleFiles): Begun | undefined {
  const [entry] = files;
  return entry === undefined ? undefined : begin(readRules(files), entry.name);
}

/** The session after some news. */
export function sessionAfter(session: Session, news: News): Session {
  return withNames(session, sessionWith(checked, session, news));
}

/** Other rules, in two steps. */
export interface Edited {
  /** With the result, before checks have looked for what is only probably wrong; undefined where there is an error. */
  readonly ranked: Session | undefined;
  /** With everything that is found. */
  readonly finished: () => Session;
}

/** The session after an edit of the rules. */
export function sessionEdited(session: Session, files: RuleFiles): Edited {
  const rules = begun(files);
  const news = { files, data: undefined };
  const isRight = rules !== undefined && !rules.isWrong();
  const ranked = isRight ? sessionWith(() => unchecked(rules, files), session, news) : undefined;
  return {
    ranked,
    finished() {
      const compilation = rules?.finished();
      const isStill = ranked !== undefined && compilation !== undefined && !hasErrors(compilation.diagnostics);
      const whole = isStill ? { ...ranked, compilation } : sessionWith(() => compilation, session, news);
      return withNames(session, whole);
    },
  };
}

function unchecked({ ruleSet }: Begun, sources: RuleFiles): Compilation {
  return { ruleSet, diagnostics: [], silenced: [], sources };
}

/** With what is to be said of names that are near somebody's. */
function withNames(before: Session, session: Session): Session {
  const { scored } = session;
  if (scored === undefined || scored === before.scored) return session;
  const found = nearNames(scored.reading);
  return found.length === 0
    ? session
    : { ...session, scored: { ...scored, diagnostics: [...scored.diagnostics, ...found] } };
}

const nearNamesOf = new WeakMap<Reading, readonly Diagnostic[]>();

/** Looked for once, as long as the data is read alike. */
function nearNames(reading: Reading): readonly Diagnostic[] {
  const found = nearNamesOf.get(reading) ?? nearlySomebody(peopleOf(reading));
  nearNamesOf.set(reading, found);
  return found;
}

/** The session whose rules were read without checks, with them. What wrong rules gave is taken back: nobody is shown pay by them. */
export function sessionChecked(session: Session): Session {
  return withNames(emptySession, withChecks(session));
}

function withChecks(session: Session): Session {
  const compilation = checked(session.files);
  if (compilation === undefined) return session;
  if (!hasErrors(compilation.diagnostics)) return { ...session, compilation, right: compilation.ruleSet };
  const before = session.right === session.compilation?.ruleSet ? undefined : session.right;
  return { ...session, compilation, right: before, scored: before === undefined ? undefined : session.scored };
}
