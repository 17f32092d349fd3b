/** Small notes between the words: what the weights add up to, and how many people of the loaded data fall into each row. */
import { type Language, partOf, type Syntax } from '@kaohe/compiler';
import type { Span } from '@kaohe/diagnostics';
import { type Expression, type RuleSet, within } from '@kaohe/ir';
import { add, hundred, isZero, multiply, printRational, type Rational, zero } from '@kaohe/quantity';
import { plainName, unnamedTotal } from '../workspace/occurrences.js';
import type { Facts, Workspace } from '../workspace/workspace.js';

/** A note behind an offset. */
export interface InlayHint {
  readonly offset: number;
  readonly text: string;
  readonly kind: 'weights' | 'people';
}

const texts = {
  zh: { weights: (sum: string) => `权重合计 ${sum}`, people: (count: number) => `${count} 人` },
  en: {
    weights: (sum: string) => `weights ${sum}`,
    people: (count: number) => (count === 1 ? '1 person' : `${count} people`),
  },
} as const;

/** The notes within a stretch of a file. */
export function hintsIn(workspace: Workspace, file: string, within: Span, language: Language): readonly InlayHint[] {
  const document = workspace.document(file);
  if (document === undefined) return [];
  const { facts } = workspace;
  const hints = document.file().statements.flatMap((statement): readonly InlayHint[] => {
    if (statement.span.end < within.start || statement.span.start > within.end) return [];
    return [
      ...weightHints(statement, workspace.compiled(file)?.ruleSet, language),
      ...peopleHints(statement, facts, language),
    ];
  });
  return hints.filter(({ offset }) => within.start <= offset && offset <= within.end);
}

function weightHints(
  statement: Syntax.Statement,
  ruleSet: RuleSet | undefined,
  language: Language,
): readonly InlayHint[] {
  const { keyword, lead, name, head } = statement;
  if ((keyword !== 'total' && keyword !== 'group') || lead === 'remove' || ruleSet === undefined) return [];
  const id = plainName(name?.text ?? unnamedTotal);
  const metric = ruleSet.metrics.find((one) => one.id === id);
  const weights = metric && weightsOf(metric.expression);
  if (weights === undefined || weights.every(isZero)) return [];
  const sum = weights.reduce(add, zero);
  const text = texts[language].weights(`${printRational(multiply(sum, hundred))}%`);
  return [{ offset: name?.span.end ?? head.end, text, kind: 'weights' }];
}

/** The weights of the sum that a total is, whatever stands around it; undefined where some are not constant. */
function weightsOf(expression: Expression): readonly Rational[] | undefined {
  const sum = [...within(expression)].find((one) => one.kind === 'weighted-sum');
  if (sum === undefined) return undefined;
  const weights = sum.items.map(({ weight }) =>
    weight.kind === 'constant' && weight.constant.kind === 'number' ? weight.constant.value : undefined,
  );
  const known = weights.filter((weight) => weight !== undefined);
  return known.length === weights.length ? known : undefined;
}

function peopleHints(
  { name, clauses }: Syntax.Statement,
  { people, peopleAt }: Facts,
  language: Language,
): readonly InlayHint[] {
  const counts = name === undefined ? undefined : people.get(name.text);
  const rows = clauses.filter((clause) => partOf(clause) === 'rows');
  return rows.flatMap(({ span }, index) => {
    const count = peopleAt.get(`${span.file}:${span.start}`) ?? counts?.[index];
    return count === undefined
      ? []
      : [{ offset: span.end, text: texts[language].people(count), kind: 'people' as const }];
  });
}
