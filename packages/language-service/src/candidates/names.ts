/** Names that may stand at a place: declared ones, labels, members, rule sets, and headings of the loaded data. */
import {
  type DeclarationId,
  declarations,
  type Language,
  members,
  nameText,
  type Syntax,
  words,
} from '@kaohe/compiler';
import { labelsOf } from '@kaohe/ir';
import { describedBy, typeNamed } from '../describing/things.js';
import { wordOfKind } from '../describing/words.js';
import { nameOf, versionOf } from '../workspace/header.js';
import { plainName, unnamedTotal } from '../workspace/occurrences.js';
import { namesFor } from '../workspace/symbols.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Candidate, CandidateKind } from './candidate.js';
import type { Tongue } from './words.js';

/** Declared names that a file may use, of the declarations that `isWanted` lets through. */
export function declaredNames(
  workspace: Workspace,
  file: string,
  tongue: Tongue,
  group: number,
  isWanted: (keyword: DeclarationId) => boolean = isValue,
): readonly Candidate[] {
  const chain = workspace.chainOf(file);
  const ruleSet = workspace.compiled(file)?.ruleSet;
  const seen = new Set<string>();
  const found: Candidate[] = [];
  for (const document of chain) {
    for (const one of document.occurrences()) {
      const { keyword } = one.statement;
      if (one.space !== 'name' || !one.isDeclaration || keyword === undefined || !isWanted(keyword)) continue;
      if (seen.has(one.text)) continue;
      seen.add(one.text);
      const { role, type, title, notes } = describedBy(one, ruleSet, tongue.reader);
      found.push({
        word: one.text,
        others: title === '' ? [] : [title],
        kind: kindOf(keyword),
        detail: type === undefined ? role : `${role} : ${type}`,
        documentation: [title, ...notes].filter((text) => text !== '').join('\n\n'),
        insert: nameText(one.text),
        group,
      });
    }
  }
  const hasTotal = chain.some(({ file }) =>
    file().statements.some(({ keyword, name }) => keyword === 'total' && name === undefined),
  );
  return hasTotal && isWanted('total') && !seen.has(unnamedTotal)
    ? [...found, totalOf(tongue.reader, tongue.file, group)]
    : found;
}

function totalOf(reader: Language, file: Language, group: number): Candidate {
  const word = file === 'zh' ? unnamedTotal : 'total';
  const detail = declarations.total[reader][0];
  return { word, others: [unnamedTotal, 'total'], kind: 'name', detail, documentation: '', insert: word, group };
}

/** What a formula may name: everything that has a value. */
export function isValue(keyword: DeclarationId): boolean {
  return !['ruleset', 'unit', 'records', 'veto', 'requirement', 'case', 'override'].includes(keyword);
}

function kindOf(keyword: DeclarationId): CandidateKind {
  if (keyword === 'input' || keyword === 'records') return 'input';
  return keyword === 'parameter' ? 'parameter' : 'name';
}

/** The labels of every choice; those of `owner` first, where the place compares with it. */
export function labelNames(
  workspace: Workspace,
  file: string,
  owner: string | undefined,
  group: number,
): readonly Candidate[] {
  const ruleSet = workspace.compiled(file)?.ruleSet;
  const type = owner === undefined || ruleSet === undefined ? undefined : typeNamed(ruleSet, plainName(owner));
  const own = type === undefined ? [] : labelsOf(type);
  const { declared } = namesFor(workspace, file);
  const all = [...declared.values()].flatMap((some) => some.filter(({ space }) => space === 'label'));
  const owners = new Map<string, string>();
  for (const { text, statement } of all) if (!owners.has(text)) owners.set(text, statement.name?.text ?? '');
  return [...new Set([...own, ...owners.keys()])].map((word) => ({
    word,
    others: [],
    kind: 'label',
    detail: owners.get(word) ?? owner ?? '',
    documentation: '',
    insert: nameText(word),
    group: own.includes(word) ? 0 : group,
  }));
}

/** What may stand behind the dot of a name: outputs of a table, its rows in a test, and the members that values have. */
export function memberNames(workspace: Workspace, file: string, owner: string, tongue: Tongue): readonly Candidate[] {
  const statement = statementNamed(workspace, file, plainName(owner));
  const outputs = statement?.clauses.flatMap((clause) =>
    clause.kind === 'names' && clause.word === 'gives' ? clause.names.map(({ text }) => text) : [],
  );
  const rows = statement?.keyword === 'table' ? statement.clauses.flatMap(labelsOfRow) : [];
  const named = [...(outputs ?? []), ...rows].map((word) => plain(word, 'member', owner, 0));
  const ofValues = members.map((id): Candidate => {
    const spelling = words[id];
    const documentation = wordOfKind(`word.${id}`)?.description[tongue.reader] ?? '';
    const word = spelling[tongue.file][0];
    return { ...plain(word, 'member', '', 1), others: [...spelling.zh, ...spelling.en], documentation };
  });
  return [...named, ...ofValues];
}

function labelsOfRow(clause: Syntax.Clause): readonly string[] {
  if (clause.kind !== 'row') return [];
  return clause.cells.flatMap((cell) =>
    cell.kind === 'expression' && cell.expression.kind === 'reference'
      ? cell.expression.path.slice(0, 1).map(({ text }) => text)
      : [],
  );
}

function statementNamed(workspace: Workspace, file: string, name: string): Syntax.Statement | undefined {
  for (const { file: tree } of workspace.chainOf(file)) {
    const found = tree().statements.find((one) => one.lead !== 'change' && plainName(one.name?.text ?? '') === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Rule sets that a file may extend. */
export function ruleSetNames(workspace: Workspace, file: string): readonly Candidate[] {
  const others = workspace.documents().filter(({ name }) => name !== file);
  return others.flatMap((document) => {
    const word = nameOf(document.file());
    if (word === undefined) return [];
    const version = versionOf(document.file());
    const insert = version === undefined ? nameText(word) : `${nameText(word)}@${version}`;
    return [{ ...plain(word, 'ruleset', document.name, 0), insert }];
  });
}

/** Headings of the loaded data, those no input has claimed first. */
export function columnNames(workspace: Workspace, file: string, isText: boolean): readonly Candidate[] {
  const claimed = new Set<string>();
  for (const { file: tree } of workspace.chainOf(file)) {
    for (const { keyword, name, clauses } of tree().statements) {
      if (keyword !== 'input') continue;
      if (name !== undefined) claimed.add(name.text);
      for (const clause of clauses) {
        if (clause.kind === 'names' && clause.word === 'aliases')
          for (const { text } of clause.names) claimed.add(text);
      }
    }
  }
  return workspace.facts.columns.map((word) => ({
    ...plain(word, 'column', '', claimed.has(word) ? 2 : 0),
    insert: isText ? word : nameText(word),
  }));
}

function plain(word: string, kind: CandidateKind, detail: string, group: number): Candidate {
  return { word, others: [], kind, detail, documentation: '', insert: undefined, group };
}
