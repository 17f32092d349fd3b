/** Changes of the sheet as the smallest edits of the text, in either face; what stands in a standard becomes a line of the own file. */
import { editsOf, nameText } from '@kaohe/compiler';
import type { SourceChange, TextEdit } from '@kaohe/diagnostics';
import type { RuleSet } from '@kaohe/ir';
import type { FileEdit } from '../../protocol/edits.js';
import type { TableChange, TableEdits, Target } from '../../protocol/rules-table.js';
import type { Asking } from '../answerer.js';
import { appended } from './appended.js';
import { enteredText } from './entered.js';
import { isReadable } from './formula.js';
import { addedIndicator, copiedIndicator, isTaken, movedIndicator, removedIndicator } from './indicators.js';
import { nextRow } from './next-row.js';
import { notedIndicator } from './note.js';
import { type Sources, sourcesFrom } from './sources.js';
import { userOf } from './uses.js';
import { balanced } from './weights.js';

const texts = {
  zh: {
    because: '在表格里改',
    becauseGone: '在表格里删',
    copy: '副本',
    taken: (name: string) => `已经有「${name}」了，换个名字`,
    used: (name: string, by: string) => `「${by}」还用着「${name}」，先改那里`,
    unreadable: (was: string) => `写成数字，像 ${was}`,
    impossible: '这里改不了，请在文本里改',
    noFormula: (text: string) => `读不懂「${text}」，像这样写：付款人数 / 询单人数`,
    addOtherwise: (id: string) => `${id} 补上否则`,
    balance: '权重补到 100%',
    addRow: (id: string) => `${id} 加一档`,
    removeRow: '删一档',
    addIndicator: (name: string) => `增加指标 ${name}`,
    copyIndicator: (name: string) => `复制指标 ${name}`,
    note: (name: string) => `${name} 说明`,
    removeIndicator: (name: string) => `删除指标 ${name}`,
    moveIndicator: (name: string) => `移动指标 ${name}`,
  },
  en: {
    because: 'changed in the table',
    becauseGone: 'taken out in the table',
    copy: ' copy',
    taken: (name: string) => `There is “${name}” already; take another name`,
    used: (name: string, by: string) => `“${by}” still uses “${name}”; change that first`,
    unreadable: (was: string) => `Write a number such as ${was}`,
    impossible: 'This cannot be changed here; change it in the text',
    noFormula: (text: string) => `“${text}” cannot be read; write it like paid / asked`,
    addOtherwise: (id: string) => `${id}: the row for the rest`,
    balance: 'weights made 100%',
    addRow: (id: string) => `${id}: one more row`,
    removeRow: 'row taken out',
    addIndicator: (name: string) => `indicator ${name} added`,
    copyIndicator: (name: string) => `indicator ${name} copied`,
    note: (name: string) => `${name}: note`,
    removeIndicator: (name: string) => `indicator ${name} taken out`,
    moveIndicator: (name: string) => `indicator ${name} moved`,
  },
} as const;

