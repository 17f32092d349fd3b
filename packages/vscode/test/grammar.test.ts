/** The grammars are those of today's words, and color lines as they should, in the engine that editors use. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { type TextMateGrammar, textGrammar, yamlGrammar } from '../src/grammar.js';

const folder = fileURLToPath(new URL('../syntaxes/', import.meta.url));

it.each([
  ['kaohe.tmLanguage.json', textGrammar],
  ['kaohe-yaml.tmLanguage.json', yamlGrammar],
])('%s is up to date (UPDATE=1 rewrites it)', (name, grammar) => {
  const path = folder + name;
  const text = `${JSON.stringify(grammar(), undefined, 2)}\n`;
  if (process.env.UPDATE === '1') writeFileSync(path, text);
  expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(text);
});

const lines: readonly (readonly [string, string])[] = [
  [
    '指标 订单转化率 = 最终付款人数 / 询单人数 # 率',
    '指标:keyword.declaration 订单转化率:entity.name =:keyword.operator 最终付款人数:variable.other /:keyword.operator 询单人数:variable.other # 率:comment.line.number-sign',
  ],
  ['  每满 2', '每满:keyword.control.clause 2:constant.numeric'],
  ['  权重 35%', '权重:keyword.control.clause 35%:constant.numeric'],
  [
    '  >= 55% 且 投诉 = 0次 -> 100 "好"',
    '>=:keyword.operator 55%:constant.numeric 且:keyword.operator.word 投诉:variable.other =:keyword.operator 0次:constant.numeric ->:keyword.operator 100:constant.numeric "好":string.quoted',
  ],
  [
    '改 指标 转化率 权重 40% 因为 "大促"',
    '改:keyword.other.lead 指标:keyword.declaration 转化率:entity.name 权重:keyword.control.clause 40%:constant.numeric 因为:keyword.control.clause "大促":string.quoted',
  ],
  [
    'pay bonus = max(total, 0) rounded half-up to 0.01元',
    'pay:keyword.declaration bonus:entity.name =:keyword.operator max:support.function (:- total:variable.other ,:- 0:constant.numeric ):- rounded half-up to:keyword.operator.word 0.01元:constant.numeric',
  ],
  ['  scored as x', 'scored as:keyword.control.clause x:variable.other'],
  ['薪酬系数 -> 「权重」', '薪酬系数:variable.other ->:keyword.operator 「权重」:variable.other'],
];

it.each(lines)('colors %s', async (line, wanted) => {
  const grammar = await loaded(textGrammar());
  const { tokens } = grammar.tokenizeLine(line, textmate.INITIAL);
  const shown = tokens.flatMap(({ startIndex, endIndex, scopes }) => {
    const text = line.slice(startIndex, endIndex);
    const scope = scopes.at(-1)?.replace(/\.kaohe$/, '') ?? '';
    return text.trim() === '' ? [] : [`${text.trim()}:${scope === 'source' ? '-' : scope}`];
  });
  expect(shown.join(' ')).toBe(wanted);
});

let ready: Promise<void> | undefined;

async function loaded(grammar: TextMateGrammar): Promise<textmate.IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  ready ??= oniguruma.loadWASM(readFileSync(wasm));
  await ready;
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => undefined,
  });
  const made = await registry.addGrammar(textmate.parseRawGrammar(JSON.stringify(grammar), 'kaohe.json'));
  return made;
}
