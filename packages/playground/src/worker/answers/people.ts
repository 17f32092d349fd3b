/** The people of the data: the names they go by, names that are nobody's yet, and what has to be agreed to first. */
import {
  accountHeading,
  byteOrderMark,
  csvFromRows,
  dictionary,
  fileConflicts,
  nearestNames,
  ownName,
  peopleOf,
  shopOfFile,
} from '@kaohe/intake';
import type { Input } from '@kaohe/ir';
import { fitOf } from '@kaohe/language-service';
import type { Mixed, PeopleAnswer, ShopQuestion, UnknownLine } from '../../protocol/people.js';
import type { Answerer } from '../answerer.js';
import { placesIn } from '../problems.js';
import { periodOf } from '../results/result-of.js';
import { type Scored, sourcesOf } from '../session.js';

const mostPeople = 500;
const mostUnknown = 100;

export const people: Answerer<'people'> = ({ session, period }) => {
  const { scored, agreed } = session;
  if (scored === undefined) return undefined;
  const { ruleSet, dataset } = scored;
  const read = peopleOf(scored);
  const shown = periodOf(scored, period);
  const placeOf = placesIn(sourcesOf(session));
  const nicks = new Map(read.known.map((one) => [one.person, one.nicks]));
  const rows = dataset.rows.flatMap((row, index) => (row.period === shown ? [{ ...row, index }] : []));
  const told = personalInputs(ruleSet.inputs);
  const pairs = read.known.flatMap(({ person, nicks: all }) => all.map((nick) => [nick, person]));
  return {
    people: rows.slice(0, mostPeople).map(({ person, team, index }) => ({
      person,
      nicks: nicks.get(person) ?? [],
      team,
      told: told.map(({ id }) => dataset.cellOf(id, index)?.text ?? ''),
    })),
    hidden: Math.max(0, rows.length - mostPeople),
    headings: told.map(({ id, label }) => label || id),
    unknown: read.unknown.slice(0, mostUnknown).map(
      ({ nick, place, isLost }): UnknownLine => ({
        nick,
        place: placeOf(place),
        isLost,
        suggestions: suggestionsFor(nick, read.candidates),
      }),
    ),
    candidates: read.candidates,
    mixed: mixedIn(scored),
    shops: shopsIn(scored),
    agreed,
    list: pairs.length === 0 ? undefined : listOf([ruleSet.account ?? accountHeading, ruleSet.subject], pairs),
  } satisfies PeopleAnswer;
};

/** What tells of a person rather than of a month: base pay, the day they came, their post. */
function personalInputs(inputs: readonly Input[]): readonly Input[] {
  const wanted = new Set(['base_pay', 'hired_on', 'confirmed_on', 'post', 'level']);
  const headings = new Set(dictionary.filter(({ id }) => wanted.has(id)).flatMap((figure) => figure.headings));
  return inputs.filter(
    ({ id, label, aliases, grain }) =>
      grain === 'person' && [id, label, ...aliases].some((heading) => headings.has(heading)),
  );
}

/** Near names; then those whose pinyin initials the name is; then the name without the shop, for whom no file knows. */
function suggestionsFor(nick: string, candidates: readonly string[]): readonly string[] {
  const own = ownName(nick) ?? nick;
  const near = nearestNames(nick, candidates);
  const byLetters = /^[a-z]{2,}$/i.test(own)
    ? candidates.filter((person) => (fitOf({ word: person, others: [] }, own) ?? 9) <= 2)
    : [];
  const found = [...new Set([...near, ...byLetters])].slice(0, 3);
  return found.length > 0 || own === nick ? found : [own];
}

function mixedIn({ recognition, waiting }: Scored): Mixed | undefined {
  if (waiting.length === 0) return undefined;
  const all = [...recognition, ...waiting].flatMap(({ attribution }) => attribution ?? []);
  return { attributions: [...new Set(all)], files: waiting.map(({ file }) => file) };
}

function shopsIn({ diagnostics }: Scored): ShopQuestion | undefined {
  const [first] = fileConflicts(diagnostics);
  if (first === undefined) return undefined;
  const { files, people: all } = first;
  return { files, shops: [...new Set(files.map((file) => shopOfFile(fileOf(file))))], people: all.length };
}

/** The file of a place: without the sheet. */
function fileOf(name: string): string {
  return name.split('#')[0] ?? name;
}

function listOf(header: readonly string[], pairs: readonly (readonly string[])[]): PeopleAnswer['list'] {
  return { name: 'accounts.csv', text: byteOrderMark + csvFromRows([header, ...pairs]) };
}
