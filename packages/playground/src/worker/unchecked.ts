/** Rules read for the first ranking: words, names and types are judged, the checks of the whole are still on their way. */
import { fileFromText, ruleSetOf, told } from '@kaohe/compiler';
import { type News, type Session, sessionWith } from './session.js';

/** The session after some news. The files are of the text face. */
export function sessionUnchecked(session: Session, news: News): Session {
  return sessionWith(
    (files) => {
      const [entry] = files;
      if (entry === undefined) return undefined;
      const read = files.map((source) => fileFromText(source));
      const { ruleSet, diagnostics } = ruleSetOf(read, entry.name);
      const trees = read.map(({ value }) => value.file);
      return { ruleSet, diagnostics: told(diagnostics, files, trees), silenced: [], sources: files };
    },
    session,
    news,
  );
}