/** The edits of a change, and what undo says of it. */
export function tableEdits({ session, texts: now, language }: Asking, change: TableChange): TableEdits {
  const said = texts[language];
  const sources = sourcesFrom(now);
  const refused: TableEdits = { ok: false, reason: said.impossible };
  const made = (edits: readonly FileEdit[] | undefined, label: string): TableEdits =>
    edits === undefined || edits.length === 0 ? refused : { ok: true, edits, label };
  switch (change.kind) {
    case 'value': {
      const text = change.isFormula ? formulaText(change.text) : enteredText(change.text, change.was);
      if (text === undefined) {
        return { ok: false, reason: change.isFormula ? said.noFormula(change.text) : said.unreadable(change.was) };
      }
      return made(valueEdits(sources, [{ target: change.target, text }]), `${change.name} ${change.was} → ${text}`);
    }
    case 'balance': {
      const ruleSet: RuleSet | undefined = session.compilation?.ruleSet;
      const wishes = (ruleSet === undefined ? [] : balanced(ruleSet, change.how)).map(({ item, text }) => ({
        target: item.editable(sources).target,
        text,
      }));
      return made(valueEdits(sources, wishes), said.balance);
    }
    case 'add-row': {
      const statement = sources.declaration('kpi', change.id);
      const next = statement?.span.file === sources.entry ? nextRow(statement) : undefined;
      if (next === undefined) return refused;
      const { last, text } = next;
      return made(editsFrom(sources, [{ kind: 'row', at: last.span, where: 'after', text }]), said.addRow(change.id));
    }
    case 'add-otherwise': {
      const statement = sources.declaration('kpi', change.id);
      const points = enteredText(change.points, '0');
      if (points === undefined) return { ok: false, reason: said.unreadable('60') };
      if (statement === undefined || statement.span.file !== sources.entry) return refused;
      const row: SourceChange = { kind: 'row', at: statement.head, where: 'last', text: `否则 -> ${points}` };
      return made(editsFrom(sources, [row]), said.addOtherwise(change.id));
    }
    case 'remove-row': {
      const { file, start, end } = change;
      return made(editsFrom(sources, [{ kind: 'delete', at: { file, start, end } }]), said.removeRow);
    }
    case 'add-indicator':
      if (isTaken(sources, change.name.trim())) return { ok: false, reason: said.taken(change.name.trim()) };
      return made(addedIndicator(sources, change.name), said.addIndicator(change.name));
    case 'copy-indicator':
      return made(copiedIndicator(sources, change.id, said.copy), said.copyIndicator(change.id));
    case 'note':
      return made(notedIndicator(sources, change.id, change.text, said.because), said.note(change.id));
    case 'remove-indicator': {
      const user = userOf(sources, change.id);
      if (user !== undefined) return { ok: false, reason: said.used(change.id, user) };
      return made(removedIndicator(sources, change.id, said.becauseGone), said.removeIndicator(change.id));
    }
    case 'move-indicator':
      return made(movedIndicator(sources, change.id, change.by), said.moveIndicator(change.id));
  }

  function valueEdits(
    from: Sources,
    wishes: readonly { readonly target: Target | undefined; readonly text: string }[],
  ): readonly FileEdit[] | undefined {
    const own: SourceChange[] = [];
    const lines: string[] = [];
    for (const { target, text } of wishes) {
      if (target === undefined) return undefined;
      if (target.kind === 'text') own.push({ kind: 'replace', at: placeOf(target), text });
      else lines.push(lineOf(from, target, text, said.because));
    }
    const edits = own.length === 0 ? [] : editsFrom(from, own);
    return edits && [...edits, ...appended(from.own, lines)];
  }
}

/** With plain signs, where it can be read. */
function formulaText(text: string): string | undefined {
  const plain = text.replaceAll('÷', '/').replaceAll('×', '*').trim();
  return isReadable(plain) ? plain : undefined;
}

function placeOf({
  file,
  start,
  end,
}: {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}): SourceChange['at'] {
  return { file, start, end };
}

function editsFrom({ files }: Sources, changes: readonly SourceChange[]): readonly FileEdit[] | undefined {
  return editsOf(changes, files)?.map(fileEdit);
}

function fileEdit({ span, text }: TextEdit): FileEdit {
  return { file: span.file, start: span.start, end: span.end, text };
}

const words = { kpi: '指标', grade: '等级', table: '查表' } as const;

/** What the own file says to change something of the standard it extends. */
function lineOf({ textAt }: Sources, target: Exclude<Target, { kind: 'text' }>, text: string, because: string): string {
  const reason = `因为 "${because}"`;
  switch (target.kind) {
    case 'weight':
      return `改 指标 ${nameText(target.name)} 权重 ${text} ${reason}`;
    case 'parameter':
      return `改 参数 ${nameText(target.name)} = ${text} ${reason}`;
    case 'row': {
      const { file, start, end, rowStart, rowEnd, lead = '' } = target;
      const before = textAt({ file, start: rowStart, end: start });
      const behind = textAt({ file, start: end, end: rowEnd });
      return `改 ${words[target.word]} ${nameText(target.name)} ${lead}${before}${text}${behind} ${reason}`;
    }
  }
}
