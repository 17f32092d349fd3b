/** Diagnostics as SARIF 2.1.0, the format code hosts and editors read findings in. */
import type { Code } from '../catalogue/all.js';
import { severityOf } from '../catalogue/all.js';
import type { Severity } from '../catalogue/define.js';
import type { Diagnostic, Fix, SilencedDiagnostic } from '../catalogue/diagnostic.js';
import type { Language } from '../messages/sentence.js';
import { fixTitle, generalSentence, sentence } from '../messages/speak.js';
import { positionAt } from '../text/line-index.js';
import type { Span } from '../text/span.js';
import { type Files, linesOf } from './locate.js';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'note' };

/** One log with one run. `version` is that of the command. */
export function toSarif(
  diagnostics: readonly Diagnostic[],
  silenced: readonly SilencedDiagnostic[],
  files: Files,
  language: Language,
  version: string,
): object {
  const all = [
    ...diagnostics.map((diagnostic) => ({ diagnostic, reason: undefined })),
    ...silenced.map(({ diagnostic, reason }) => ({ diagnostic, reason })),
  ];
  const codes = [...new Set(all.map(({ diagnostic }) => diagnostic.code))];
  const driver = { name: 'kaohe', version, rules: codes.map((code) => ruleOf(code, language)) };
  const results = all.map(({ diagnostic, reason }) => ({
    ...resultOf(diagnostic, codes, files, language),
    ...(reason === undefined ? {} : { suppressions: [{ kind: 'inSource', justification: reason }] }),
  }));
  return {
    $schema: schema,
    version: '2.1.0',
    runs: [{ tool: { driver }, language, columnKind: 'utf16CodeUnits', results }],
  };
}

function ruleOf(code: Code, language: Language): object {
  const { what, why, next } = generalSentence(code, language);
  return {
    id: code,
    shortDescription: { text: what },
    fullDescription: { text: why },
    help: { text: next },
    defaultConfiguration: { level: levels[severityOf(code)] },
  };
}

function resultOf(diagnostic: Diagnostic, codes: readonly Code[], files: Files, language: Language): object {
  const { code, severity, span, args, related, witness, hits, fixes } = diagnostic;
  const { what, why, next } = sentence(code, args, language);
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: `${what}. ${why}. ${next}` },
    // what is wrong with the command line has no place
    locations: span.file === '' ? [] : [{ physicalLocation: physicalOf(span, files) }],
    relatedLocations: related.map((other, index) => ({ id: index + 1, physicalLocation: physicalOf(other, files) })),
    fixes: fixes.map((fix) => fixOf(fix, files, language)),
    ...(witness === undefined && hits === undefined ? {} : { properties: { witness, hits } }),
  };
}

function physicalOf(span: Span, files: Files): object {
  const region = regionOf(span, files);
  return { artifactLocation: { uri: uriOf(span.file) }, ...(region === undefined ? {} : { region }) };
}

function regionOf(span: Span, files: Files): object | undefined {
  const index = linesOf(files, span.file);
  if (index === undefined) return undefined;
  const [start, end] = [positionAt(index, span.start), positionAt(index, span.end)];
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function fixOf(fix: Fix, files: Files, language: Language): object {
  const names = [...new Set(fix.edits.map(({ span }) => span.file))];
  return {
    description: { text: fixTitle(fix, language) },
    artifactChanges: names.map((name) => ({
      artifactLocation: { uri: uriOf(name) },
      replacements: fix.edits
        .filter(({ span }) => span.file === name)
        .map(({ span, text }) => ({ deletedRegion: regionOf(span, files) ?? {}, insertedContent: { text } })),
    })),
  };
}

/** A path as a reference: `a b.kpi` is `a%20b.kpi`. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
