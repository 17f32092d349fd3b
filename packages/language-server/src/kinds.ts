/** Kinds of things in the numbers of the protocol. */
import type { Severity } from '@kaohe/diagnostics';
import type { CandidateKind, OutlineEntry } from '@kaohe/language-service';
import { CompletionItemKind, DiagnosticSeverity, SymbolKind } from 'vscode-languageserver';

/** How bad a finding is. */
export const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Information,
};

/** The icons of choices. */
export const completionKinds: Readonly<Record<CandidateKind, CompletionItemKind>> = {
  declaration: CompletionItemKind.Keyword,
  clause: CompletionItemKind.Keyword,
  word: CompletionItemKind.Keyword,
  function: CompletionItemKind.Function,
  unit: CompletionItemKind.Unit,
  name: CompletionItemKind.Variable,
  input: CompletionItemKind.Field,
  parameter: CompletionItemKind.Property,
  label: CompletionItemKind.EnumMember,
  column: CompletionItemKind.Value,
  ruleset: CompletionItemKind.Module,
  member: CompletionItemKind.Field,
};

const symbolKinds: Readonly<Partial<Record<NonNullable<OutlineEntry['keyword']>, SymbolKind>>> = {
  ruleset: SymbolKind.Module,
  unit: SymbolKind.Constant,
  records: SymbolKind.Struct,
  input: SymbolKind.Field,
  parameter: SymbolKind.Property,
  kpi: SymbolKind.Number,
  grade: SymbolKind.Enum,
  table: SymbolKind.Array,
  tiers: SymbolKind.Array,
  case: SymbolKind.Event,
};

/** The icon of a declaration in the outline. */
export function symbolKindOf(keyword: OutlineEntry['keyword']): SymbolKind {
  return (keyword && symbolKinds[keyword]) ?? SymbolKind.Variable;
}
