/** The values of rules that can be tried, as sliders need them: named, with a step, between their neighbors. */
import type { Language } from '@kaohe/diagnostics';
import type { Constant, RuleSet } from '@kaohe/ir';
import {
  add,
  compare,
  fromCanonical,
  hundred,
  isNegative,
  maximum,
  minimum,
  multiply,
  printRational,
  type Rational,
  rational,
  rationalFromText,
  subtract,
  toCanonical,
  type Unit,
  zero,
} from '@kaohe/quantity';
import { nameOf } from '@kaohe/report';
import { type Change, planFromRules, type Setting, type SettingGroup } from '@kaohe/sheet';
import type { TrialGroup, TrialSetting, TrialValues } from '../../protocol/trial.js';

type Cell = SettingGroup['rows'][number][number];

/** A setting with what is around it. */
export interface FoundSetting {
  readonly group: SettingGroup;
  readonly setting: Setting;
  readonly shown: TrialSetting;
  readonly unit: Unit;
}

/** Every number of the rules that has a place of its own. */
export function settingsIn(ruleSet: RuleSet, language: Language): readonly FoundSetting[] {
  const groups = planFromRules(ruleSet)?.groups ?? [];
  return groups.flatMap((group) =>
    group.rows.flatMap((row) =>
      row.flatMap((cell, column): readonly FoundSetting[] => {
        if (cell.kind !== 'setting' || cell.setting.value.kind !== 'number') return [];
        const { setting } = cell;
        const { value, unit } = cell.setting.value;
        const now = fromCanonical(value, unit);
        const text = printRational(now);
        if (text.includes('/') || setting.type.kind !== 'number') return [];
        const range = ruleSet.parameters.find(({ id }) => `parameter:${id}` === setting.id)?.range;
        const inUnit = (bound: Rational | undefined): Rational | undefined => bound && fromCanonical(bound, unit);
        const { step, least, most } = limitsOf(group, column, now, unit, {
          low: inUnit(range?.low?.value),
          high: inUnit(range?.high?.value),
        });
        const shown = {
          id: setting.id,
          label: labelOf(group, row, column, language),
          value: text,
          unit: unit.symbol,
          step: printRational(step),
          least: printRational(least),
          most: printRational(most),
        };
        return [{ group, setting, shown, unit }];
      }),
    ),
  );
}

const titles: Readonly<Record<SettingGroup['kind'], Readonly<Record<Language, string>>>> = {
  parameters: { zh: '参数', en: 'Parameters' },
  weights: { zh: '权重', en: 'Weights' },
  bands: { zh: '分段', en: 'Bands' },
  grade: { zh: '等级', en: 'Grade' },
  table: { zh: '系数', en: 'Table' },
  quota: { zh: '名额', en: 'Quota' },
};

/** The settings as the page shows them; what people try first stands first. */
export function trialGroups(ruleSet: RuleSet, language: Language): readonly TrialGroup[] {
  const found = settingsIn(ruleSet, language);
  const groups = [...new Set(found.map(({ group }) => group))];
  const order: readonly SettingGroup['kind'][] = ['weights', 'bands', 'grade', 'table', 'parameters', 'quota'];
  return groups
    .toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
    .map((group) => ({
      id: group.id,
      kind: group.kind,
      title: [
        titles[group.kind][language],
        group.metric === undefined ? '' : nameOf(group.metric).replace(/\.score$/, ''),
      ]
        .filter((text) => text !== '')
        .join(' · '),
      settings: found.filter((one) => one.group === group).map(({ shown }) => shown),
    }));
}

/** What the values change; a text that is no number changes nothing. */
export function changesOf(found: readonly FoundSetting[], values: TrialValues): readonly Change[] {
  return found.flatMap(({ group, setting, shown, unit }): readonly Change[] => {
    const wanted = values[shown.id];
    const number = wanted === undefined || wanted === shown.value ? undefined : rationalFromText(wanted);
    if (number === undefined) return [];
    const constant: Constant = { kind: 'number', value: toCanonical(number, unit), unit };
    return [{ setting, group, wanted: constant, name: shown.label }];
  });
}

