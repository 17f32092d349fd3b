/** The rules of the house can fail: one small made-up workspace for each way to break them. */
import { expect, it } from 'vitest';
import { houseRules, offencesOf, printOffence, sentences } from '../src/index.js';

const purpose = '/** A file of a made-up workspace. */\n';

/** Offences of a workspace given as path and code; tests are the paths that say so. */
function offences(
  files: Readonly<Record<string, string>>,
  manifests: readonly { name: string; packages: readonly string[] }[] = [],
): readonly string[] {
  const all = Object.entries(files).map(([path, code]) => ({ path, text: purpose + code }));
  const isTest = (path: string): boolean => path.startsWith('test/') || path.includes('/test/');
  const sources = all.filter((file) => !isTest(file.path));
  const tests = all.filter((file) => isTest(file.path));
  return offencesOf({ sources, tests, manifests }, houseRules).map(printOffence);
}

it('finds nothing wrong with arrows of the plan', () => {
  const files = {
    'packages/ir/src/ir.ts': "import type { Rational } from '@kaohe/quantity';\nexport type A = Rational;",
    'packages/compiler/src/compile.ts': "import './tokens/from-source.js';\nimport './syntax/from-tokens.js';",
    'packages/compiler/src/syntax/from-tokens.ts': "import '../tokens/from-source.js';\nimport 'chevrotain';",
    'packages/compiler/src/tokens/from-source.ts': "import type { Span } from '@kaohe/diagnostics';",
    'packages/cli/src/host/files.ts': "import { readFileSync } from 'node:fs';\nconsole.log(Date.now());",
    'packages/ir/test/ir.test.ts': "import '../src/ir.js';\nimport '@kaohe/quantity';",
    'test/whole.test.ts': "import '../packages/ir/src/index.js';",
    'packages/ir/src/index.ts': "export * from './ir.js';",
  };
  expect(offences(files, [{ name: 'ir', packages: ['quantity'] }])).toEqual([]);
});

it('refuses an arrow between siblings', () => {
  expect(offences({ 'packages/evaluator/src/plan/run.ts': "\nimport { compile } from '@kaohe/compiler';" })).toEqual([
    `packages/evaluator/src/plan/run.ts:3: evaluator → compiler — ${sentences.packages}`,
  ]);
});

it('refuses a dependency declared against the plan, and a package without a plan', () => {
  const manifests = [
    { name: 'ir', packages: ['compiler'] },
    { name: 'helpers', packages: [] },
  ];
  expect(offences({}, manifests)).toEqual([
    `packages/ir/package.json: ir → compiler — ${sentences.packages}`,
    `packages/helpers/package.json: no rule for helpers — ${sentences.plan}`,
  ]);
});

it('refuses an arrow up between folders, type imports included', () => {
  const found = offences({
    'packages/compiler/src/bound/tree.ts': "import type { Type } from '../typed/type.js';",
    'packages/compiler/src/typed/type.ts': '',
  });
  expect(found).toEqual([
    `packages/compiler/src/bound/tree.ts:2: bound/tree.ts → typed/type.ts — ${sentences.folders}`,
  ]);
});

it('refuses a folder that is not in the plan and a folder that reads what stands above it', () => {
  const found = offences({
    'packages/evaluator/src/utils/a.ts': "import '../data/value.js';",
    'packages/evaluator/src/data/value.ts': "import '../run.js';",
    'packages/evaluator/src/run.ts': '',
  });
  expect(found).toEqual([
    `packages/evaluator/src/utils/a.ts:2: utils/a.ts → data/value.ts — ${sentences.plan}`,
    `packages/evaluator/src/data/value.ts:2: data/value.ts → run.ts — ${sentences.above}`,
  ]);
});

it('refuses that interpret and plan, or two commands, know each other', () => {
  const found = offences({
    'packages/evaluator/src/plan/run.ts': "import '../interpret/interpret.js';",
    'packages/evaluator/src/interpret/interpret.ts': '',
    'packages/cli/src/commands/run.ts': "import './check.js';",
    'packages/cli/src/commands/check.ts': '',
  });
  expect(found).toEqual([
    `packages/evaluator/src/plan/run.ts:2: plan/run.ts → interpret/interpret.ts — ${sentences.folders}`,
    `packages/cli/src/commands/run.ts:2: commands/run.ts → commands/check.ts — ${sentences.strangers}`,
  ]);
});

it('lets all.ts gather the checks, and the checks share their shape', () => {
  const found = offences({
    'packages/compiler/src/analysis/checks/all.ts': "import './band-gap.js';",
    'packages/compiler/src/analysis/checks/band-gap.ts': "import './check.js';",
    'packages/compiler/src/analysis/checks/check.ts': '',
  });
  expect(found).toEqual([]);
});

it('finds a circle of files', () => {
  const found = offences({
    'packages/ir/src/a.ts': "import type { B } from './b.js';",
    'packages/ir/src/b.ts': "import { c } from './c.js';",
    'packages/ir/src/c.ts': "export * from './a.js';",
  });
  expect(found).toEqual([
    `packages/ir/src/a.ts: packages/ir/src/a.ts → packages/ir/src/b.ts → packages/ir/src/c.ts → packages/ir/src/a.ts — ${sentences.circles}`,
  ]);
});

