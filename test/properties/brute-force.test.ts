/** What the checks say of rules made by chance: against every combination, interpreted; each witness as a test of the rules; each fix, applied. */
import { expect, it } from 'vitest';
import { compile, convertSource } from '../../packages/compiler/src/index.js';
import type { Diagnostic } from '../../packages/diagnostics/src/index.js';
import { chance } from '../broken-inputs/chance.js';
import { flawOf } from '../diagnostics/mending.js';
import { unfounded } from './made/claims.js';
import { triedOf } from './made/outcomes.js';
import { questions } from './made/questions.js';
import { scorecardFrom } from './made/scorecard.js';
import { tableFrom } from './made/table.js';

/** So many scorecards, and a quarter as many tables, from this one on; of one in `fixed` all fixes are tried. */
const runs = Number(process.env.RULESETS ?? 2000);
const first = Number(process.env.SEED ?? 1);
const fixed = Number(process.env.FIXED ?? 24);

/** Rules of which it is not clear what is meant: no total comes out, or points stand in a row whose edges are wrong. */
const unclear: readonly string[] = ['scoring/weights-sum', 'scoring/band-empty'];

/** By what was asked: how many rules were asked, and of those that are told wrongly the shortest. */
class Answers {
  readonly asked = new Map<string, number>();
  /** By question and by what stands in front of the colon of the flaw. */
  readonly wrong = new Map<string, Map<string, string>>();

  note(question: string, text: string, flaw: string | undefined): void {
    this.asked.set(question, (this.asked.get(question) ?? 0) + 1);
    if (flaw === undefined) return;
    const told = `${flaw}\n${text}`;
    const wrong = this.wrong.get(question) ?? new Map<string, string>();
    const kind = flaw.split('\n')[0]?.replace(/\d+/gu, '').slice(0, 60) ?? '';
    const known = wrong.get(kind);
    if (known === undefined || told.length < known.length) wrong.set(kind, told);
    this.wrong.set(question, wrong);
  }
}

const name = 'rules.kpi';
const answers = new Answers();
const seeds = Array.from({ length: runs }, (_, index) => first + index);

for (const seed of seeds) {
  const next = chance(seed * 7919);
  const scorecard = scorecardFrom(next);
  const { text } = scorecard;
  const { ruleSet, diagnostics } = compile([{ name, text }], name);
  if (!diagnostics.some(({ code }) => unclear.includes(code))) {
    const made = { scorecard, ruleSet, diagnostics, ...triedOf(scorecard, ruleSet) };
    for (const [question, ask] of Object.entries(questions)) {
      const [said, found] = ask(made).map((texts) => texts.toSorted().join(' | '));
      answers.note(question, text, said === found ? undefined : `said  ${said}\nfound ${found}`);
    }
    noteWitnesses(text, diagnostics);
  }
  if (seed % fixed === 0) noteFixes(text, diagnostics);
  if (seed % 4 !== 0) continue;
  const table = tableFrom(next);
  const found = compile([{ name, text: table }], name).diagnostics;
  noteWitnesses(table, found);
  if (seed % fixed === 0) noteFixes(table, found);
}

function noteWitnesses(text: string, diagnostics: readonly Diagnostic[]): void {
  const [flaw] = unfounded(text, diagnostics);
  answers.note('witnesses', text, flaw);
  for (const { code, witness } of diagnostics) if (witness) answers.note(`witness of ${code}`, text, undefined);
}

/** In both faces. */
function noteFixes(text: string, diagnostics: readonly Diagnostic[]): void {
  const yaml = { name: 'rules.kpi.yaml', text: convertSource({ name, text }).value };
  const faces = [
    { source: { name, text }, before: diagnostics },
    { source: yaml, before: compile([yaml], yaml.name).diagnostics },
  ];
  for (const { source, before } of faces) {
    const rules = { sources: [source], entry: source.name, settings: [], before };
    for (const finding of before)
      for (const fix of finding.fixes)
        answers.note(`fixes of ${source.name}`, source.text, flawOf(rules, finding, fix));
  }
}

it.each([...Object.keys(questions), 'witnesses', `fixes of ${name}`, `fixes of ${name}.yaml`])('%s', (question) => {
  expect([...(answers.wrong.get(question)?.values() ?? [])]).toEqual([]);
  expect(answers.asked.get(question)).toBeGreaterThan(runs / 40);
});
