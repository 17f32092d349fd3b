/** The tests of a file as worked examples. Whoever they were written about, only letters appear. */
import type { Case, Constant, Expected } from '@kaohe/ir';
import { sameDimension } from '@kaohe/quantity';
import { type Block, heading, paragraph, table } from '../document/document.js';
import { constantText, nameIn } from '../sentences/speaker.js';
import type { Teller } from './teller.js';

/** Every test: what is given, and what must come of it. */
export function exampleBlocks(teller: Teller): readonly Block[] {
  const { words, speaker } = teller;
  const { cases } = speaker.ruleSet;
  if (cases.length === 0) return [];
  return [
    heading(2, words.chapters.examples),
    paragraph(words.examplesIntro),
    ...cases.flatMap((test) => caseBlocks(teller, test)),
  ];
}

interface Row {
  readonly who: string;
  readonly given: string[];
  readonly expected: string[];
}

function caseBlocks(teller: Teller, test: Case): readonly Block[] {
  const { words, speaker } = teller;
  const said = (id: string, text: string): string => `${nameIn(speaker, id)} = ${text}`;
  const rows = new Map<string, Row>();
  const letters = lettersOf(teller, test);
  const isOnePeriod = new Set([...test.given, ...test.expected].map(({ period }) => period)).size < 2;
  const rowOf = (person: string, period: string, team: string): Row => {
    const key = JSON.stringify([person, period]);
    const who = [letters.get(person) ?? '', team, isOnePeriod ? '' : period].filter((text) => text !== '').join(' ');
    const row = rows.get(key) ?? { who, given: [], expected: [] };
    rows.set(key, row);
    return row;
  };
  for (const { person, period, team, table: records, values } of test.given) {
    const texts = values.map(({ id, constant }) => said(id, valueText(teller, id, constant)));
    const text = texts.join(speaker.words.listed);
    rowOf(person, period, team).given.push(records === undefined ? text : speaker.words.bracketed(text));
  }
  for (const expected of test.expected) {
    rowOf(expected.person, expected.period, '').expected.push(said(expected.id, expectedText(teller, expected)));
  }
  const settings = test.settings.map(({ id, constant }) => said(id, constantText(speaker, constant)));
  const { columns } = words;
  const lines = [...rows.values()].map(({ who, given, expected }) => [
    who,
    given.join(speaker.words.listed),
    expected.join(speaker.words.listed),
  ]);
  // a table keeps its first column, and a test about one nameless person has no use for it
  const isNameless = lines.every(([who]) => who === '');
  return [
    { kind: 'paragraph', tone: 'strong', text: test.name },
    ...(settings.length > 0 ? [paragraph(words.settings(settings.join(speaker.words.listed)))] : []),
    isNameless
      ? table(
          [columns.given, columns.expected],
          lines.map(([, ...rest]) => rest),
        )
      : table([columns.who, columns.given, columns.expected], lines),
  ];
}

function expectedText({ speaker, words }: Teller, { id, constant }: Expected): string {
  return constant.kind === 'missing' ? words.expectMissing : valueText({ speaker, words }, id, constant);
}

/** A number without a unit in the one its name is measured in. */
function valueText({ speaker }: Teller, id: string, constant: Constant): string {
  const { inputs, metrics } = speaker.ruleSet;
  const type = (inputs.find((one) => one.id === id) ?? metrics.find((one) => one.id === id))?.type;
  if (constant.kind !== 'number' || constant.unit.symbol !== '' || type?.kind !== 'number')
    return constantText(speaker, constant);
  return sameDimension(type.unit, constant.unit)
    ? constantText(speaker, { ...constant, unit: type.unit })
    : constantText(speaker, constant);
}

/** A letter for each person, in the order in which they appear; whoever is not named needs none. */
function lettersOf({ words }: Teller, { given, expected }: Case): ReadonlyMap<string, string> {
  const people = new Set([...given, ...expected].map(({ person }) => person));
  people.delete('');
  return new Map(
    [...people].map((person, place) => [person, words.exampleNames[place] ?? words.exampleName(place + 1)]),
  );
}
