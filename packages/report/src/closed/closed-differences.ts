/** A closed period against what comes out now: files that changed, people who came or went, every input and result that differs. */
import type { Language } from '@kaohe/diagnostics';
import { type ClosedRow, printValue, sameValue, type Value } from '@kaohe/evaluator';
import type { RuleSet, Type } from '@kaohe/ir';
import { dimensionless } from '@kaohe/quantity';
import type { ReadFile } from './closed-month.js';

/** A value that is not what it was; texts as they are shown, empty where there is none. */
export interface ValueDifference {
  readonly person: string;
  readonly kind: 'input' | 'result';
  readonly name: string;
  readonly was: string;
  readonly now: string;
}

/** A file that is not what it was. */
export interface FileDifference {
  readonly kind: 'changed' | 'missing' | 'new';
  readonly name: string;
}

/** The values that differ, person by person in the order of the closed period; who is missing or new differs in everything. */
export function valueDifferences(
  ruleSet: RuleSet,
  was: readonly ClosedRow[],
  now: readonly ClosedRow[],
  language: Language,
): readonly ValueDifference[] {
  const types = new Map([...ruleSet.inputs, ...ruleSet.metrics].map(({ id, type }) => [id, type]));
  const print = (id: string, value: Value | undefined): string =>
    value === undefined ? '' : printValue(value, types.get(id) ?? plain, language);
  const present = new Map(now.map((row) => [row.person, row]));
  const past = new Map(was.map((row) => [row.person, row]));
  const people = [...new Set([...past.keys(), ...present.keys()])];
  return people.flatMap((person) =>
    (['input', 'result'] as const).flatMap((kind) => {
      const [before, after] = [past.get(person), present.get(person)].map((row) => row?.[`${kind}s`] ?? nothing);
      const ids = [...new Set([...(before ?? nothing).keys(), ...(after ?? nothing).keys()])];
      return ids.flatMap((id): readonly ValueDifference[] => {
        const [old, current] = [before?.get(id), after?.get(id)];
        if (old !== undefined && current !== undefined && isSame(old, current)) return [];
        return [{ person, kind, name: id, was: print(id, old), now: print(id, current) }];
      });
    }),
  );
}

const plain: Type = { kind: 'number', unit: dimensionless };
const nothing: ReadonlyMap<string, Value> = new Map();

/** The places of a fault are not kept. */
function isSame(was: Value, now: Value): boolean {
  return was.kind === 'fault' && now.kind === 'fault' ? was.code === now.code : sameValue(was, now);
}

/** The files that differ; a file that only has another name now is the same. */
export function fileDifferences(was: readonly ReadFile[], now: readonly ReadFile[]): readonly FileDifference[] {
  const left = now.filter(({ sha256 }) => !was.some((one) => one.sha256 === sha256));
  const gone = was.filter(({ sha256 }) => !now.some((one) => one.sha256 === sha256));
  const changed = gone.filter(({ name }) => left.some((one) => one.name === name)).map(({ name }) => name);
  const isOther = ({ name }: ReadFile): boolean => !changed.includes(name);
  return [
    ...changed.map((name): FileDifference => ({ kind: 'changed', name })),
    ...gone.filter(isOther).map(({ name }): FileDifference => ({ kind: 'missing', name })),
    ...left.filter(isOther).map(({ name }): FileDifference => ({ kind: 'new', name })),
  ];
}
