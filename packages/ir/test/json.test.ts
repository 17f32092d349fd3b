/** The stored form of rule sets: nothing is lost, and what does not fit is refused. */
import { expect, it } from 'vitest';
import { ruleSetFromJson, ruleSetToJson } from '../src/index.js';
import { sample } from './build.js';

function stored(): { schema: string; rules: Record<string, unknown> } {
  return JSON.parse(JSON.stringify(ruleSetToJson(sample())));
}

it('a rule set with every expression kind survives JSON', () => {
  const read = ruleSetFromJson(stored());
  expect(read).toStrictEqual({ kind: 'rule-set', ruleSet: sample() });
});

it('numbers are exact texts', () => {
  expect(JSON.stringify(stored())).toContain('"value":"1/3"');
});

it('another version is refused', () => {
  expect(ruleSetFromJson({ ...stored(), schema: 'kaohe.rules/2' })).toEqual({
    kind: 'refused',
    problems: ['$.schema: expected kaohe.rules/1'],
  });
});

it('what does not fit is refused with its place', () => {
  const json = stored();
  const problemsWith = (rules: object) => {
    const read = ruleSetFromJson({ ...json, rules: { ...json.rules, ...rules } });
    return read.kind === 'refused' ? read.problems : [];
  };
  expect(problemsWith({ name: 3 })).toEqual(['$.rules.name: expected a text']);
  expect(problemsWith({ surprise: 1 })).toEqual(['$.rules.surprise: expected nothing of this name']);
  expect(problemsWith({ metrics: [{}] })).toEqual(['$.rules.metrics[0].id: expected a text']);
  expect(problemsWith({ inputs: [] })[0]).toContain('is no input');
  for (const other of [undefined, null, 1, 'x', [], { schema: 'kaohe.rules/1' }]) {
    expect(ruleSetFromJson(other).kind).toBe('refused');
  }
});

it('nesting without end is refused', () => {
  const json = stored();
  const open = { file: 'x', start: 0, end: 0 };
  let expression: object = { kind: 'broken', name: 'x', origin: open };
  for (let depth = 0; depth < 5000; depth += 1)
    expression = { kind: 'logic', operator: 'not', operands: [expression], origin: open };
  const [first] = Object.values(json.rules.metrics ?? []);
  const read = ruleSetFromJson({ ...json, rules: { ...json.rules, metrics: [{ ...first, expression }] } });
  expect(read.kind).toBe('refused');
});