it('finds a circle of folders though no files form one', () => {
  const found = offences({
    'packages/engine/src/editor/a.ts': "import '../panels/b.js';",
    'packages/engine/src/editor/c.ts': '',
    'packages/engine/src/panels/b.ts': '',
    'packages/engine/src/panels/d.ts': "import '../editor/c.js';",
  });
  expect(found).toEqual([
    `packages/engine/src/editor: packages/engine/src/editor → packages/engine/src/panels → packages/engine/src/editor — ${sentences.circles}`,
  ]);
});

it('refuses the insides of another package, by name, by path and from tests', () => {
  const found = offences({
    'packages/ir/src/a.ts': "import '@kaohe/quantity/src/rational.js';\nimport '../../quantity/src/rational.js';",
    'packages/quantity/src/rational.ts': '',
    'packages/ir/test/a.test.ts': "import '../../quantity/src/rational.js';",
    'test/a.test.ts': "import '../packages/quantity/src/rational.js';",
  });
  expect(found).toEqual([
    `packages/ir/src/a.ts:2: @kaohe/quantity/src/rational.js — ${sentences.insides}`,
    `packages/ir/src/a.ts:3: ir → packages/quantity/src/rational.ts — ${sentences.insides}`,
    `packages/ir/test/a.test.ts:2: ../../quantity/src/rational.js — ${sentences.insides}`,
    `test/a.test.ts:2: ../packages/quantity/src/rational.js — ${sentences.insides}`,
  ]);
});

it('refuses the own index, by path and by name', () => {
  const found = offences({
    'packages/ir/src/a.ts': "import './index.js';\nimport '@kaohe/ir';",
    'packages/ir/src/index.ts': '',
  });
  expect(found).toEqual([
    `packages/ir/src/a.ts:2: ./index.js — ${sentences.index}`,
    `packages/ir/src/a.ts:3: @kaohe/ir — ${sentences.index}`,
  ]);
});

it('refuses libraries outside their place', () => {
  const found = offences({
    'packages/ir/src/a.ts': "import { z } from 'zod';",
    'packages/compiler/src/typed/a.ts': "import { CstParser } from 'chevrotain';",
    'packages/cli/src/commands/a.ts': "import { readFileSync } from 'node:fs';",
  });
  expect(found).toEqual([
    `packages/ir/src/a.ts:2: zod — ${sentences.libraries}`,
    `packages/compiler/src/typed/a.ts:2: chevrotain — ${sentences.libraries}`,
    `packages/cli/src/commands/a.ts:2: node:fs — ${sentences.outerWorld}`,
  ]);
});

it('refuses the outer world in a pure package', () => {
  const uses = [
    'process.exit(1)',
    'console.log(1)',
    'Date.now()',
    'new Date()',
    'Math.random()',
    "fetch('x')",
    'document.body',
  ];
  const found = offences({ 'packages/evaluator/src/data/a.ts': uses.join(';\n') });
  const names = ['process', 'console', 'Date.now', 'new Date()', 'Math.random', 'fetch', 'document'];
  expect(found).toEqual(
    names.map((name, index) => `packages/evaluator/src/data/a.ts:${index + 2}: ${name} — ${sentences.outerWorld}`),
  );
});

it('lets a pure package have its own document, fields of worldly names, and fixed dates', () => {
  const code = [
    'const document = parseDocument(text);',
    'document.contents;',
    'interface Step { readonly process: string }',
    'step.process;',
    "new Date('2025-01-01');",
    '// console.log and Date.now() in a comment',
    "const text = 'console.log';",
  ];
  expect(offences({ 'packages/compiler/src/yaml/a.ts': code.join('\n') })).toEqual([]);
});

it('refuses code made from text anywhere', () => {
  const found = offences({ 'packages/cli/src/host/a.ts': "eval('1');\nnew Function('return 1');" });
  expect(found).toEqual([
    `packages/cli/src/host/a.ts:2: eval(…) — ${sentences.code}`,
    `packages/cli/src/host/a.ts:3: new Function(…) — ${sentences.code}`,
  ]);
});

it('refuses a file that is too long or does not say what it is for', () => {
  const sources = [
    { path: 'packages/ir/src/long.ts', text: purpose + 'const a = 1;\n'.repeat(400) },
    { path: 'packages/ir/src/table.generated.ts', text: `// made by a test\n${'const a = 1;\n'.repeat(500)}` },
    { path: 'packages/ir/src/silent.ts', text: 'const a = 1;\n' },
  ];
  expect(offencesOf({ sources, tests: [], manifests: [] }, houseRules).map(printOffence)).toEqual([
    `packages/ir/src/long.ts: 401 lines — ${sentences.length}`,
    `packages/ir/src/silent.ts:1: const a = 1; — ${sentences.purpose}`,
  ]);
});

it('reads the script blocks of a Vue component, on their own lines', () => {
  const text =
    "<!-- A panel of the page. -->\n<template>\n  import './x.js'\n</template>\n<script setup lang=\"ts\">\nimport 'zod';\n</script>\n";
  const sources = [{ path: 'packages/playground/src/panels/a.vue', text }];
  expect(offencesOf({ sources, tests: [], manifests: [] }, houseRules).map(printOffence)).toEqual([
    `packages/playground/src/panels/a.vue:6: zod — ${sentences.libraries}`,
  ]);
});
