/** Whether two rule sets say the same of a metric, word for word, or by what was proven of the metrics it reads. */
import { type Expression, type Metric, metricsNamed, type RuleSet, within } from '@kaohe/ir';

/** Answers for a metric that both have; `known` are ids of metrics that are the same, however it was found. */
export type SameText = (was: Metric, now: Metric, known: ReadonlySet<string>) => boolean;

export function sameText(old: RuleSet, now: RuleSet): SameText {
  const named = namedTexts(old);
  const others = namedTexts(now);
  return (was, is, known) => {
    const words = printed(was.expression);
    if (words !== printed(is.expression) || was.table !== is.table) return false;
    const metrics = metricsNamed(was.expression);
    const rest = [...within(was.expression)].flatMap(namesIn);
    // what stands on itself through time is the same where all else is
    return (
      metrics.every((id) => id === was.id || known.has(id)) && rest.every((id) => named.get(id) === others.get(id))
    );
  };
}

function namesIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'input':
    case 'parameter':
      return [expression.id];
    case 'award':
      return [expression.amount, expression.reason];
    case 'override':
      return [expression.value, expression.reason, expression.by];
    default:
      return [];
  }
}

/** What is said of inputs and parameters, by their names. */
function namedTexts({ inputs, parameters }: RuleSet): ReadonlyMap<string, string> {
  return new Map(
    [...inputs, ...parameters].map((one) => [one.id, printed({ ...one, aliases: [], label: '', reason: '' })]),
  );
}

/** The data, without places in the source and the words for readers. */
function printed(data: unknown): string {
  return JSON.stringify(data, (key: string, value: unknown) => {
    if (key === 'origin' || key === 'label' || key === 'name' || key === 'message') return undefined;
    return typeof value === 'bigint' ? `${value}n` : value;
  });
}
