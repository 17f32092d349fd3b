/** Each request of the protocol, answered by the service. */
import { lineIndex } from '@kaohe/diagnostics';
import {
  completionsAt,
  type Document,
  definitionsAt,
  type Finding,
  findingsIn,
  findingsWhileTyping,
  fixesAt,
  foldsIn,
  formattingOf,
  hintsIn,
  hoverAt,
  type Language,
  lensesIn,
  outlineOf,
  referencesAt,
  renamableAt,
  renamingAt,
  semanticTokensIn,
  signatureAt,
  tokenKinds,
  type Workspace,
} from '@kaohe/language-service';
import {
  type Connection,
  type Diagnostic,
  DiagnosticTag,
  InsertTextFormat,
  type Position,
  ResponseError,
  type SemanticTokens,
} from 'vscode-languageserver';
import { editsOf, locationOf, offsetOf, positionOf, rangeOf, spanOf, workspaceEditOf } from './convert.js';
import { completionKinds, severities, symbolKindOf } from './kinds.js';

/** What answers need: the texts, and the language of the reader. */
export interface Asked {
  readonly workspace: Workspace;
  readonly language: () => Language;
}

interface At {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** Answers every request about a place or a file. */
export function answerRequests(connection: Connection, { workspace, language }: Asked): void {
  const at = <T>(
    { textDocument: { uri }, position }: At,
    ask: (document: Document, offset: number) => T,
  ): T | undefined => {
    const document = workspace.document(uri);
    return document && ask(document, offsetOf(document.lines(), position));
  };

  connection.onCompletion((params) =>
    at(params, ({ name, lines }, offset) => {
      const found = completionsAt(workspace, name, offset, language());
      if (found === undefined) return undefined;
      const range = rangeOf(lines(), found.span);
      return {
        // What fits is chosen here, by characters, initials and English: editors must ask again and not drop what they do not understand.
        isIncomplete: true,
        items: found.items.map(({ label, kind, detail, documentation, insert }, index) => ({
          label,
          kind: completionKinds[kind],
          detail,
          ...(documentation === '' ? {} : { documentation }),
          filterText: found.typed === '' ? label : found.typed,
          sortText: String(index).padStart(4, '0'),
          textEdit: { range, newText: insert },
          insertTextFormat: InsertTextFormat.PlainText,
        })),
      };
    }),
  );
  connection.onHover((params) =>
    at(params, ({ name, lines }, offset) => {
      const hover = hoverAt(workspace, name, offset, language());
      return hover && { contents: { kind: 'markdown', value: hover.markdown }, range: rangeOf(lines(), hover.span) };
    }),
  );
  connection.onSignatureHelp((params) =>
    at(params, ({ name }, offset) => {
      const help = signatureAt(workspace, name, offset, language());
      if (help === undefined) return undefined;
      const signatures = help.forms.map((label) => ({
        label,
        documentation: help.description,
        parameters: parametersOf(label),
      }));
      return { signatures, activeSignature: 0, activeParameter: help.argument };
    }),
  );
  connection.onDefinition((params) =>
    at(params, ({ name }, offset) =>
      definitionsAt(workspace, name, offset).flatMap((span) => locationOf(workspace, span) ?? []),
    ),
  );
  connection.onReferences((params) =>
    at(params, ({ name }, offset) =>
      referencesAt(workspace, name, offset)
        .filter(({ isDeclaration }) => params.context.includeDeclaration || !isDeclaration)
        .flatMap(({ span }) => locationOf(workspace, span) ?? []),
    ),
  );
  connection.onDocumentHighlight((params) =>
    at(params, ({ name, lines }, offset) =>
      referencesAt(workspace, name, offset)
        .filter(({ span }) => span.file === name)
        .map(({ span }) => ({ range: rangeOf(lines(), span) })),
    ),
  );
  connection.onPrepareRename((params) =>
    at(params, ({ name, lines }, offset) => {
      const renamable = renamableAt(workspace, name, offset, language());
      if ('reason' in renamable) throw refused(renamable.reason);
      return { range: rangeOf(lines(), renamable.span), placeholder: renamable.name };
    }),
  );
  connection.onRenameRequest((params) =>
    at(params, ({ name }, offset) => {
      const renaming = renamingAt(workspace, name, offset, params.newName, language());
      if (!renaming.ok) throw refused(renaming.reason);
      return workspaceEditOf(workspace, renaming.edits);
    }),
  );
  connection.onDocumentSymbol(({ textDocument: { uri } }) => {
    const lines = linesOf(workspace, uri);
    return outlineOf(workspace, uri, language()).map(({ name, detail, keyword, span, nameSpan }) => ({
      name,
      detail,
      kind: symbolKindOf(keyword),
      range: rangeOf(lines, span),
      selectionRange: rangeOf(lines, nameSpan),
    }));
  });
  connection.onFoldingRanges(({ textDocument: { uri } }) =>
    foldsIn(workspace, uri).map(({ startLine, endLine, kind }) => ({
      startLine: startLine - 1,
      endLine: endLine - 1,
      ...(kind === 'comment' ? { kind: 'comment' } : {}),
    })),
  );
  connection.onDocumentFormatting(({ textDocument: { uri } }) =>
    editsOf(linesOf(workspace, uri), formattingOf(workspace, uri)),
  );
  connection.onCodeLens(({ textDocument: { uri } }) => {
    const lines = linesOf(workspace, uri);
    return lensesIn(workspace, uri, language()).map(({ span, title, action }) => ({
      range: rangeOf(lines, span),
      command:
        action.kind === 'run-tests'
          ? { title, command: 'kaohe.runTests', arguments: [action.file, action.name] }
          : { title, command: 'kaohe.showReferences', arguments: [action.file, positionOf(lines, action.offset)] },
    }));
  });
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }) => {
    const lines = linesOf(workspace, uri);
    return hintsIn(workspace, uri, spanOf(lines, uri, range), language()).map(({ offset, text }) => ({
      position: positionOf(lines, offset),
      label: text,
      paddingLeft: true,
    }));
  });
  connection.languages.semanticTokens.on(({ textDocument: { uri } }) => semanticTokensOf(workspace, uri));
  connection.onCodeAction(({ textDocument: { uri }, range, context }) => {
    const fixes = fixesAt(workspace, uri, spanOf(linesOf(workspace, uri), uri, range), language());
    return fixes.map(({ title, code, edits }) => ({
      title,
      kind: 'quickfix',
      diagnostics: context.diagnostics.filter((one) => one.code === code),
      edit: workspaceEditOf(workspace, edits),
    }));
  });
}

