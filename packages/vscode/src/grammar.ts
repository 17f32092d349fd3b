/** The TextMate grammar, made from the tables of words: it colors words before the server has read the file. */
import {
  clauses,
  declarations,
  functions,
  leads,
  particles,
  roundings,
  type Spelling,
  spellings,
} from '@kaohe/compiler';

/** A grammar as editors read it. */
export interface TextMateGrammar {
  readonly name: string;
  readonly scopeName: string;
  readonly patterns: readonly TextMateRule[];
}

/** One rule: a pattern with the name of what it matches, or the patterns of another grammar. */
export interface TextMateRule {
  readonly match?: string;
  readonly name?: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
  readonly include?: string;
}

const letters =
  'A-Za-z_\\x{c0}-\\x{24f}\\x{370}-\\x{52f}\\x{3005}\\x{3040}-\\x{30ff}\\x{3400}-\\x{4dbf}\\x{4e00}-\\x{9fff}\\x{ac00}-\\x{d7af}\\x{ff21}-\\x{ff3a}\\x{ff41}-\\x{ff5a}';
const digits = '0-9\\x{ff10}-\\x{ff19}';
const before = `(?<![${letters}${digits}])`;
const after = `(?![${letters}${digits}])`;

/** The grammar of `.kpi` files. */
export function textGrammar(): TextMateGrammar {
  const opening = `(?:(${anyOf(leads)})[ \\t]+)?(${anyOf(declarations)})${after}(?:[ \\t]+([${letters}][${letters}${digits}]*|「[^」]*」))?`;
  return {
    name: 'Kaohe rules',
    scopeName: 'source.kaohe',
    patterns: [
      { match: '[#＃].*$', name: 'comment.line.number-sign.kaohe' },
      { match: '"(?:[^"\\\\]|\\\\.)*"|“[^”]*”|＂[^＂]*＂', name: 'string.quoted.kaohe' },
      {
        match: `^${opening}`,
        captures: {
          '1': { name: 'keyword.other.lead.kaohe' },
          '2': { name: 'keyword.declaration.kaohe' },
          '3': { name: 'entity.name.kaohe' },
        },
      },
      { match: `^(${anyOf(leads)})${after}`, name: 'keyword.other.lead.kaohe' },
      { match: '「[^」]*」', name: 'variable.other.kaohe' },
      { match: '[0-9]{4}-[0-9]{2}-[0-9]{2}', name: 'constant.numeric.date.kaohe' },
      {
        match: `[￥¥]?[${digits}][${digits},，.．]*(?:[%％‰]|[${letters}]+(?:/[${letters}]+)*)?`,
        name: 'constant.numeric.kaohe',
      },
      { match: `${before}(?:${anyOf(roundings)})${after}`, name: 'keyword.operator.word.kaohe' },
      { match: `${before}(?:${anyOf(clauses)})${after}`, name: 'keyword.control.clause.kaohe' },
      { match: `${before}(?:${anyOf(particles)})${after}`, name: 'keyword.operator.word.kaohe' },
      { match: `${before}(?:${anyOf(functions)})(?=[ \\t]*[(（])`, name: 'support.function.kaohe' },
      { match: `[${letters}][${letters}${digits}]*`, name: 'variable.other.kaohe' },
      { match: '->|→|[<>＜＞]=?|[=＝!！]=?|[≥≤≠≧≦]|\\.\\.|[+\\-*/＋－＊／×÷～~]', name: 'keyword.operator.kaohe' },
    ],
  };
}

/** The grammar of `.kpi.yaml` files: keys that open declarations stand out, the rest is YAML. */
export function yamlGrammar(): TextMateGrammar {
  return {
    name: 'Kaohe rules in YAML',
    scopeName: 'source.kaohe.yaml',
    patterns: [
      {
        match: `^(?:(${anyOf(leads)})[ ]+)?(${anyOf(declarations)})(?:[ ]+([^:#]*?))?(?=:(?:[ ]|$))`,
        captures: {
          '1': { name: 'keyword.other.lead.kaohe' },
          '2': { name: 'keyword.declaration.kaohe' },
          '3': { name: 'entity.name.kaohe' },
        },
      },
      { match: `^[ ]+(?:${anyOf(clauses)})(?=:(?:[ ]|$))`, name: 'keyword.control.clause.kaohe' },
      { include: 'source.yaml' },
    ],
  };
}

/** Every spelling as alternatives, longer ones first, so that 每 does not cut 每满 in two. */
function anyOf(table: Readonly<Record<string, Spelling>>): string {
  const texts = Object.values(table).flatMap(spellings);
  const distinct = [...new Set(texts)].sort((left, right) => right.length - left.length || (left < right ? -1 : 1));
  return distinct.map((text) => text.replaceAll(' ', '[ \\t]+')).join('|');
}