/** With weights changed, the largest that was not changed gives way, so that all come to what they came to. */
export function balanced(
  found: readonly FoundSetting[],
  values: TrialValues,
): { readonly values: TrialValues; readonly giving: FoundSetting | undefined } {
  const weights = found.filter(({ group }) => group.kind === 'weights');
  const moved = weights.filter(({ shown }) => values[shown.id] !== undefined && values[shown.id] !== shown.value);
  const [first] = moved;
  if (first === undefined) return { values, giving: undefined };
  const number = (text: string): Rational => rationalFromText(text) ?? zero;
  const rest = weights.filter((one) => one.group === first.group && values[one.shown.id] === undefined);
  const giving = rest.toSorted((one, other) => compare(number(other.shown.value), number(one.shown.value)))[0];
  if (giving === undefined) return { values, giving: undefined };
  const difference = moved
    .filter(({ group }) => group === first.group)
    .reduce((all, { shown }) => add(all, subtract(number(values[shown.id] ?? ''), number(shown.value))), zero);
  const left = subtract(number(giving.shown.value), difference);
  if (isNegative(left)) return { values, giving: undefined };
  return { values: { ...values, [giving.shown.id]: printRational(left) }, giving };
}

interface Limits {
  readonly step: Rational;
  readonly least: Rational;
  readonly most: Rational;
}

function limitsOf(
  group: SettingGroup,
  column: number,
  now: Rational,
  unit: Unit,
  range: { readonly low: Rational | undefined; readonly high: Rational | undefined },
): Limits {
  const step = stepOf(now, unit);
  const heading = group.headings[column];
  const isShare = unit.symbol === '%' || heading === 'weight' || heading === 'share';
  const twice = maximum(multiply(now, rational(2)), multiply(step, rational(10)));
  const wide: Limits = {
    step,
    least: range.low ?? zero,
    most: range.high ?? (isShare && compare(now, hundred) <= 0 ? hundred : twice),
  };
  if (heading === 'weight') {
    // What this one gains another has to give.
    const others = group.rows.flatMap((row) => numberAt(row[column]) ?? []).toSorted(compare);
    return { ...wide, most: add(now, others.at(-1) ?? zero) };
  }
  if (heading !== 'low' && heading !== 'above' && heading !== 'high' && heading !== 'below') return wide;
  const beside = group.rows.flatMap((row) => numberAt(row[column]) ?? []);
  const smaller = beside
    .filter((one) => compare(one, now) < 0)
    .toSorted(compare)
    .at(-1);
  const larger = beside.filter((one) => compare(one, now) > 0).toSorted(compare)[0];
  return {
    step,
    least: smaller === undefined ? minimum(wide.least, now) : add(smaller, step),
    most: larger === undefined ? maximum(wide.most, now) : subtract(larger, step),
  };
}

function numberAt(cell: Cell | undefined): Rational | undefined {
  if (cell?.kind !== 'setting' || cell.setting.value.kind !== 'number') return undefined;
  return fromCanonical(cell.setting.value.value, cell.setting.value.unit);
}

/** One unit of the last place that is written: 0.01 for 1.12, 1 for 35; tenths of small numbers, whole tens of large ones. */
function stepOf(value: Rational, unit: Unit): Rational {
  const decimals = printRational(value).split('.')[1]?.length ?? 0;
  if (decimals > 0) return rational(1n, 10n ** BigInt(decimals));
  if (unit.symbol !== '%' && compare(value, rational(10)) < 0) return rational(1, 10);
  return compare(value, rational(1000)) >= 0 ? rational(10) : rational(1);
}

const otherwise: Readonly<Record<Language, string>> = { zh: '其他', en: 'else' };

/** `≥ … → 100` for a threshold, `≥ 58% → …` for what it earns, else the words of the row. */
function labelOf(group: SettingGroup, row: readonly Cell[], at: number, language: Language): string {
  const parts = row.flatMap((cell, column): readonly string[] => {
    const heading = group.headings[column] ?? 'note';
    if (heading === 'note' || heading === 'label') return [];
    const text = column === at ? '…' : textOf(cell, language);
    if (text === '') return [];
    return heading === 'result' ? ['→', text] : [text];
  });
  const isNamed = group.kind === 'parameters' || group.kind === 'weights';
  return isNamed
    ? parts
        .filter((text) => text !== '…')
        .slice(0, 1)
        .join('')
    : parts.join(' ');
}

function textOf(cell: Cell, language: Language): string {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'else':
      return otherwise[language];
    case 'setting': {
      const { value } = cell.setting;
      if (value.kind === 'number')
        return `${printRational(fromCanonical(value.value, value.unit))}${value.unit.symbol}`;
      return value.kind === 'choice' ? value.label : '';
    }
  }
}