/** The findings of a file as the protocol wants them. */
export function diagnosticsOf({ workspace, language }: Asked, uri: string): Diagnostic[] {
  return asDiagnostics(workspace, uri, findingsIn(workspace, uri, language()));
}

/** Those that can be told while somebody types. */
export function typingDiagnosticsOf({ workspace, language }: Asked, uri: string): Diagnostic[] {
  return asDiagnostics(workspace, uri, findingsWhileTyping(workspace, uri, language()));
}

function asDiagnostics(workspace: Workspace, uri: string, findings: readonly Finding[]): Diagnostic[] {
  const lines = linesOf(workspace, uri);
  return findings.map((finding) => ({
    range: rangeOf(lines, finding.span),
    severity: severities[finding.severity],
    code: finding.code,
    source: 'kaohe',
    message: messageOf(finding),
    ...(finding.isUnneeded ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    relatedInformation: finding.related.flatMap((span) => {
      const location = locationOf(workspace, span);
      return location === undefined ? [] : [{ location, message: textAt(workspace, span.file, span.start) }];
    }),
  }));
}

/** A line each: what is wrong, a case that shows it, what to do. */
function messageOf({ message, example, advice }: Finding): string {
  return [message, example, advice].filter((line) => line !== '').join('\n');
}

/** The line of a related place: it says more than a sentence about it could. */
function textAt(workspace: Workspace, file: string, offset: number): string {
  const text = workspace.document(file)?.source.text ?? '';
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? text.length : end).trim();
}

/** Five numbers a word: lines and columns from the word before, length, kind, and whether it declares. */
function semanticTokensOf(workspace: Workspace, uri: string): SemanticTokens {
  const lines = linesOf(workspace, uri);
  const data: number[] = [];
  let previous: Position = { line: 0, character: 0 };
  for (const { start, end, kind, isDeclaration } of semanticTokensIn(workspace, uri)) {
    const position = positionOf(lines, start);
    const isSameLine = position.line === previous.line;
    const column = isSameLine ? position.character - previous.character : position.character;
    data.push(position.line - previous.line, column, end - start, tokenKinds.indexOf(kind), isDeclaration ? 1 : 0);
    previous = position;
  }
  return { data };
}

function parametersOf(form: string): { label: string }[] {
  const inside = form.slice(form.indexOf('(') + 1, form.lastIndexOf(')'));
  return inside.split(/,\s*/).map((label) => ({ label }));
}

function refused(reason: string): ResponseError<undefined> {
  const requestFailed = -32803;
  return new ResponseError(requestFailed, reason);
}

function linesOf(workspace: Workspace, uri: string): ReturnType<Document['lines']> {
  return workspace.document(uri)?.lines() ?? lineIndex('');
}
