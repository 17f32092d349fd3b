/** Answers about the tests in the rules. */
import { hasErrors, type Language, type SourceFile, sentence } from '@kaohe/diagnostics';
import { coverageOf, interpret, percentTouched, runCases, type Suggestion, suggestCases } from '@kaohe/evaluator';
import { caseHead, caseLines } from '@kaohe/report';
import type { NewTests, TestOutcome, TestQuestions, Untested } from '../../protocol/tests.js';
import type { Answerer, Asking } from '../answerer.js';
import { peopleInRows, rowKey } from '../people-in-rows.js';
import { placesIn } from '../problems.js';
import { sourcesOf } from '../session.js';
import { appended } from '../table/appended.js';
import { pinnedCase } from '../tests/pinned.js';

export const testAnswers: { readonly [K in keyof TestQuestions]: Answerer<K> } = {
  tests({ session, language }) {
    const { compilation, files } = session;
    if (compilation === undefined || hasErrors(compilation.diagnostics)) return undefined;
    const { ruleSet } = compilation;
    const placeOf = placesIn(sourcesOf(session));
    const tests = runCases(ruleSet, interpret, language).map(
      ({ name, origin, passed, failures, diagnostics }): TestOutcome => ({
        name,
        place: placeOf(origin),
        passed,
        failures: failures.map(({ id, person, expected, found, origin: at }) => ({
          what: [person, shownId(id, language)].filter((one) => one !== '').join('：'),
          expected,
          found,
          place: placeOf(at),
        })),
        problems: diagnostics
          .filter(({ code }) => code !== 'cases/failed')
          .map(({ code, args }) => sentence(code, args, language).what),
      }),
    );
    const coverage = coverageOf(ruleSet, files[0]?.name ?? '');
    const untested = coverage.declarations.flatMap((one) =>
      one.ways
        .filter(({ touchedBy, kind }) => touchedBy.length === 0 && kind === 'row')
        .map(({ name, origin }): Untested => ({ what: `${one.name} ${name}`.trim(), place: placeOf(origin) })),
    );
    return { tests, covered: percentTouched(coverage), ways: coverage.ways, untested };
  },

  unreached({ session, period }) {
    const { compilation, scored, files } = session;
    if (compilation === undefined || hasErrors(compilation.diagnostics)) return undefined;
    const people = scored === undefined ? new Map<string, number>() : peopleInRows(scored, period);
    const placeOf = placesIn(sourcesOf(session));
    return files.flatMap(({ name }) =>
      coverageOf(compilation.ruleSet, name)
        .declarations.flatMap(({ ways }) => ways)
        .filter(({ kind, touchedBy }) => kind === 'row' && touchedBy.length === 0)
        // Where it cannot be told how many people a row has, nothing is said of it.
        .filter(({ origin }) => people.get(rowKey(origin)) === 0)
        .map(({ origin }) => placeOf(origin)),
    );
  },

  pinned(asking, { person }) {
    const { session, period } = asking;
    const { scored } = session;
    const shown = period ?? scored?.dataset.periods.at(-1);
    const test = scored && shown !== undefined ? pinnedCase(scored, shown, person) : undefined;
    if (test === undefined) return undefined;
    return newTests(asking, [[caseHead(`${person} ${shown}`), ...caseLines(test)]]);
  },

  boundaries(asking) {
    const { session, language } = asking;
    const { compilation, files } = session;
    const own = files[0];
    if (compilation === undefined || own === undefined || hasErrors(compilation.diagnostics)) return undefined;
    const { suggestions } = suggestCases(compilation.ruleSet, own.name);
    const taken = new Set(compilation.ruleSet.cases.map(({ name }) => name));
    const blocks = suggestions.map((suggestion) => {
      const name = freeName(taken, titleOf(suggestion, language));
      taken.add(name);
      return [caseHead(name), ...caseLines(suggestion.test)];
    });
    return newTests(asking, blocks);
  },
};

function newTests({ texts }: Asking, blocks: readonly (readonly string[])[]): NewTests {
  const own: SourceFile | undefined = texts[0];
  const lines = blocks.flatMap((block) => ['', ...block]);
  return { edits: appended(own, lines), count: blocks.length };
}

function shownId(id: string, language: Language): string {
  return id.replace(/\.score$/, language === 'zh' ? '.得分' : '.score');
}

function titleOf({ form, name, detail }: Suggestion, language: Language): string {
  const shown = name.replace(/\.score$/, '');
  const isChinese = language === 'zh';
  switch (form) {
    case 'edge':
      return isChinese ? `${shown} 在 ${detail} 上下` : `${shown} around ${detail}`;
    case 'branch':
      return isChinese ? `${shown} 的一种情况` : `a case of ${shown}`;
    case 'pairs':
      return isChinese ? `${shown} 的各种搭配` : `combinations of ${shown}`;
    case 'people':
      return isChinese ? `${shown}，${detail} 个人` : `${shown}, ${detail} people`;
    case 'ties':
      return isChinese ? `${shown} 同分` : `${shown}, equal`;
    case 'periods':
      return isChinese ? `${shown} 跨期` : `${shown} over periods`;
  }
}

function freeName(taken: ReadonlySet<string>, name: string): string {
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? name : `${name} ${count}`;
    if (!taken.has(tried)) return tried;
  }
}
